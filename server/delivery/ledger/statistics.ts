import type { z } from 'zod'
import type { openDeliveryStatistics } from '../../../contract/delivery/ledger.ts'
import type { Kind } from '../../../engines/register/kind.ts'
import { decimal, quotient } from '../../../kernel/decimal.ts'
import { asWritten, type Label } from '../../../kernel/label.ts'
import { briefly, ofEach } from '../../rest.ts'
import { type Days, headOfDays } from '../days.ts'
import { total } from '../standing/money.ts'
import { choiceLabel, type Project } from '../standing/projects.ts'
import type { Ledger } from './ledger.ts'
import { yearsOf } from './overview.ts'

type Statistics = z.output<NonNullable<typeof openDeliveryStatistics.answer>>
type Row = Statistics['by']['level'][number]

/** Indicators that are counted from the same records, by the level of the projects. */
const figuresOf: Readonly<Record<string, readonly string[]>> = {
  provincial: [
    'provincial-key-projects',
    'provincial-key-project-investment',
    'provincial-key-project-start-rate',
    'provincial-key-project-completed-investment',
  ],
  city: [
    'city-major-projects',
    'city-major-project-investment',
    'city-major-project-start-rate',
    'new-city-major-project-start-rate',
    'city-major-project-completed-investment',
  ],
}

/** What an indicator is called, and the period at which the year of the ledger states it. */
export type KnownFigure = (indicator: string) => { readonly label: Label; readonly period: string | null } | undefined

const share = (part: string | number, whole: string | number, digits: number): string | null =>
  quotient(decimal(part).times(100), decimal(whole), digits)?.toFixed(digits) ?? null

/** Sums of what is given; null where nothing is. */
const sum = (amounts: readonly (string | null)[]): string | null => {
  const given = amounts.filter((amount) => amount !== null)
  return given.length === 0 ? null : total(given)
}

function rowOf(label: Label, value: string | null, projects: readonly Project[], figures: Row['figures']): Row {
  const begun = projects.filter((project) => project.begun)
  const fresh = projects.filter(({ nature }) => nature === 'new')
  const freshBegun = fresh.filter((project) => project.begun)
  const planned = sum(projects.map((project) => project.planned))
  const completed = sum(projects.map((project) => project.completed))
  return {
    label,
    value,
    count: projects.length,
    investment: sum(projects.map(({ investment }) => investment)),
    started: begun.length,
    startRate: share(begun.length, projects.length, 2),
    newStarts: fresh.length,
    newStarted: freshBegun.length,
    newStartRate: share(freshBegun.length, fresh.length, 1),
    planned,
    completed,
    completion: planned === null || completed === null ? null : share(completed, planned, 1),
    figures,
  }
}

/** Counts, sums and rates of a ledger; those of a level open as figures, down to the records. */
export async function statisticsOf(
  ledger: Ledger,
  kind: Kind,
  zone: string,
  known: KnownFigure,
  days: Days,
): Promise<Statistics> {
  const { projects } = ledger
  const looked = projects.map(({ demonstration, year }) => ({ demonstration, on: days.of({ demonstration, year }) }))
  const rest = briefly()
  const grouped = async (
    of: (project: Project) => string | null,
    label: (value: string | null, member: Project) => Label,
  ): Promise<Row[]> => {
    const rows = await ofEach([...Map.groupBy(projects, of)], rest, ([value, members]) =>
      rowOf(label(value, members[0]!), value, members, []),
    )
    return rows.sort((one, other) => other.count - one.count)
  }
  const text = (value: string | null): Label => (value ? asWritten(value) : { zh: '未填', en: 'not given' })
  const levels = await grouped(
    ({ level }) => level,
    (value) => choiceLabel(kind, 'level', value) ?? text(null),
  )
  return {
    ...headOfDays(looked, days),
    ...yearsOf(ledger),
    by: {
      level: levels.map((row) => ({
        ...row,
        figures: (figuresOf[row.value ?? ''] ?? []).flatMap((indicator) => {
          const figure = known(indicator)
          if (!figure) return []
          const { label, period } = figure
          return [{ label, href: `/${zone}/figures/${indicator}${period === null ? '' : `?period=${period}`}` }]
        }),
      })),
      chain: await grouped(({ chain }) => chain, text),
      leader: await grouped(({ leader }) => leader, text),
      department: await grouped(
        ({ department }) => department,
        (name, { departmentLabel }) => departmentLabel ?? text(name),
      ),
    },
  }
}
