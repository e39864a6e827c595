import { addDays, type Day } from '../../../kernel/day.ts'
import type { ThreeListsMechanism } from '../../../mechanisms/delivery/three-lists/three-lists.ts'
import type { ZonePack } from '../../../mechanisms/zone-pack.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import type { Viewer } from '../../viewer.ts'
import { layDesk } from '../problems/desk.ts'
import { demonstrationDay } from '../problems/store.ts'
import { writeDraft } from './draft.ts'
import { freeze } from './frozen.ts'
import { keepPaper } from './issue.ts'
import { nextNumber } from './store.ts'

/** So many days before the last that the made-up problems know, a bulletin was issued. */
const before = 4

/** Brings in a bulletin that supervision issued about the made-up problems, so that the days since can be compared. */
export async function demonstratePapers(
  tx: ZoneTransaction,
  mechanism: ThreeListsMechanism,
  pack: ZonePack,
  loader: Viewer,
  today: Day,
): Promise<void> {
  const supervisor = pack.accounts.find(({ post }) => post === 'supervisor')
  const last = await demonstrationDay(tx)
  if (!supervisor || !last) return
  const on = addDays(last, -before)
  const desk = await layDesk({ mechanism, packs: [pack] }, tx, loader, today, on)
  const draft = await writeDraft(desk, { kind: 'bulletin' }, true)
  if (draft.hindrance) return
  const frozen = freeze(draft, { number: await nextNumber(tx, draft), person: supervisor.person })
  await keepPaper(tx, { ...loader, post: 'supervisor' }, frozen)
}
