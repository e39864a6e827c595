import { type Book, openBook } from '../engines/indicators/book.ts'
import type { Figure } from '../engines/indicators/figure.ts'
import type { Observation } from '../engines/indicators/observation.ts'
import { catalogue } from '../mechanisms/indicator-catalogue/catalogue.ts'
import type { ZonePack } from '../mechanisms/zone-pack.ts'
import { chuxiong } from '../zones/chuxiong/pack.ts'
import { daqing } from '../zones/daqing/pack.ts'
import { demo } from '../zones/demo/pack.ts'
import { qingdao } from '../zones/qingdao/pack.ts'
import { weifang } from '../zones/weifang/pack.ts'
import { zibo } from '../zones/zibo/pack.ts'

export const packs = { zibo, qingdao, weifang, daqing, chuxiong, demo } as const
export type PackName = keyof typeof packs

/** A published figure as it stands in the database. */
export const observationOf = (figure: Figure, at: number): Observation => ({
  ...figure,
  id: String(at + 1),
  scope: figure.scope ?? 'zone',
  subject: figure.subject ?? '',
  qualifier: figure.qualifier ?? 'exact',
  origin: 'reported',
  published: true,
  target: figure.target ?? false,
  asOf: null,
  enteredBy: 'pack',
  enteredAt: '2026-11-21T00:00:00.000Z',
  reason: null,
  supersedes: null,
  demonstration: false,
})

const opened = new Map<ZonePack, Book>()

/** The book of a pack's published figures, without any database. */
export function bookOf(pack: ZonePack): Book {
  const known = opened.get(pack)
  if (known) return known
  const own = new Map([...catalogue, ...pack.indicators].map((indicator) => [indicator.id, indicator]))
  const book = openBook([...own.values()], pack.figures.map(observationOf))
  opened.set(pack, book)
  return book
}
