import { printNumber } from '../../kernel/decimal.ts'
import type { Label } from '../../kernel/label.ts'
import { fractionText } from '../parts/fraction.ts'
import { grouped, signedText } from '../parts/quantity.ts'
import { stageLabel } from './stages.ts'

/** A mean, a median or a quartile of scores, to one place; a dash where it is unknown. */
export const middleText = (points: number | null): string => (points === null ? '—' : printNumber(points, 1))

/** A weight as it is written: 10, 2.5, 5/3. */
export const weightText = (weight: number): string => fractionText(weight) ?? String(Number(weight.toFixed(2)))

/** A change with its sign; a change that prints as nothing has none. */
export const changeText = (change: number): string => signedText(change, 1)

/** A value of the facts with at most so many places, thousands parted. */
export const factText = (value: number, places = 2): string => grouped(String(Number(value.toFixed(places))))

const number = (value: number): string => grouped(String(value))

/** The share of a group up to a place: «16.7%». */
export const upTo = (rank: number, of: number): string => `${printNumber((rank / of) * 100, 1)}%`

type Placed = { readonly stage: string | null; readonly rank: number | null; readonly of: number | null }

const stageOf = (stage: string | null): Label => (stage === null ? { zh: '', en: '' } : stageLabel(stage))

/** Where one stands among how many: «成长期1,906家中第318名，前16.7%»; empty where nobody knows. */
export function placeLabel({ stage, rank, of }: Placed): Label {
  if (rank === null || of === null) return { zh: '', en: '' }
  const { zh, en } = stageOf(stage)
  return {
    zh: `${zh}${number(of)}家中第${number(rank)}名，前${upTo(rank, of)}`,
    en: `${en ? `${en}: ` : ''}number ${number(rank)} of ${number(of)}, first ${upTo(rank, of)}`,
  }
}

/** The place alone: «成长期第318名». */
export function rankLabel({ stage, rank }: Placed): Label {
  const { zh, en } = stageOf(stage)
  return rank === null
    ? { zh: `${zh}名次未知`, en: `rank unknown${en ? ` in the ${en.toLowerCase()}` : ''}` }
    : { zh: `${zh}第${number(rank)}名`, en: `number ${number(rank)}${en ? ` in the ${en.toLowerCase()}` : ''}` }
}

/** How the place moved against the year before: «比上年升153名»; null where it is not known. */
export function movedLabel(now: number | null, before: number | null): Label | null {
  if (now === null || before === null) return null
  const by = before - now
  if (by === 0) return { zh: '与上年名次相同', en: 'the same place as the year before' }
  const [zh, en] = by > 0 ? ['升', 'up'] : ['降', 'down']
  return { zh: `比上年${zh}${number(Math.abs(by))}名`, en: `${en} ${number(Math.abs(by))} places on the year before` }
}
