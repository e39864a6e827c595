import { type CarrierBatch, carrierGradeRows, carrierRows } from '../assessments/incubators/demonstration.ts'
import { type ListingDemonstration, listingRows } from '../assessments/listing-nursery/demonstration.ts'
import { findingRows, screeningRows } from '../assessments/obsolete-capacity/demonstration.ts'
import type { CapitalBatch } from '../paid-in-capital/demonstration.ts'
import { enterpriseTitleRows, type TitleGrant } from './enterprise-titles.ts'
import { type EnterpriseYears, enterpriseYearRows } from './enterprise-years.ts'
import { type EnterprisePopulation, type EnterpriseRow, enterpriseRows } from './enterprises.ts'
import { type ProjectBatch, projectRows } from './projects.ts'
import type { DemonstrationSeries } from './series.ts'

/** What a zone shows in its registers before its own people bring their lists. */
export type DemonstrationRecords = {
  readonly parks: readonly string[]
  readonly enterprises?: EnterprisePopulation
  /** Years that enterprises of the population report. */
  readonly enterpriseYears?: EnterpriseYears
  /** When enterprises of the population were granted their titles. */
  readonly titleGrants?: readonly TitleGrant[]
  readonly projects?: readonly ProjectBatch[]
  /** Ten-day reports of a flow whose sum was published. */
  readonly series?: readonly DemonstrationSeries[]
  /** Platforms and incubators with their yearly grades. */
  readonly carriers?: readonly CarrierBatch[]
  /** Stocks, and who is on the way to one; the largest enterprises of the population. */
  readonly listing?: ListingDemonstration
  /** Whether obsolete capacity was screened, at enterprises above scale. */
  readonly screened?: true
  /** Capital that arrived, whose sums were published. */
  readonly capital?: readonly CapitalBatch[]
}

/** A row of a register by field, with the names that its references point at. */
export type DemonstrationRow = Readonly<Record<string, string | number | boolean | readonly string[] | null>>

export type DemonstrationRegister = { readonly kind: string; readonly rows: Iterable<DemonstrationRow> }

/** Every row of the demonstration, register by register, in the order in which references can be resolved. */
export function demonstrationRows(records: DemonstrationRecords): DemonstrationRegister[] {
  const { enterprises, enterpriseYears, titleGrants, carriers = [], listing, screened } = records
  const parks = [...records.parks.map((name) => ({ name, form: 'park' })), ...carrierRows(carriers)]
  const all = enterprises && (listing || screened) ? [...enterpriseRows(enterprises)] : []
  const named = all.filter((row) => row.above_scale).map(({ name }) => name)
  return [
    { kind: 'park', rows: parks },
    { kind: 'enterprise', rows: enterprises ? enterpriseRows(enterprises) : [] },
    {
      kind: 'enterprise_year',
      rows: enterprises && enterpriseYears ? enterpriseYearRows(enterprises, enterpriseYears, titleGrants) : [],
    },
    {
      kind: 'enterprise_title',
      rows: enterprises && titleGrants ? enterpriseTitleRows(enterprises, titleGrants) : [],
    },
    { kind: 'park_grade', rows: carrierGradeRows(carriers) },
    {
      kind: 'listing_step',
      rows: listing ? listingRows(largestOf(all.filter(({ titles }) => titles.length > 0)), listing) : [],
    },
    { kind: 'screening', rows: screened ? screeningRows(named) : [] },
    { kind: 'obsolete_finding', rows: screened ? findingRows(named) : [] },
    { kind: 'project', rows: (records.projects ?? []).flatMap(projectRows) },
  ]
}

const largestOf = (rows: readonly EnterpriseRow[]): string[] =>
  rows.toSorted((one, other) => Number(other.revenue) - Number(one.revenue)).map(({ name }) => name)
