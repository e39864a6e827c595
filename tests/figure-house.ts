import type { Figure } from '../engines/indicators/figure.ts'
import type { Indicator } from '../engines/indicators/indicator.ts'
import { day } from '../kernel/day.ts'
import { catalogue } from '../mechanisms/indicator-catalogue/catalogue.ts'
import type { PackTarget, ZonePack } from '../mechanisms/zone-pack.ts'
import { appendFigures } from '../server/indicators/store.ts'
import { appendTargets } from '../server/targets/store.ts'
import { demo } from '../zones/demo/pack.ts'
import { qingdao } from '../zones/qingdao/pack.ts'
import { zibo } from '../zones/zibo/pack.ts'
import { type House, openHouse } from './browser.ts'

/** The demonstration zone with what Qingdao published, whose parts do not add up. */
export const borrowed: ZonePack = {
  ...demo,
  documents: qingdao.documents,
  indicators: qingdao.indicators,
  figures: qingdao.figures,
  targets: [],
  cards: qingdao.cards,
}
const packs = [borrowed, zibo]

const knownSince = (figure: Figure) => ({ ...figure, asOf: day('2023-10-12') })

function withUnits({ indicators, targets }: ZonePack): (PackTarget & { unit: string })[] {
  const known = new Map<string, Indicator>([...catalogue, ...indicators].map((indicator) => [indicator.id, indicator]))
  return targets.map((target) => ({ ...target, unit: known.get(target.indicator)!.unit }))
}

/** The house with the published figures and targets of two zones, without any records. */
export async function openFigureHouse(): Promise<House> {
  const house = await openHouse({}, packs)
  await house.frame.database.asSystem(async (tx) => {
    for (const pack of packs) {
      await appendFigures(tx, pack.zone.id, pack.figures.map(knownSince), 'pack')
      await appendTargets(tx, pack.zone.id, withUnits(pack), 'pack')
    }
  })
  return house
}
