import { type Book, confirm, openBook } from '../../engines/indicators/book.ts'
import type { Observation } from '../../engines/indicators/observation.ts'
import type { Card } from '../../engines/reports/card.ts'
import { fillCard } from '../../engines/reports/fill.ts'
import type { FilledCard } from '../../engines/reports/filled-card.ts'
import type { Label } from '../../kernel/label.ts'
import type { Database, ZoneTransaction } from '../database/zone-session.ts'
import type { Knowledge } from '../indicators/knowledge.ts'
import { readObservations } from '../indicators/store.ts'
import { programViewer } from '../program-viewer.ts'
import { absent } from '../refusal.ts'
import { readTargets } from '../targets/store.ts'
import type { Viewer } from '../viewer.ts'
import { hashOf, type SignedCard } from './store.ts'

/** The card of a zone by its id; an unknown one is refused with the known ones. */
export function cardOf(knowledge: Knowledge, zone: string, id: string): Card {
  const { cards } = knowledge.of(zone).pack
  const card = cards.find((each) => each.id === id)
  if (card) return card
  const known = cards.map((each) => each.id).join('、')
  throw absent(`没有“${id}”这张成绩单，现有：${known}`, `There is no report card “${id}”; there are ${known}`)
}

export const fill = (knowledge: Knowledge, zone: string, card: Card, book: Book): FilledCard =>
  fillCard(card, knowledge.of(zone).pack.zone, book)

/** What registers counted for a book; entered numbers have a plain number as their id. */
export const countsIn = (book: Book): Observation[] => book.observations.filter(({ id }) => id.startsWith('counted/'))

/** The book of a moment: what had been entered by then, with what the registers counted then. */
export async function bookOfMoment(
  tx: ZoneTransaction,
  knowledge: Knowledge,
  zone: string,
  { moment, counts }: Pick<SignedCard, 'moment' | 'counts'>,
): Promise<Book> {
  const entered = await readObservations(tx, moment)
  const targets = await readTargets(tx, moment)
  return confirm(openBook(knowledge.of(zone).indicators, [...entered, ...targets]), counts)
}

/** A reader within a zone who sees what its statisticians see: for recomputing, whoever asks. */
export const keeper = (zone: string): Viewer => programViewer(zone, 'report-verification', 'statistician')

export type Recomputed = {
  readonly same: boolean
  readonly hash: string
  readonly recomputed: string
  readonly sentence: Label
}

/** Computes a signed card anew from what had been entered by then, and compares it bit for bit. */
export async function recompute(
  { knowledge, database }: { knowledge: Knowledge; database: Database },
  signing: SignedCard,
): Promise<Recomputed> {
  const { zone, card, hash } = signing
  const declared = knowledge.of(zone).pack.cards.find(({ id }) => id === card)
  const reader = keeper(zone)
  const again = declared
    ? await database.inZone(reader, async (tx: ZoneTransaction) =>
        hashOf(fill(knowledge, zone, declared, await bookOfMoment(tx, knowledge, zone, signing))),
      )
    : ''
  const intact = hashOf(signing.filled) === hash
  const same = intact && again === hash
  return { same, hash, recomputed: again, sentence: sentenceOf(same, intact, declared !== undefined) }
}

function sentenceOf(same: boolean, intact: boolean, declared: boolean): Label {
  if (same) {
    return {
      zh: '按冻结时已登记的数重新计算，与冻结时逐位一致。',
      en: 'Computed anew from what had been entered by then, the card is the same bit for bit.',
    }
  }
  if (!intact) return { zh: '存下的成绩单与它的摘要不符。', en: 'The stored card does not fit its hash.' }
  return declared
    ? { zh: '重新计算的结果与冻结时不一致。', en: 'Computed anew, the card differs from the one that was signed.' }
    : { zh: '这张成绩单的声明已经撤下，不能重算。', en: 'The card is no longer declared and cannot be computed anew.' }
}
