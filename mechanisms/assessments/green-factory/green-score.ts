import type { WrittenScore } from '../../../engines/ladders/ladder.ts'
import { fault } from '../../../kernel/fault.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Source } from '../../../kernel/source.ts'

/** Something that a factory is scored on; `measured` where a number between base and lead value decides, else people do. */
export type GreenItem = { readonly label: Label; readonly points: number; readonly measured: boolean }
export type GreenGroup = { readonly label: Label; readonly items: readonly GreenItem[] }

/**
 * 行业基准值与引领值: no points at the base value, all at the lead value; where less is better the lead lies below the base.
 * A sector’s own standard may weigh items otherwise.
 */
export type SectorStandard = {
  readonly id: string
  readonly label: Label
  readonly source: Source
  readonly values: Readonly<Record<string, { readonly base: number; readonly lead: number }>>
  readonly points?: Readonly<Record<string, number>>
}

const points = { zh: '得分', en: 'points' }

/** The points that a factory gives itself for an item, where no value of its sector decides. */
export const selfScored = ({ label: { zh, en } }: Pick<GreenItem, 'label'>): Label => ({
  zh: `${zh}自评分`,
  en: `${en}: points of its own`,
})

/**
 * The score by a general standard, with the values of a sector where they are known; an item without values is scored by
 * people, between none and all of its points. Refuses a sector’s value for an item that is not there.
 */
export function greenScore(
  frame: Pick<WrittenScore, 'id' | 'label' | 'firstDay' | 'source'>,
  groups: readonly GreenGroup[],
  sector?: SectorStandard,
): WrittenScore {
  const items = groups.flatMap((group) => group.items)
  const strange = Object.keys({ ...sector?.values, ...sector?.points }).find(
    (name) => !items.some(({ label }) => label.zh === name),
  )
  if (strange !== undefined)
    throw fault(
      `“${sector!.label.zh}”给了“${strange}”的值，通则里没有这一项`,
      `“${sector!.label.en}” has values for “${strange}”, which the standard does not know`,
    )
  const valuesOf = ({ label, measured }: GreenItem) => (measured ? sector?.values[label.zh] : undefined)
  const fullOf = ({ label, points: general }: GreenItem): number => sector?.points?.[label.zh] ?? general
  const partOf = (item: GreenItem): WrittenScore['score'] => {
    const { zh, en } = item.label
    const [values, full] = [valuesOf(item), fullOf(item)]
    const common = { id: `${zh}${points.zh}`, label: { zh: `${zh}${points.zh}`, en: `${en}: ${points.en}` } }
    if (!values) return { ...common, expert: selfScored(item).zh, bands: [{ from: 0, to: full }] }
    return { ...common, value: zh, steps: [{ step: 'goalposts', ...values, points: full }] }
  }
  return {
    ...frame,
    subject: '企业名称',
    inputs: items.map((item) => {
      const label = valuesOf(item) ? item.label : selfScored(item)
      return { name: label.zh, label, ...(valuesOf(item) ? {} : { unit: '分' as const, advised: 'more' as const }) }
    }),
    score: {
      id: '绿色工厂得分',
      label: { zh: '绿色工厂得分', en: 'Green factory score' },
      round: 2,
      parts: groups.map(({ label, items: own }) => ({ id: label.zh, label, parts: own.map(partOf) })),
    },
  }
}
