import type { SentencePiece } from '../../../contract/cockpit.ts'
import type { LampShare } from '../../../contract/delivery/counts.ts'
import type { DeliveryOverview } from '../../../contract/delivery/ledger.ts'
import { byLateness, isToWatch, willMiss } from '../../../contract/delivery/order.ts'
import type { ProjectLine } from '../../../contract/delivery/project.ts'
import { ledgerYearLabel, unreportedYear } from '../../../contract/parts/year.ts'
import { fieldOf, type Kind } from '../../../engines/register/kind.ts'
import { addMonths, dayLabel } from '../../../kernel/day.ts'
import { asWritten, type Label } from '../../../kernel/label.ts'
import { type Lamp, lampLabels } from '../../../kernel/lamp.ts'
import type { DeliveryMechanism } from '../../../mechanisms/delivery/delivery.ts'
import { arrearsOf } from './arrears.ts'
import type { Ledger } from './ledger.ts'
import type { LedgerView, Standing } from './ledger-view.ts'

const mostWatched = 50

/** What a list may be narrowed by. */
export type Narrowing = {
  readonly level?: string | undefined
  readonly lamp?: Lamp | undefined
  readonly leader?: string | undefined
  readonly department?: string | undefined
  readonly chain?: string | undefined
  readonly locality?: string | undefined
  readonly phase?: string | undefined
  readonly within?: number | undefined
  readonly late?: 'yes' | undefined
  readonly search?: string | undefined
}

/** The projects of a ledger that meet every condition. */
export function narrowed({ standings }: Pick<LedgerView, 'standings'>, by: Narrowing): Standing[] {
  const search = by.search?.trim().toLowerCase()
  const named = ['leader', 'department', 'chain', 'locality'] as const
  return standings.filter(
    ({ project, on, digest, line }) =>
      (by.level === undefined || project.level === by.level) &&
      (by.lamp === undefined || digest.lamp === by.lamp) &&
      (by.within === undefined ||
        (digest.due !== null && digest.due <= addMonths(on, by.within) && digest.reached === null)) &&
      (by.late === undefined || willMiss(line)) &&
      (by.phase === undefined || digest.phase?.id === by.phase) &&
      named.every((field) => by[field] === undefined || (project[field] ?? '') === by[field]) &&
      (!search || [project.name, project.number, project.builder].some((text) => text?.toLowerCase().includes(search))),
  )
}

type Counts = DeliveryOverview['counts']

function countLamps(of: readonly Pick<ProjectLine, 'lamp' | 'reached'>[]): Counts {
  const lit = { green: 0, amber: 0, red: 0, unknown: 0 }
  for (const { lamp } of of) lit[lamp] += 1
  return { ...lit, all: of.length, willMiss: of.filter(willMiss).length, toWatch: of.filter(isToWatch).length }
}

const nothingSaid: Label = { zh: '未填', en: 'not given' }

/** Projects divided by something, with their lamps: where most slip first. */
export function shares(
  standings: readonly Standing[],
  of: (one: Standing) => { value: string | null; label: Label },
): LampShare[] {
  const groups = Map.groupBy(standings, (one) => of(one).value)
  return [...groups]
    .map(([value, members]) => ({
      value,
      label: value === null ? nothingSaid : of(members[0]!).label,
      ...countLamps(members.map(({ digest }) => digest)),
    }))
    .sort((one, other) => other.toWatch - one.toWatch || other.all - one.all)
}

export const byText = (value: string | null) => ({ value, label: asWritten(value ?? '') })

/** Which years a ledger may be asked for, and which one it is. */
export const yearsOf = ({ year, years, unreported, projects }: Ledger) => ({
  year: year !== null ? String(year) : projects.length > 0 ? unreportedYear : null,
  years: [
    ...years.map((one) => ({ year: String(one.year), projects: one.projects })),
    ...(unreported > 0 ? [{ year: unreportedYear, projects: unreported }] : []),
  ],
})

/** The head of every answer about a ledger: which one, seen on which days, and what of it is made up. */
export const headOf = ({ ledger, head }: LedgerView, kind: Kind) => {
  const level = fieldOf(kind, 'level')
  return {
    ...head,
    ...yearsOf(ledger),
    levels: level.kind === 'choice' ? level.choices.map(({ value, label }) => ({ value, label })) : [],
  }
}

/** What will slip, and who answers for it. */
export async function overviewOf(
  view: LedgerView,
  kind: Kind,
  { phases }: DeliveryMechanism,
  by: Narrowing,
): Promise<DeliveryOverview> {
  const standings = narrowed(view, by)
  const chosen = new Set(standings.map(({ project }) => project.id))
  const digests = standings.map(({ digest }) => digest)
  const lines = standings.map(({ line }) => line)
  const watched = lines.filter(isToWatch).sort(byLateness)
  const before = (await view.before()).filter((_, at) => chosen.has(view.ledger.projects[at]!.id))
  const { year } = view.ledger
  const fell = narrowed(view, { ...by, within: undefined }).flatMap(({ digest: { kept, due } }) =>
    kept !== null && (year === null || due?.startsWith(String(year))) ? [kept] : [],
  )
  const counts = countLamps(digests)
  const inOrder = (one: LampShare): number => phases.findIndex(({ id }) => id === one.value)
  return {
    ...headOf(view, kind),
    sentence: [...leadSentence(counts, watched), ...ofOtherYears(yearsOf(view.ledger))],
    counts,
    before: countLamps(before),
    ahead: digests.filter(({ lamp, late }) => lamp === 'green' && late !== null && late < 0).length,
    debt: arrearsOf(digests),
    kept: { due: fell.length, kept: fell.filter(Boolean).length },
    watched: watched.slice(0, mostWatched),
    by: {
      leader: shares(standings, ({ project }) => byText(project.leader)),
      department: shares(standings, ({ project: { department, departmentLabel } }) => ({
        value: department,
        label: departmentLabel ?? nothingSaid,
      })),
      chain: shares(standings, ({ project }) => byText(project.chain)),
      locality: shares(standings, ({ project }) => byText(project.locality)),
      phase: shares(standings, ({ digest }) => ({
        value: digest.phase?.id ?? null,
        label: digest.phase?.label ?? nothingSaid,
      })).sort((one, other) => inOrder(one) - inOrder(other)),
    },
    obstacles: obstaclesOf(lines),
    inactive: lines.filter(({ active }) => !active).length,
  }
}

const ownerUnknown: Label = { zh: '责任单位未定', en: 'nobody named' }

/** Whom those that will miss their promise wait for: each of them is counted once. */
function obstaclesOf(lines: readonly ProjectLine[]): DeliveryOverview['obstacles'] {
  return [...Map.groupBy(lines.filter(willMiss), ({ owner }) => owner?.zh).values()]
    .map((group) => ({
      label: group[0]!.owner ?? ownerUnknown,
      days: group.reduce((sum, { late: days }) => sum + (days ?? 0), 0),
      projects: group.length,
    }))
    .sort((one, other) => other.days - one.days)
}

/** «96个项目中，4个赶不上承诺，1个投产晚于承诺，7个余量不足，2个未报；最早的一个应在2024年11月24日。» */
function leadSentence(counts: Counts, watched: readonly ProjectLine[]): SentencePiece[] {
  if (counts.all === 0) return [{ text: { zh: '没有这样的项目。', en: 'There are no such projects.' } }]
  const parts: readonly (readonly [Lamp, number, Label])[] = [
    ['red', counts.willMiss, { zh: '赶不上承诺', en: 'will miss their promise' }],
    ['red', counts.red - counts.willMiss, { zh: '投产晚于承诺', en: 'came after their promise' }],
    ['amber', counts.amber, { zh: '余量不足', en: 'have little to spare' }],
    ['unknown', counts.unknown, { zh: lampLabels.unknown.zh, en: 'are not reported' }],
    ['green', counts.green, { zh: '按期', en: 'are on time' }],
  ]
  const named = parts
    .filter(([, count]) => count > 0)
    .map(
      ([lamp, count, { zh, en }], at): SentencePiece => ({
        text: { zh: `${at > 0 ? '，' : ''}${count}个${zh}`, en: `${at > 0 ? ', ' : ''}${count} ${en}` },
        lamp,
        ...(lamp === 'red' && { strong: true }),
      }),
    )
  const first = watched
    .filter(willMiss)
    .flatMap(({ due }) => due ?? [])
    .sort()[0]
  return [
    { text: { zh: `${counts.all}个项目中，`, en: `Of ${counts.all} projects ` } },
    ...named,
    {
      text: first
        ? { zh: `；最早的一个应在${dayLabel(first).zh}。`, en: `; the first of them is due on ${dayLabel(first).en}.` }
        : { zh: '。', en: '.' },
    },
  ]
}

/** «不计在内的还有：2026年1个，年份未报1个。» */
function ofOtherYears({ year, years }: ReturnType<typeof yearsOf>): SentencePiece[] {
  const others = years.filter((one) => one.year !== year)
  if (others.length === 0) return []
  const said = others.map((one): Label => {
    const { zh, en } = ledgerYearLabel(one.year)
    const named = one.year === unreportedYear ? { zh, en } : { zh: `${zh}年`, en: `of ${en}` }
    return { zh: `${named.zh}${one.projects}个`, en: `${one.projects} ${named.en}` }
  })
  return [
    {
      text: {
        zh: `不计在内的还有：${said.map((one) => one.zh).join('，')}。`,
        en: ` Not counted here: ${said.map((one) => one.en).join(', ')}.`,
      },
    },
  ]
}
