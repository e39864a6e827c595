import type { Ladder } from '../../../engines/ladders/ladder.ts'
import type { Stage, Step } from '../../../engines/nursery/stages.ts'
import type { Label } from '../../../kernel/label.ts'
import { boards } from './boards.ts'
import { type DemonstrationStock, demonstrationSteps, demonstrationStocks } from './demonstration.ts'
import { places } from './places.ts'
import { type PublishedListing, publishedListings } from './published.ts'
import { stages } from './stages.ts'

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
