import type { Step } from '../../../engines/nursery/stages.ts'
import { addDays, day } from '../../../kernel/day.ts'
import { stages } from './stages.ts'

/** A stock of a listed enterprise; made up, as its enterprise is. */
export type DemonstrationStock = { readonly enterprise: string; readonly board: string }

/** Boards of the stocks of each enterprise: as many enterprises and stocks as Zibo’s report prints, and every board. */
const zibo: readonly (readonly string[])[] = [
  ['main', 'hongkong'],
  ['main', 'hongkong'],
  ['main'],
  ['main'],
  ['main'],
  ['growth'],
  ['growth'],
  ['growth'],
  ['star'],
  ['beijing'],
  ['beijing'],
  ['overseas'],
]

/** 演示数据: listed enterprises and their stocks, whose counts equal the published ones. */
export const demonstrationStocks: readonly DemonstrationStock[] = zibo.flatMap((boards, index) =>
  boards.map((board) => ({ enterprise: `演示·上市企业${index + 1}`, board })),
)

/** How many stages each of the nursery has gone through; as many enterprises as Qingdao’s report prints, and one listed. */
const passed = [1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 6, 7]

/** 演示数据: when enterprises came to the stages of the nursery. */
export const demonstrationSteps: readonly Step[] = passed.flatMap((count, index) =>
  stages.slice(0, count).map((stage, at) => ({
    subject: `演示·拟上市企业${index + 1}`,
    stage: stage.id,
    on: addDays(day('2021-03-01'), index * 17 + at * 110),
  })),
)

/** Boards of the stocks of every listed enterprise, and how many stages each of the others has gone through. */
export type ListingDemonstration = {
  readonly listed: readonly (readonly string[])[]
  readonly nursery: readonly number[]
}

export const ziboListing: ListingDemonstration = { listed: zibo, nursery: [1, 1, 1, 2, 2, 3, 4, 5] }
/** Thirteen in the nursery and six listed, as Qingdao’s reports print. */
export const qingdaoListing: ListingDemonstration = {
  listed: [['main'], ['growth'], ['growth'], ['star'], ['beijing'], ['hongkong']],
  nursery: passed.filter((count) => count < stages.length),
}

/** 演示数据: rows of the register for enterprises of the register, the listed ones first. */
export function* listingRows(names: readonly string[], { listed, nursery }: ListingDemonstration) {
  for (const [at, own] of listed.entries())
    for (const [place, board] of own.entries())
      yield {
        name: `${names[at]}上市${place === 0 ? '' : place + 1}`,
        enterprise: names[at]!,
        stage: 'listed',
        reached_on: addDays(day('2009-06-18'), at * 500 + place * 330),
        board,
        code: `演示${String(at + 1).padStart(2, '0')}${place + 1}`,
      }
  for (const [at, count] of nursery.entries()) {
    const enterprise = names[listed.length + at]!
    for (const [step, stage] of stages.slice(0, count).entries())
      yield {
        name: `${enterprise}${stage.label.zh}`,
        enterprise,
        stage: stage.id,
        reached_on: addDays(day('2021-03-01'), at * 17 + step * 110),
        board: step >= 2 ? (at % 2 === 0 ? 'beijing' : 'growth') : null,
        code: null,
      }
  }
}
