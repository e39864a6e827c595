import { addDays, type Day, daysBetween } from '../../kernel/day.ts'
import { decimal } from '../../kernel/decimal.ts'
import { chanceFrom, shareAlike, shareOut } from './chance.ts'

/** Projects of one level and year, so that their counts and sums equal the published ones. All rows are 演示数据. */
export type ProjectBatch = {
  readonly seed: number
  /** Letters of the project numbers: `JG` gives JG-2023-001. */
  readonly code: string
  readonly level: 'provincial' | 'city' | 'technical' | 'special' | 'urban' | 'livelihood'
  readonly year: number
  /** The last day that the demonstration knows; the end of the year unless said. */
  readonly asOf?: string
  readonly count: number
  /** How many have started; those at the end of the list have not. */
  readonly started: number
  /** How many are new starts of the year; those at the end of the list are. */
  readonly newStarts: number
  /** 亿元, the sum over all; left out where no report tells it: then nothing is made up of it. */
  readonly investment?: number
  readonly planned?: number
  readonly completed?: number
  readonly chains: readonly string[]
  readonly leaders: readonly string[]
  readonly departments: readonly string[]
  readonly localities: readonly string[]
  /** Degrees around which the sites of a locality lie, made up. */
  readonly around?: Readonly<Record<string, readonly [longitude: number, latitude: number]>>
  /** The plan that all follow; by level and nature unless said. */
  readonly template?: string
  /** Projects that a report names, by their place in the list, from 1. */
  readonly named?: Readonly<Record<number, NamedProject>>
}

/** A project that a report names; its days are made up so that they agree with what the report says of it. */
export type NamedProject = {
  readonly name: string
  /** Left out where no report tells it. */
  readonly builder?: string
  /** Null where it belongs to none: a road, a school. */
  readonly chain: string | null
  readonly due: Day
  /** Null where it has not started. */
  readonly startedOn: Day | null
  /** When it is to start, where it has not. */
  readonly startsOn?: Day
  /** 亿元, where it is known or solved for. */
  readonly investment?: string
  readonly planned?: string
  /** The plan that it follows, where it is not that of the others. */
  readonly template?: string
  /** First and last day of steps that lie elsewhere than their plan has them. */
  readonly steps?: Readonly<Record<string, readonly [Day, Day]>>
}

/** A row of the project register, by field; a reference is written by the name of what it points at. */
export type ProjectRow = {
  readonly number: string
  readonly name: string
  readonly level: string
  readonly nature: string
  readonly year: number
  readonly builder: string | null
  readonly chain: string | null
  readonly investment: string | null
  readonly planned_this_year: string | null
  readonly completed: string | null
  readonly started_on: string | null
  readonly due_on: string
  readonly status: string
  readonly begun: boolean
  readonly leader: string
  readonly department: string
  readonly locality: string
  readonly longitude: string | null
  readonly latitude: string | null
}

const products = [
  '氮化物陶瓷',
  '小容量制剂',
  '聚醚多元醇',
  '玻璃熔窑',
  '传感器芯片',
  '储能电池包',
  '医用内镜',
  '封装基板',
  '智能仪表',
  '电子级化学品',
  '预制食品',
  '精密铸件',
]
const works = [
  '生产线智能化改造',
  '装备柔性产线',
  '装置节能改造',
  '余热回收',
  '扩产',
  '研发中试平台',
  '数字化车间',
  '绿色工艺替代',
  '关键工序自动化',
  '产业化基地',
]
const builders = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸']
export const lastDayOf = ({ asOf, year }: ProjectBatch): Day => (asOf ?? `${year}-12-31`) as Day

/** When a project is due and how far it is, so that both go with the day on which it began. */
function settled(
  batch: ProjectBatch,
  at: number,
  startedOn: string | null,
  drawn: { readonly due: string; readonly status: string },
): { readonly due: string; readonly status: string } {
  const asOf = lastDayOf(batch)
  const yearLater = (due: Day): Day => `${Number(due.slice(0, 4)) + 1}${due.slice(4)}` as Day
  let due = drawn.due as Day
  if (startedOn === null) {
    while (daysBetween(asOf, due) < 420) due = yearLater(due)
    return { due, status: 'permits' }
  }
  const age = daysBetween(startedOn as Day, asOf)
  if (drawn.status === 'completed' && age >= 240)
    return { due: addDays(asOf, ((at * 37) % 100) - 75), status: 'completed' }
  while (daysBetween(startedOn as Day, due) < 240 || daysBetween(asOf, due) < 45) due = yearLater(due)
  return { due, status: age < 60 ? 'started' : 'building' }
}

const two = (value: number): string => String(value).padStart(2, '0')

/** Amounts of which some are known; what is left of the total goes to the others, where there is a total. */
function besideKnown(
  total: number | undefined,
  known: readonly (string | undefined)[],
  share: (rest: number, unknown: readonly number[]) => string[],
): (string | null)[] {
  if (total === undefined) return known.map((amount) => amount ?? null)
  const unknown = known.flatMap((amount, at) => (amount === undefined ? [at] : []))
  const rest = known.reduce((sum, amount = '0') => sum.minus(amount), decimal(total))
  const shares = share(rest.toNumber(), unknown)
  return known.map((amount, at) => amount ?? shares[unknown.indexOf(at)]!)
}

const asNamed = (batch: ProjectBatch, { name, builder, chain, startedOn, due }: NamedProject) => ({
  name,
  builder: builder ?? null,
  chain,
  started_on: startedOn,
  due_on: due,
  status: statusOf(startedOn, due, lastDayOf(batch)),
})

function statusOf(startedOn: Day | null, due: Day, asOf: Day): string {
  if (startedOn === null) return 'permits'
  if (due <= asOf) return 'completed'
  return daysBetween(startedOn, asOf) < 60 ? 'started' : 'building'
}

/** Of a project that a report names nothing is made up that the report leaves out. */
const nowhere = { longitude: null, latitude: null }

/** Degrees by which a site lies away from the middle of its locality at most. */
const astray = 0.02

/** Where each site lies, drawn apart from all else. */
function placesOf({ seed, around = {} }: ProjectBatch, localities: readonly string[]) {
  const chance = chanceFrom(seed + 50_000)
  return localities.map((locality) => {
    const middle = around[locality]
    const [longitude = null, latitude = null] =
      middle?.map((degrees) => (degrees + astray * (chance.next() + chance.next() - 1)).toFixed(6)) ?? []
    return { longitude, latitude }
  })
}

/** The rows of a batch, in order. */
export function projectRows(batch: ProjectBatch): ProjectRow[] {
  const chance = chanceFrom(batch.seed)
  const named = (at: number): NamedProject | undefined => batch.named?.[at + 1]
  const places = Array.from({ length: batch.count }, (_, at) => at)
  const investment = besideKnown(
    batch.investment,
    places.map((at) => named(at)?.investment),
    (rest, unknown) => shareOut(chance, rest, unknown.length, 2),
  )
  const planned = besideKnown(
    batch.planned,
    places.map((at) => named(at)?.planned),
    (rest, unknown) =>
      shareAlike(
        chance,
        rest,
        unknown.map((at) => investment[at] ?? '0'),
      ),
  )
  const completed =
    batch.completed === undefined
      ? undefined
      : shareAlike(
          chance,
          batch.completed,
          planned.slice(0, batch.started).map((amount) => amount ?? '0'),
        )
  const rows = places.map((at) => {
    const begun = at < batch.started
    const fresh = at >= batch.count - batch.newStarts
    const begunYear = fresh ? batch.year : batch.year - chance.whole(1, 2)
    const row: ProjectRow = {
      ...nowhere,
      number: `${batch.code}-${batch.year}-${String(at + 1).padStart(3, '0')}`,
      name: `${chance.pick(products)}${chance.pick(works)}（演示${at + 1}）`,
      level: batch.level,
      nature: fresh ? 'new' : 'continued',
      year: batch.year,
      builder: `${chance.pick(builders)}${chance.pick(builders)}科技有限公司（演示）`,
      chain: chance.pick(batch.chains),
      investment: investment[at] ?? null,
      planned_this_year: planned[at] ?? null,
      completed: completed ? (completed[at] ?? '0.00') : null,
      started_on: begun ? `${begunYear}-${two(chance.whole(2, 9))}-${two(chance.whole(1, 28))}` : null,
      due_on: `${batch.year + chance.whole(0, 2)}-${two(chance.whole(10, 12))}-${two(chance.whole(1, 28))}`,
      status: begun ? chance.pick(['started', 'building', 'building', 'completed']) : 'permits',
      begun,
      leader: chance.pick(batch.leaders),
      department: chance.pick(batch.departments),
      locality: chance.pick(batch.localities),
    }
    const told = named(at)
    if (told) return { ...row, ...asNamed(batch, told) }
    const { due, status } = settled(batch, at, row.started_on, { due: row.due_on, status: row.status })
    return { ...row, due_on: due, status }
  })
  const sites = placesOf(
    batch,
    rows.map(({ locality }) => locality),
  )
  return rows.map((row, at) => ({ ...row, ...(named(at) ? nowhere : sites[at]!) }))
}
