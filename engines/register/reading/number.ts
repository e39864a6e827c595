import type { Qualifier } from '../../../kernel/quantity.ts'
import { units } from '../../../kernel/unit.ts'
import { type Cell, plain, textOf } from './cell.ts'

/** A number as a clerk wrote it: exact decimal text, how it is limited, and a unit or per cent sign of its own. */
export type ReadNumber = {
  readonly value: string
  readonly qualifier: Qualifier
  readonly unit?: string
  readonly percent: boolean
}

const before: readonly [RegExp, Qualifier][] = [
  [/^(约|大约|约为|近似|左右)/u, 'about'],
  [/^(近|接近)/u, 'nearly'],
  [/^(超过|超|突破|逾|大于|>)/u, 'more-than'],
  [/^(不低于|至少|达到|>=|≥)/u, 'at-least'],
]
const after: readonly [RegExp, Qualifier][] = [
  [/(左右|上下)$/u, 'about'],
  [/(以上|余|多|\+)$/u, 'at-least'],
]

const unitEnding = new RegExp(
  `(${[...units]
    .map((unit) => unit.symbol)
    .sort((a, b) => b.length - a.length)
    .join('|')}|亿|万)$`,
  'u',
)
const ordinary = /^(0|[1-9]\d{0,14})(\.\d{1,8})?$/
const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/
const bare = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i

function take(text: string, patterns: readonly [RegExp, Qualifier][]): [string, Qualifier | undefined] {
  for (const [pattern, qualifier] of patterns) if (pattern.test(text)) return [text.replace(pattern, ''), qualifier]
  return [text, undefined]
}

/** Writes a floating number as it was typed: 0.30000000000000004 from a formula is 0.3. */
const written = (value: number): string => {
  const short = Number(value.toPrecision(15))
  return Math.abs(short) >= 1e21 || (short !== 0 && Math.abs(short) < 1e-6) ? short.toFixed(12) : String(short)
}

/** Reads a number in any of the styles of Chinese tables; undefined where it is none: `1,0.5`. */
export function readNumber(cell: Cell): ReadNumber | undefined {
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? { value: written(cell), qualifier: 'exact', percent: false } : undefined
  if (typeof cell !== 'string') return undefined
  if (ordinary.test(cell)) return { value: cell, qualifier: 'exact', percent: false }
  const negative = /^[（(](.+)[)）]$/u.exec(plain(cell))
  let text = plain(textOf(cell))
    .replaceAll('−', '-')
    .replaceAll('，', ',')
    .replaceAll('。', '.')
    .replace(/^[¥￥]/u, '')
  if (negative && /^[\d,.]+$/.test(negative[1]!)) text = `-${negative[1]}`
  const [start, qualifierBefore] = take(text, before)
  let rest = start
  let [cut, qualifierAfter] = take(rest, after)
  rest = cut
  const percent = rest.endsWith('%')
  if (percent) rest = rest.slice(0, -1)
  const unit = unitEnding.exec(rest)?.[1]
  if (unit) rest = rest.slice(0, -unit.length)
  if (!qualifierAfter) [rest, qualifierAfter] = take(rest, after)
  if (!grouped.test(rest) && !bare.test(rest)) return undefined
  const value = rest
    .replaceAll(',', '')
    .replace(/^\+/, '')
    .replace(/^(-?)\./, '$10.')
    .replace(/\.$/, '')
    .replace(/\.(?=e)/i, '')
  const named = unit === '亿' ? '亿元' : unit === '万' ? '万元' : unit
  return { value, qualifier: qualifierBefore ?? qualifierAfter ?? 'exact', unit: named, percent }
}
