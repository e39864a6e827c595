import { lastUntil, moveTo } from '../engines/delivery/editing/dates.ts'
import { drawnOf, type Seen, scheduleDrawn } from '../engines/delivery/editing/drawn.ts'
import { edited } from '../engines/delivery/editing/edit.ts'
import { movedBetween, outcomeOf } from '../engines/delivery/editing/outcome.ts'
import { planOf } from '../engines/delivery/plan/plan.ts'
import type { Network } from '../engines/delivery/scheduling/network.ts'
import { scheduleBackward, scheduleForward } from '../engines/delivery/scheduling/schedule.ts'
import { slipOf } from '../engines/delivery/scheduling/slip.ts'
import { addDays, day } from '../kernel/day.ts'
import { hasJuggler, juggled, runJuggler } from '../tests/juggler.ts'
import { layeredNetwork } from './delivery-networks.ts'
import { grouped, number, type Part, table } from './part.ts'
import { median } from './rounds.ts'

const from = day('2024-01-02')
const promised = day('2026-12-30')

/** Seconds that tj3 is given for one network, and the largest that it is given. */
const patience = 120
const mostForOther = 5000

function milliseconds(act: () => unknown, rounds: number): number {
  act()
  return median(
    Array.from({ length: rounds }, () => {
      const begun = performance.now()
      act()
      return performance.now() - begun
    }),
  )
}

type Other = { readonly seconds: number } | { readonly said: string }

/** The shortest of three runs of tj3, in seconds; of one where it takes longer than ten seconds. */
function shortest(network: Network): number {
  const run = (): number => runJuggler(juggled([network], from), patience).seconds
  const first = run()
  return first > 10 ? first : Math.min(first, run(), run())
}

/** How long tj3 takes for networks of growing size, its start-up apart; once it is given up, larger ones are not tried. */
function openOther(): (network: Network) => Other {
  if (!hasJuggler()) return () => ({ said: 'not installed' })
  let most = mostForOther
  return (network) => {
    const { length } = network.tasks
    if (length > most) return { said: 'not tried' }
    try {
      const seconds = shortest(network) - shortest({ tasks: network.tasks.slice(0, 1) })
      return seconds > 0 ? { seconds } : { said: 'no longer than its start-up' }
    } catch (error) {
      const { code, signal } = error as { code?: string; signal?: string | null }
      most = Math.min(most, length - 1)
      if (code === 'ETIMEDOUT') return { said: `given up after ${patience} s` }
      return { said: `failed${signal ? ` (${signal})` : ''}` }
    }
  }
}

function measured(count: number, otherOf: (network: Network) => Other, progress: (sentence: string) => void): string[] {
  const network = layeredNetwork(count)
  const rounds = count > 5000 ? 5 : 15
  const plan = planOf(network)
  const ready = milliseconds(() => planOf(network), rounds)
  const forward = milliseconds(() => scheduleForward(plan, from), rounds)
  const backward = milliseconds(() => scheduleBackward(plan, promised), rounds)
  const { tasks } = scheduleForward(plan, from)
  const promises = tasks.filter((_, index) => index % 50 === 0).map(({ id, finish }) => ({ task: id, day: finish }))
  const slip = milliseconds(() => slipOf(plan, from, { task: 'T0', start: day('2024-03-01') }, promises), rounds)
  progress(`${grouped(count)} tasks; tj3 is given ${patience} s`)
  const other = otherOf(network)
  const [took, ratio] =
    'seconds' in other
      ? [`${number(other.seconds)} s`, `${grouped((other.seconds * 1000) / (ready + forward))} ×`]
      : [other.said, '–']
  return [grouped(count), number(ready), number(forward), number(backward), number(slip), took, ratio]
}

/** One step of a drag: the edit under the pointer, checked, rescheduled, with what moves and what becomes of the promise. */
function dragged(count: number): string[] {
  const network = layeredNetwork(count)
  const drawn = drawnOf({ network, promised: network.tasks.at(-1)!.id })
  const seen: Seen = { today: from, due: promised, happened: new Map() }
  const base = scheduleDrawn(drawn, seen)
  let pixels = 0
  const step = (editOf: typeof moveTo | typeof lastUntil): number =>
    milliseconds(() => {
      pixels += 1
      const next = edited(drawn, editOf(base, 'T0', addDays(from, pixels)), seen.happened)
      const schedule = scheduleDrawn(next, seen)
      return [movedBetween(base, schedule), outcomeOf(schedule, drawn.promised, promised)]
    }, 31)
  return [grouped(count), number(step(moveTo)), number(step(lastUntil))]
}

/** Schedules of networks of growing size, and the same networks with TaskJuggler. */
export const schedules: Part = {
  name: 'delivery',
  title: 'Schedules',
  async measure(progress) {
    const otherOf = openOther()
    const rows = [100, 1000, 5000, 50_000].map((count) => measured(count, otherOf, progress))
    return `${table(
      ['Tasks', 'Made ready ms', 'Forward ms', 'Backward ms', 'One date moved ms', 'tj3 forward', 'tj3 to ours'],
      rows,
    )}

Layered networks, two links to a task, a quarter of them with a lag, over the official working days. A moved date answers
everything that moves and which of the promises (one task in fifty) break. \`tj3\`: reading, scheduling and a list of
dates, less the same for one task, the shortest of three runs where they are short; ours: made ready and scheduled
forward. \`tj3\` is given ${patience} s for a network; where it was given up, larger ones are not tried, nor any of more
than ${grouped(mostForOther)} tasks.

${table(['Tasks', 'Bar moved by a day, ms', 'Edge moved by a day, ms'], [500, 2000].map(dragged))}

What a browser computes while a bar of the network is dragged: from the day under the pointer to the whole schedule.`
  },
}

if (import.meta.main) console.log(await schedules.measure((sentence) => console.error(sentence)))
