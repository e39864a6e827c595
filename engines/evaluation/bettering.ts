import { unitOf } from '../../kernel/unit.ts'

/** An item as far as its points hang on its value alone. */
export type Placed = {
  /** None where people judge it. */
  readonly formula: string | null
  readonly bounds: { readonly least: number; readonly most: number } | null
  readonly lower: boolean
  readonly full: number
  readonly unit: string | null
  readonly value: number | null
}

/** An item bettered: the value that it comes to, and the points that this gives. */
export type Bettering<Item> = { readonly item: Item; readonly value: number; readonly gain: number }

/** What would do for so many points: the steps, the points of all of them, and what is still short. */
export type Way<Item> = { readonly steps: readonly Bettering<Item>[]; readonly gain: number; readonly short: number }

const worthwhile = 0.005
const nearly = 1e-9

/** Whether the value counts things, so that there is no half of one: 66家, and not 10,000 staff’s 97.62件. */
export const isCounted = ({ formula, unit }: Pick<Placed, 'formula' | 'unit'>): boolean =>
  formula !== null && unit !== null && !formula.includes('/') && unitOf(unit).dimension === 'count'

const spanOf = ({ formula, bounds }: Placed): { readonly least: number; readonly most: number } =>
  formula === null || !bounds ? { least: 0, most: 1 } : bounds

/** The points of a value between the assumed bounds; of what people judge, its part of them. */
export function pointsAt(item: Placed, value: number): number {
  const { least, most } = spanOf(item)
  const place = Math.min(1, Math.max(0, (value - least) / (most - least)))
  return (item.lower ? 1 - place : place) * item.full
}

/** Onwards to the next whole thing, in the direction that is better; what is no count stays as it is. */
function wholly(item: Placed, value: number): number {
  if (!isCounted(item)) return value
  return item.lower ? Math.floor(value + nearly) : Math.ceil(value - nearly)
}

/**
 * The value so much better, by a share of itself; where it is nothing, of the assumed span. At least by one thing, no more
 * than the assumed best; what people judge by so many points of a hundred.
 */
function bettered(item: Placed & { readonly value: number }, share: number): number {
  if (item.formula === null) return Math.min(1, item.value + share)
  const { least, most } = spanOf(item)
  const step = Math.abs(item.value || most - least) * share
  return wholly(item, item.lower ? Math.max(least, item.value - step) : Math.min(most, item.value + step))
}

/** The value at which an item gives so many points more than now; null where it has not so many left. */
export function valueGiving(item: Placed, gain: number): number | null {
  if (item.value === null) return null
  const { least, most } = spanOf(item)
  const place = (pointsAt(item, item.value) + gain) / item.full
  if (place > 1 + nearly) return null
  return wholly(item, item.lower ? most - place * (most - least) : least + place * (most - least))
}

type Known<Item> = Item & { readonly value: number }
const isKnown = <Item extends Placed>(item: Item): item is Known<Item> =>
  item.value !== null && (item.formula === null || item.bounds !== null)

const gainOf = (item: Placed & { readonly value: number }, value: number): number =>
  pointsAt(item, value) - pointsAt(item, item.value)

/** What is known and has points left, each bettered by the same share; what gives the most first. */
export const betteringsOf = <Item extends Placed>(items: readonly Item[], share: number): Bettering<Item>[] =>
  items
    .filter(isKnown)
    .map((item) => {
      const value = bettered(item, share)
      return { item, value, gain: gainOf(item, value) }
    })
    .filter(({ gain }) => gain >= worthwhile)
    .toSorted((one, other) => other.gain - one.gain)

/** The fewest items that give so many points where none is bettered by more than the share; the last only as far as needed. */
export function wayTo<Item extends Placed>(items: readonly Item[], lack: number, share: number): Way<Item> {
  const steps: Bettering<Item>[] = []
  let left = lack
  for (const one of betteringsOf(items, share)) {
    if (left <= nearly) break
    const enough = one.gain > left ? valueGiving(one.item, left) : null
    const step = enough === null ? one : { ...one, value: enough, gain: gainOf(one.item as Known<Item>, enough) }
    steps.push(step)
    left -= step.gain
  }
  return { steps, gain: steps.reduce((sum, { gain }) => sum + gain, 0), short: Math.max(0, left) }
}
