import { fault } from '../../../kernel/fault.ts'
import type { Label } from '../../../kernel/label.ts'
import { atOnce, type Piecework } from '../../../kernel/piecework.ts'
import { Distribution } from '../numbers/distribution.ts'
import { reaches } from '../numbers/near.ts'
import type { Scheme, SchemeInput } from '../scheme.ts'
import { type Scores, score } from '../score.ts'
import { standingOf } from '../standing.ts'
import type { Column, Table } from '../table.ts'
import { type Stand, standAt, whatIf } from './what-if.ts'

/** So many points more, or a class at least. */
export type Goal = { readonly points: number } | { readonly class: string }

export type Move = { readonly input: string; readonly label: Label; readonly from: number; readonly to: number }

/** One or two changes that reach the goal; `effort` is their size in standard deviations of everybody's values. */
export type Route = { readonly moves: readonly Move[]; readonly effort: number; readonly after: Stand }

export type Advice = {
  readonly before: Stand
  /** The least effort first; every one was computed again among all. */
  readonly routes: readonly Route[]
  /** Inputs out of the subject's hand: never advised. */
  readonly outOfHand: readonly Label[]
  /** What is not reported, and might count. */
  readonly toReport: readonly Label[]
}

const most = 5
const grain = 48
const coarse = 12

/**
 * The smallest changes, one or two inputs at once, that reach a goal, each input between what it is and the furthest that anybody
 * in the table has (or its double). Candidates are scored against the peers as measured; what is advised was then computed
 * exactly, the subject's old value being nobody's peer.
 */
export function advice(scores: Scores, row: number, goal: Goal): Advice {
  return atOnce(advising(scores, row, goal))
}

/** The same in pieces, one for each candidate, so that others may have their turn between them. */
export function advising(scores: Scores, row: number, goal: Goal): Piecework<Advice> {
  return new Adviser(scores, row, goal).advise()
}

type Ray = {
  readonly input: SchemeInput
  readonly from: number
  readonly to: number
  readonly width: number
  readonly whole: boolean
}
type Point = readonly { readonly ray: Ray; readonly share: number }[]

class Adviser {
  readonly #scores: Scores
  readonly #row: number
  readonly #before: Stand
  readonly #isReached: (stand: { score: number | null; class: string | null }) => boolean

  constructor(scores: Scores, row: number, goal: Goal) {
    this.#scores = scores
    this.#row = row
    this.#before = standAt(scores, row)
    this.#isReached = reachedBy(scores.scheme, this.#before, goal)
  }

  *advise(): Piecework<Advice> {
    const inputs = this.#scores.scheme.inputs.filter(({ text }) => !text)
    const value = (input: SchemeInput): number => this.#column(input)[this.#row]!
    const told = {
      before: this.#before,
      outOfHand: inputs.filter(({ own }) => !own).map(({ label }) => label),
      toReport: inputs.filter((input) => Number.isNaN(value(input))).map(({ label }) => label),
    }
    if (this.#before.score === null || this.#isReached(this.#before)) return { ...told, routes: [] }
    const rays = inputs
      .filter((input) => input.own && !Number.isNaN(value(input)))
      .flatMap((input) => this.#rays(input))
    const points = [...this.#singles(rays), ...this.#pairs(rays)].sort((one, other) => effortOf(one) - effortOf(other))
    let routes: readonly Route[] = []
    for (const point of points) {
      if (routes.length >= most) break
      const inputs = point.map(({ ray }) => ray.input.name)
      if (isDetour(inputs, effortOf(point), routes)) continue
      const route = this.#route(point)
      if (route) routes = withoutDetours([...routes, route].sort((one, other) => one.effort - other.effort))
      yield
    }
    return { ...told, routes }
  }

  #column({ name }: SchemeInput): Float64Array {
    return this.#scores.table.columns[name] as Float64Array
  }

  /** Up and down from what is, as far as anybody has gone, up to the double; only the way that may be advised. */
  #rays(input: SchemeInput): Ray[] {
    const column = this.#column(input)
    const peers = new Distribution(column.filter((value) => !Number.isNaN(value)))
    const from = column[this.#row]!
    const width = peers.deviation('population') || Math.abs(from) || 1
    const whole = peers.sorted.every(Number.isInteger)
    const up = Math.max(peers.most, from * 2)
    const down = Math.min(peers.least, from > 0 ? from / 2 : from)
    const ends = { either: [up, down], more: [up], less: [down] }[input.advised]
    return ends.filter((to) => to !== from).map((to) => ({ input, from, to, width, whole }))
  }

  /** For every ray the first point that reaches the goal, found on a grid and then on a finer one. */
  #singles(rays: readonly Ray[]): Point[] {
    const shares = Array.from({ length: grain }, (_, index) => (index + 1) / grain)
    const grid = rays.flatMap((ray) => shares.map((share) => [{ ray, share }]))
    const found = this.#firstOfEach(grid, grain)
    return this.#firstOfEach(
      found.flatMap(([step]) => shares.map((share) => [{ ray: step!.ray, share: step!.share - (1 - share) / grain }])),
      grain,
    )
  }

  /** For every two inputs the pair of the least effort on a coarse grid. */
  #pairs(rays: readonly Ray[]): Point[] {
    const shares = Array.from({ length: coarse }, (_, index) => (index + 1) / coarse)
    const grids = rays.flatMap((ray, index) =>
      rays
        .slice(index + 1)
        .filter(({ input }) => input !== ray.input)
        .map((other) =>
          shares
            .flatMap((first) =>
              shares.map(
                (second): Point => [
                  { ray, share: first },
                  { ray: other, share: second },
                ],
              ),
            )
            .sort((one, another) => effortOf(one) - effortOf(another)),
        ),
    )
    return this.#firstOfEach(grids.flat(), coarse * coarse)
  }

  /** Of every `length` points the first that reaches the goal against the peers as measured. */
  #firstOfEach(points: readonly Point[], length: number): Point[] {
    if (points.length === 0) return []
    const alone = score(this.#scores.scheme, this.#tableOf(points), { against: this.#scores.peers.measured })
    const { score: values, classOf } = standingOf(alone)
    const found: Point[] = []
    for (let start = 0; start < points.length; start += length) {
      for (let index = start; index < start + length; index += 1) {
        const value = values[index]!
        if (Number.isNaN(value) || !this.#isReached({ score: value, class: classOf[index]! })) continue
        found.push(points[index]!)
        break
      }
    }
    return found
  }

  #tableOf(points: readonly Point[]): Table {
    const columns = this.#scores.scheme.inputs.map((input): [string, Column] => {
      const column = this.#scores.table.columns[input.name]!
      if (input.text) return [input.name, points.map(() => column[this.#row] as string | null)]
      const own = column[this.#row] as number
      const step = (point: Point) => point.find(({ ray }) => ray.input === input)
      return [
        input.name,
        Float64Array.from(points, (point) => {
          const moved = step(point)
          return moved ? targetOf(moved.ray, moved.share) : own
        }),
      ]
    })
    return { subjects: points.map((_, index) => String(index)), columns: Object.fromEntries(columns) }
  }

  /** A point computed among all; a little further along its rays where it just fails there. */
  #route(point: Point): Route | undefined {
    for (const further of [0, 0.005, 0.02, 0.05, 0.1]) {
      const steps = point.map(({ ray, share }) => ({ ray, share: Math.min(1, share + further) }))
      const moves = steps.map(({ ray, share }) => ({
        input: ray.input.name,
        label: ray.input.label,
        from: ray.from,
        to: targetOf(ray, share),
      }))
      const changes = Object.fromEntries(moves.map(({ input, to }) => [input, to]))
      const { after } = whatIf(this.#scores, this.#row, changes)
      if (after.score !== null && this.#isReached(after)) return { moves, effort: effortOf(steps), after }
    }
    return undefined
  }
}

/** Where a share of a ray leads: whole numbers where everybody has whole ones, else six digits, rounded away from the start. */
function targetOf({ from, to, whole }: Ray, share: number): number {
  const target = from + (to - from) * share
  const outward = to > from ? Math.ceil : Math.floor
  if (whole) return outward(target - Math.sign(to - from) * 1e-9)
  const digits = 10 ** (6 - Math.ceil(Math.log10(Math.abs(target) || 1)))
  return outward(target * digits) / digits
}

const effortOf = (point: Point): number =>
  point.reduce((sum, { ray, share }) => sum + Math.abs(targetOf(ray, share) - ray.from) / ray.width, 0)

/** Two changes are no advice where one of them, no larger, suffices. */
const isDetour = (inputs: readonly string[], effort: number, routes: readonly Route[]): boolean =>
  inputs.length > 1 &&
  routes.some((route) => route.moves.length === 1 && route.effort <= effort && inputs.includes(route.moves[0]!.input))

const withoutDetours = (routes: readonly Route[]): Route[] =>
  routes.filter(
    ({ moves, effort }) =>
      !isDetour(
        moves.map(({ input }) => input),
        effort,
        routes,
      ),
  )

function reachedBy({ edition }: Scheme, before: Stand, goal: Goal) {
  const lowest = edition.ranking.order === 'lowest'
  if ('points' in goal) {
    const needed = (before.score ?? 0) + (lowest ? -goal.points : goal.points)
    return ({ score: points }: { score: number | null }): boolean =>
      points !== null && (lowest ? reaches(needed, points) : reaches(points, needed))
  }
  const labels = bestFirst(edition.classes, lowest)
  const wanted = labels.indexOf(goal.class)
  if (wanted < 0)
    throw fault(
      `没有“${goal.class}”这个等级；有的是：${labels.join('、') || '没有'}`,
      `There is no class “${goal.class}”; there are: ${labels.join(', ') || 'none'}`,
    )
  return ({ class: grade }: { class: string | null }): boolean => grade !== null && labels.indexOf(grade) <= wanted
}

function bestFirst(classes: Scheme['edition']['classes'], lowest: boolean): string[] {
  if (!classes) return []
  if (classes.by === 'quantile') return lowest ? classes.labels : classes.labels.toReversed()
  return (classes.by === 'share' ? classes.shares : classes.bounds).map(({ label }) => label)
}
