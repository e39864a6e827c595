import { mechanisms } from '../mechanisms/mechanisms.ts'
import { loadPacks } from '../server/packs/load.ts'
import { zibo } from '../zones/zibo/pack.ts'
import { type House, openHouse } from './browser.ts'
import { borrowed } from './figure-house.ts'

// Counts of the demonstration come once the server listens; a scenario counts by itself.
const { points: _, ...uncounted } = zibo
const packs = [{ ...borrowed, rounds: [] }, uncounted]
const declarations = { packs, ...mechanisms }

/** The house as a visitor of the demonstration finds it: figures, targets, registers and rounds of collection. */
export async function openDemonstrationHouse(): Promise<House> {
  const house = await openHouse({}, packs)
  await loadPacks(house.frame.database, declarations, () => undefined, Date.now())
  return house
}
