import { completion } from './completion.ts'
import type { LandingItem } from './item.ts'
import { land } from './land.ts'
import { permits } from './permits.ts'

/** The 26 items, in the order in which they are gone through. */
export const landingItems: readonly LandingItem[] = [...land, ...permits, ...completion]
