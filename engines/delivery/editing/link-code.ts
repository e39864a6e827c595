import type { Link } from '../scheduling/network.ts'

type Manner = Pick<Link, 'type' | 'lag' | 'lagIn'>
type LagUnit = NonNullable<Link['lagIn']>

/** Units of a lag as planners write them: what is counted, and how many of it. */
const units: readonly (readonly [pattern: RegExp, lagIn: LagUnit, each: number])[] = [
  [/^(d|days?|workdays?|working days?|天|日|个?工作[日天])?$/, 'workdays', 1],
  [/^(w|wks?|weeks?|周|个?星期)$/, 'workdays', 5],
  [/^(e|ed|edays?|个?(自然|日历)[日天])$/, 'elapsed-days', 1],
  [/^(ew|ewks?|eweeks?|个?自然周)$/, 'elapsed-days', 7],
  [/^%$/, 'percent', 1],
]

/** A link as planners write it: `FS`, `SS+5`, `FF−20%`, `FS+3e` where the lag runs day and night. */
export function linkCode({ type = 'FS', lag = 0, lagIn = 'workdays' }: Manner): string {
  if (lag === 0) return type
  const unit = { workdays: '', 'elapsed-days': 'e', percent: '%' }[lagIn]
  return `${type}${lag > 0 ? '+' : '−'}${Math.abs(lag)}${unit}`
}

/** Reads `+2`, `-1d`, `+50%`, `+3ed`, `+2周` behind a type of link; undefined where it is no lag. A week is five working days. */
export function readLag(text: string): Manner | undefined {
  const [, sign, amount, unit = ''] = /^([+\-−–—])\s*(\d{1,9}(?:\.\d{1,30})?)\s*(.*)$/.exec(text) ?? []
  const [, lagIn, each] = units.find(([pattern]) => pattern.test(unit.toLowerCase())) ?? []
  if (amount === undefined || each === undefined) return undefined
  const size = each === 1 ? Number(amount) : Number((Number(amount) * each).toFixed(6))
  if (size === 0) return {}
  return { lag: sign === '+' ? size : -size, ...(lagIn !== 'workdays' && { lagIn }) }
}
