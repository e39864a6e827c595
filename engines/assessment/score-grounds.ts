import type { Label } from '../../kernel/label.ts'
import { figure, figureAt } from '../scoring/numbers/figure.ts'
import type { OpenPart, Scheme } from '../scoring/scheme.ts'
import type { Scores } from '../scoring/score.ts'
import { standingOf } from '../scoring/standing.ts'
import type { Ground } from './ground.ts'
import { amountTold, pointsTold, type SheetItem } from './score-sheet.ts'

/**
 * Why a row has its score: the whole with rank and class, then item by item its value in its unit, its points, the facts behind
 * it and where the others lie. What is no item of points is a bonus that comes on top.
 */
export function groundsOfScore(
  scores: Scores,
  row: number,
  items: readonly SheetItem[],
  grade: Label | null,
): Ground[] {
  const root = scores.scheme.parts.at(-1)!
  const parts = root.kind === 'branch' ? root.parts : []
  const told = new Map(items.map((item) => [item.id, item]))
  const below = parts.flatMap((part): Ground[] => {
    const own = itemsBelow(part).flatMap((id) => told.get(id) ?? [])
    return own.length > 0
      ? own.map((item) => groundOfItem(item, scores.scheme))
      : [groundOfBonus(part, scores.points.get(part.given.id)![row]!)]
  })
  return [{ text: wholeOf(scores, row, root.label, grade), children: below }]
}

const groundOfBonus = ({ label }: OpenPart, points: number): Ground => ({
  text: label,
  told:
    Number.isNaN(points) || points === 0
      ? { zh: '没有给，不加分', en: 'none was given' }
      : { zh: `加${figure(points)}分`, en: `${figure(points)} on top` },
})

const itemsBelow = (part: OpenPart): string[] =>
  part.kind === 'branch' ? part.parts.flatMap(itemsBelow) : [part.given.id]

/** 亩均评价得分56.81分，296家里第9名，C类 */
function wholeOf(scores: Scores, row: number, { zh, en }: Label, grade: Label | null): Label {
  const { score, rank, classOf } = standingOf(scores)
  const points = score[row]!
  if (Number.isNaN(points)) return { zh: `${zh}：缺数，未评`, en: `${en}: facts are missing` }
  const among = score.filter((value) => !Number.isNaN(value)).length
  const place = Number.isNaN(rank[row]!) ? null : figure(rank[row]!)
  const told = grade ?? (classOf[row] ? { zh: classOf[row]!, en: classOf[row]! } : null)
  return {
    zh: `${zh}${figureAt(points, 2)}分${place ? `，${among}家里第${place}名` : ''}${told ? `，${told.zh}` : ''}`,
    en: `${en}: ${figureAt(points, 2)}${place ? `, no. ${place} of ${among}` : ''}${told ? `, ${told.en}` : ''}`,
  }
}

function groundOfItem(item: SheetItem, scheme: Scheme): Ground {
  const { label, value, unit, facts, peers, points } = item
  const amount = value === null ? null : amountTold(value, unit)
  const how = howOf(item, scheme)
  return {
    text: amount ? { zh: `${label.zh}${amount.zh}`, en: `${label.en}: ${amount.en}` } : label,
    ...(points === null && { state: 'unknown' as const }),
    told: pointsTold(item),
    children: [
      ...facts.map(
        ({ label: text, told }): Ground =>
          told ? { text, told } : { text, told: { zh: '未报', en: 'not reported' }, state: 'unknown' },
      ),
      ...(peers ? [groundOfPeers(peers, unit)] : []),
      ...(how ? [{ text: how }] : []),
    ],
  }
}

function groundOfPeers({ count, least, median, most }: NonNullable<SheetItem['peers']>, unit: string): Ground {
  const [low, middle, high] = [least, median, most].map((value) => amountTold(value, unit)) as [Label, Label, Label]
  return {
    text: { zh: `同类${count}家`, en: `${count} peers` },
    told: {
      zh: `最低${low.zh}，中位${middle.zh}，最高${high.zh}`,
      en: `least ${low.en}, median ${middle.en}, most ${high.en}`,
    },
  }
}

/** How points follow from the place between the least and the most. */
function howOf({ id, full }: SheetItem, { parts }: Scheme): Label | null {
  const steps = parts.find(({ given }) => given.id === id)?.given.steps ?? []
  const line = steps.length === 1 ? steps[0] : undefined
  if (line?.step !== 'min-max') return null
  const [floor, top] = [figure(line.floor * full), figure(line.top * full)]
  return {
    zh: `计分：最低的得${floor}分，最高的得${top}分，其间按直线`,
    en: `Points: ${floor} for the least, ${top} for the most, on a line between`,
  }
}
