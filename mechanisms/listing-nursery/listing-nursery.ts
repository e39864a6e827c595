import type { Ladder } from '../../engines/ladders/ladder.ts'
import type { Stage, Step } from '../../engines/nursery/stages.ts'
import type { Label } from '../../kernel/label.ts'
import { boards } from './boards.ts'
import { type DemonstrationStock, demonstrationSteps, demonstrationStocks } from './demonstration.ts'
import { type PublishedListing, publishedListings } from './published.ts'
import { stages } from './stages.ts'

/** Where stocks are traded: the boards of the mainland, whose conditions the ladder holds, and other places. */
const places: Readonly<Record<string, Label>> = {
  ...Object.fromEntries(boards.rungs.map(({ id, label }) => [id, label])),
  hongkong: { zh: '香港联交所', en: 'Hong Kong' },
  overseas: { zh: '境外其他市场', en: 'Elsewhere abroad' },
}

/** 上市培育库: stages, boards with their conditions, and what reports name. */
export const listingNursery: {
  readonly stages: readonly Stage[]
  readonly boards: Ladder
  readonly places: Readonly<Record<string, Label>>
  readonly published: Readonly<Record<string, readonly PublishedListing[]>>
  readonly demonstration: { readonly stocks: readonly DemonstrationStock[]; readonly steps: readonly Step[] }
} = {
  stages,
  boards,
  places,
  published: publishedListings,
  demonstration: { stocks: demonstrationStocks, steps: demonstrationSteps },
}
