import type { Step } from '../../engines/nursery/stages.ts'
import { addDays, day } from '../../kernel/day.ts'
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
