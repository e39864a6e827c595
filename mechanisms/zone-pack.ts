import type { Figure } from '../engines/indicators/figure.ts'
import type { Indicator } from '../engines/indicators/indicator.ts'
import type { Kind } from '../engines/register/kind.ts'
import type { Card } from '../engines/reports/card.ts'
import type { Label } from '../kernel/label.ts'
import type { Post } from '../kernel/post.ts'
import type { TermShelf } from '../kernel/term.ts'
import type { AssessmentMechanisms } from './assessments/assessments.ts'
import type { EnterpriseRound } from './collection/enterprise-round.ts'
import type { PackRound } from './collection/pack-round.ts'
import type { DeliveryMechanism } from './delivery/delivery.ts'
import type { PublishedProject } from './delivery/landing-handbook/published.ts'
import type { DemonstrationRecords, DemonstrationRegister } from './demonstration/records.ts'
import type { DemonstrationSeries, SeriesValue } from './demonstration/series.ts'
import type { LadderMechanism } from './enterprise-ladder/mechanism.ts'
import type { InnovationPointsMechanism } from './innovation-points/innovation-points.ts'
import type { StageCount } from './innovation-points/template.ts'
import type { PaidInCapitalMechanism } from './paid-in-capital/paid-in-capital.ts'
import type { ZoneEvaluationMechanism } from './zone-evaluation/zone-evaluation.ts'

/** A published document that figures come from. `seed` is the number of the report. */
export type PackDocument = {
  readonly id: string
  readonly seed: string
  readonly title: string
  readonly issuer: string
  /** The day of publication, where it is known. */
  readonly day?: string
}

/** A department of a zone; `named` is where a published document names it, left out where it is made up. */
export type PackDepartment = {
  readonly id: string
  readonly label: Label
  readonly named?: { readonly document: string; readonly paragraph: number }
}

/** A demonstration account: one for each post. The password of all is printed at the first start. */
export type PackAccount = {
  readonly name: string
  readonly person: string
  readonly post: Post
  readonly department?: string
  readonly enterprise?: string
}

/** A target of a year that a department answers for. */
export type PackTarget = {
  readonly indicator: string
  readonly year: string
  readonly department: string
  /** Left out where only the completion rate was published: then it is solved for, and marked as inferred. */
  readonly value?: string
  /** How the work goes over the twelve months: the weight of each; equal unless said. */
  readonly season?: readonly number[]
}

export type Zone = {
  readonly id: string
  readonly label: Label
  readonly city: Label
  readonly province: Label
  /** GB/T 2260 code of the division that the zone lies in. */
  readonly division: string
}

/** A zone as data: everything that Jixia knows of it before its people begin to work. */
export type ZonePack = {
  readonly zone: Zone
  readonly documents: readonly PackDocument[]
  readonly departments: readonly PackDepartment[]
  /** Indicators that only this zone uses; the common ones stand in the catalogue. */
  readonly indicators: readonly Indicator[]
  readonly figures: readonly Figure[]
  readonly targets: readonly PackTarget[]
  /** The report cards that the zone shows. */
  readonly cards: readonly Card[]
  readonly accounts: readonly PackAccount[]
  /** Rows of the registers that are made up, so that the zone's counted figures equal its published ones. */
  readonly records: DemonstrationRecords
  /** Collections that are under way at the first start, made up. */
  readonly rounds?: readonly PackRound[]
  /** What was published of projects in the ledger. */
  readonly publishedProjects?: readonly PublishedProject[]
  readonly points?: PackPoints
  /** What a zone filled in of the evaluation of zones, made up. */
  readonly evaluation?: PackEvaluation
}

/** Facts of a year of the zone as its demonstration fills them in; national bounds and scores of other places are those of the mechanism. */
export type PackEvaluation = {
  readonly edition: string
  readonly year: number
  readonly facts: Readonly<Record<string, number>>
  /** What people judge, in percent, by the number of the item. */
  readonly judged: Readonly<Record<string, number>>
  /** What of both waits to be confirmed; all else is. */
  readonly waiting: readonly string[]
}

/** How a zone counts innovation points, and which years its demonstration has counted already. */
export type PackPoints = {
  readonly stages: StageCount
  readonly demonstration: { readonly name: string; readonly years: readonly string[] }
}

/** All that is declared: what `server/main.ts` gives to the rooms. */
export type Declarations = {
  readonly packs: readonly ZonePack[]
  readonly catalogue: readonly Indicator[]
  readonly groups: Readonly<Record<string, Label>>
  readonly kinds: ReadonlyMap<string, Kind>
  /** What enterprises report of themselves. */
  readonly enterpriseRound: EnterpriseRound
  readonly delivery: DeliveryMechanism
  readonly paidInCapital: PaidInCapitalMechanism
  readonly ladder: LadderMechanism
  readonly innovationPoints: InnovationPointsMechanism
  readonly assessments: AssessmentMechanisms
  readonly zoneEvaluation: ZoneEvaluationMechanism
  /** The terms of everything that is declared for a zone. */
  readonly glossary: (pack: ZonePack) => TermShelf[]
  readonly seriesValues: (series: DemonstrationSeries) => SeriesValue[]
  readonly demonstrationRows: (records: DemonstrationRecords) => DemonstrationRegister[]
}
