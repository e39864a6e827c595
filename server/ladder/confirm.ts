import { toConfirm } from '../../engines/ladders/confirmation.ts'
import type { Day } from '../../kernel/day.ts'
import { record } from '../audit/record.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { absent, conflicting } from '../refusal.ts'
import type { Viewer } from '../viewer.ts'
import type { LadderParts } from './parts.ts'
import { readConfirmations } from './store.ts'

type Given = {
  readonly edition: string
  readonly item: string
  readonly title: string
  readonly issuer: string
  readonly number?: string | undefined
  readonly clause?: string | undefined
}

/** The zone holds something recalled against its document and finds it right; answers what of the edition is left. */
export async function confirmItem(
  { open }: LadderParts,
  tx: ZoneTransaction,
  viewer: Viewer,
  today: Day,
  { edition: id, item, title, issuer, number, clause }: Given,
): Promise<number> {
  const edition = [...open.rungs.values()].flatMap(({ editions }) => editions).find(({ given }) => given.id === id)
  if (!edition) throw absent(`没有“${id}”这一版办法`, `There is no edition “${id}”`)
  const left = toConfirm(edition, await readConfirmations(tx))
  const found = left.find((one) => one.item === item)
  if (!found) throw conflicting('这一处已经核定，或本来有据', 'This is confirmed already, or never was in doubt')
  await tx
    .insertInto('ladder_confirmation')
    .values({
      edition: id,
      item,
      title,
      issuer,
      number: number ?? null,
      clause: clause ?? null,
      on_day: today,
      by: viewer.account,
      person: viewer.person,
      post: viewer.post,
    })
    .execute()
  await record(tx, 'ladder.confirm', `ladder/${id}`, { item: found.label.zh, title, number: number ?? null })
  return left.length - 1
}
