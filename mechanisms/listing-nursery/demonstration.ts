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
