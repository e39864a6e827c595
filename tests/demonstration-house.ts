import { enterpriseRound } from '../mechanisms/collection/enterprise-round.ts'
import { demonstrationRows } from '../mechanisms/demonstration/records.ts'
import { seriesValues } from '../mechanisms/demonstration/series.ts'
import { catalogue } from '../mechanisms/indicator-catalogue/catalogue.ts'
import { groups } from '../mechanisms/indicator-catalogue/groups.ts'
import { delivery } from '../mechanisms/project-plans/delivery.ts'
import { register as kinds } from '../mechanisms/registers/register.ts'
import { loadPacks } from '../server/packs/load.ts'
import { zibo } from '../zones/zibo/pack.ts'
import { type House, openHouse } from './browser.ts'
import { borrowed } from './figure-house.ts'

const packs = [{ ...borrowed, rounds: [] }, zibo]
const declarations = { packs, catalogue, groups, kinds, enterpriseRound, delivery, demonstrationRows, seriesValues }

/** The house as a visitor of the demonstration finds it: figures, targets, registers and rounds of collection. */
export async function openDemonstrationHouse(): Promise<House> {
  const house = await openHouse({}, packs)
  await loadPacks(house.frame.database, declarations, () => undefined)
  return house
}
