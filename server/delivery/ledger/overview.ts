import type { SentencePiece } from '../../../contract/cockpit.ts'
import type { DeliveryOverview, LampShare } from '../../../contract/delivery.ts'
import { byLateness, willMiss } from '../../../contract/delivery-order.ts'
import type { ProjectLine } from '../../../contract/delivery-project.ts'
import { unreportedYear } from '../../../contract/year.ts'
import { fieldOf, type Kind } from '../../../engines/register/kind.ts'
import { addMonths, dayLabel } from '../../../kernel/day.ts'
import { asWritten, type Label } from '../../../kernel/label.ts'
import { byGravity, type Lamp, lamps } from '../../../kernel/lamp.ts'
import type { DeliveryMechanism } from '../../../mechanisms/project-plans/delivery.ts'
import { total } from '../standing/money.ts'
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

export function countLamps(of: readonly { readonly lamp: Lamp }[]): Counts {
  const counts = { green: 0, amber: 0, red: 0, unknown: 0, all: of.length }
  for (const { lamp } of of) counts[lamp] += 1
  return counts
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
    .sort((one, other) => other.red + other.amber - one.red - one.amber || other.all - one.all)
}

export const byText = (value: string | null) => ({ value, label: asWritten(value ?? '') })

/** Which years a ledger may be asked for, and which one it is. */
export const yearsOf = ({ year, years, unreported, projects }: Ledger) => ({
  year: year !== null ? String(year) : projects.length > 0 ? unreportedYear : null,
  years: [...years.map(String), ...(unreported > 0 ? [unreportedYear] : [])],
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

/** Whether a project is to be watched: its lamp is red or amber. */
export const isSlipping = ({ lamp }: Pick<ProjectLine, 'lamp'>): boolean => lamp === 'red' || lamp === 'amber'

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
  const watched = lines.filter(isSlipping).sort(byLateness)
  const before = (await view.before()).filter((_, at) => chosen.has(view.ledger.projects[at]!.id))
  const { year, unreported } = view.ledger
  const fell = narrowed(view, { ...by, within: undefined }).flatMap(({ digest: { kept, due } }) =>
    kept !== null && (year === null || due?.startsWith(String(year))) ? [kept] : [],
  )
  const counts = countLamps(digests)
  const inOrder = (one: LampShare): number => phases.findIndex(({ id }) => id === one.value)
  return {
    ...headOf(view, kind),
    sentence: [...leadSentence(counts, watched), ...withoutYear(year === null ? 0 : unreported)],
    counts,
    before: countLamps(before),
    ahead: digests.filter(({ lamp, late }) => lamp === 'green' && late !== null && late < 0).length,
    debt: {
      whole: total(digests.flatMap(({ debt }) => debt ?? [])),
      now: total(digests.flatMap(({ owed }) => owed ?? [])),
      unknown: digests.filter(({ debt }) => debt === null).length,
    },
    kept: { due: fell.length, kept: fell.filter(Boolean).length },
    watched: watched.slice(0, mostWatched),
    toWatch: watched.length,
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

function obstaclesOf(lines: readonly ProjectLine[]): DeliveryOverview['obstacles'] {
  const late = lines.filter(({ late: days, owner, reached }) => owner && !reached && (days ?? 0) > 0)
  return [...Map.groupBy(late, ({ owner }) => owner!.zh).values()]
    .map((group) => ({
      label: group[0]!.owner!,
      days: group.reduce((sum, { late: days }) => sum + (days ?? 0), 0),
      projects: group.length,
    }))
    .sort((one, other) => other.days - one.days)
}

/** «96个项目中，4个按今天的进度赶不上承诺，7个余量不足，2个未报；最早的一个应在2024年11月24日。» */
function leadSentence(counts: Counts, watched: readonly ProjectLine[]): SentencePiece[] {
  if (counts.all === 0) return [{ text: { zh: '没有这样的项目。', en: 'There are no such projects.' } }]
  const words = {
    red: { zh: '赶不上承诺', en: 'will miss their promise' },
    amber: { zh: '余量不足', en: 'have little to spare' },
    unknown: { zh: '未报', en: 'are not reported' },
    green: { zh: '按期', en: 'are on time' },
  } satisfies Record<Lamp, Label>
  const named = lamps
    .toSorted(byGravity)
    .filter((lamp) => counts[lamp] > 0)
    .map(
      (lamp, at): SentencePiece => ({
        text: {
          zh: `${at > 0 ? '，' : ''}${counts[lamp]}个${words[lamp].zh}`,
          en: `${at > 0 ? ', ' : ''}${counts[lamp]} ${words[lamp].en}`,
        },
        lamp,
        ...(lamp === 'red' && { strong: true }),
      }),
    )
  const first = watched
    .filter(({ lamp, reached }) => lamp === 'red' && !reached)
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

/** «另有1个项目年份未报，不计在内。» */
const withoutYear = (count: number): SentencePiece[] =>
  count === 0
    ? []
    : [
        {
          text: {
            zh: `另有${count}个项目年份未报，不计在内。`,
            en: ` ${count} more ${count === 1 ? 'project has' : 'projects have'} no year and ${count === 1 ? 'is' : 'are'} not counted here.`,
          },
        },
      ]
