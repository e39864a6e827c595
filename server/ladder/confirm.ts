import { unconfirmedIn } from '../../engines/ladders/confirmation.ts'
import type { OpenEdition } from '../../engines/ladders/opened.ts'
import { type Confirmable, notConfirmed } from '../../kernel/confirmation.ts'
import type { Day } from '../../kernel/day.ts'
import type { ZonePack } from '../../mechanisms/zone-pack.ts'
import { bureauIn } from '../bureau.ts'
import { type Confirming, confirmItems, withdrawItem } from '../confirmation/acts.ts'
import { readConfirmations } from '../confirmation/store.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { absent } from '../refusal.ts'
import type { Viewer } from '../viewer.ts'
import type { LadderParts } from './parts.ts'

/** What of an edition of a title can be confirmed: as it is recalled, since every zone is judged by the same numbers. */
export const itemsOf = (edition: OpenEdition): Confirmable[] =>
  unconfirmedIn(edition).map((one) => ({ ...one, values: [] }))

type At = readonly [tx: ZoneTransaction, viewer: Viewer, today: Day]

/** The ladder, and the zones whose departments answer for its rungs. */
type LadderOfZones = { readonly parts: LadderParts; readonly packs: readonly ZonePack[] }

async function acting(
  { parts: { open }, packs }: LadderOfZones,
  [tx, viewer, today]: At,
  id: string,
  act: (confirming: Confirming) => Promise<void>,
): Promise<number> {
  const edition = [...open.rungs.values()].flatMap(({ editions }) => editions).find(({ given }) => given.id === id)
  if (!edition) throw absent(`没有“${id}”这一版办法`, `There is no edition “${id}”`)
  const items = itemsOf(edition)
  const bureau = bureauIn(packs, viewer.zone, edition.rung.bureau)
  await act({ tx, viewer, today, items, bureau, subject: `ladder/${id}` })
  return notConfirmed(items, await readConfirmations(tx)).length
}

/** The zone holds recalled rules against their document and finds them right; answers what of the edition is left. */
export const confirmInLadder = (
  ladder: LadderOfZones,
  at: At,
  edition: string,
  given: Parameters<typeof confirmItems>[1],
): Promise<number> => acting(ladder, at, edition, (confirming) => confirmItems(confirming, given))

export const withdrawInLadder = (
  ladder: LadderOfZones,
  at: At,
  edition: string,
  given: Parameters<typeof withdrawItem>[1],
): Promise<number> => acting(ladder, at, edition, (confirming) => withdrawItem(confirming, given))
