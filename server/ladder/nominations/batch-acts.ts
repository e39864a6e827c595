import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { NominationBatchActGiven, openNominationBatch } from '../../../contract/ladder/nominations.ts'
import { toConfirm } from '../../../engines/ladders/confirmation.ts'
import { batchLifecycle } from '../../../engines/nominations/batch/acts.ts'
import { contradictsBatch, contradictsOpening } from '../../../engines/nominations/batch/contradictions.ts'
import type { BatchEvent, BatchEventOf, BatchHappening } from '../../../engines/nominations/batch/history.ts'
import { addWorkdays } from '../../../kernel/workdays.ts'
import { record } from '../../audit/record.ts'
import { actsOn, refuseContradiction } from '../../delivery/recorded/acts.ts'
import { nextSerial } from '../../delivery/recorded/records.ts'
import { conflicting, unacceptable } from '../../refusal.ts'
import { editionOf, type NominationDesk, type SeenBatch, seeWholeBatch } from './desk.ts'
import { grantTitles } from './grant.ts'
import { appendBatchEvent, readBatch } from './store.ts'

type Opened = z.output<NonNullable<typeof openNominationBatch.body>>

/** Opens a batch for a title under an edition that is in force when the window opens. */
export async function openBatch(desk: NominationDesk, given: Opened) {
  const { tx, actor, madeUp } = desk
  const today = desk.dayIn(madeUp)
  if (!desk.ladder.open.rungs.has(given.title)) {
    const known = [...desk.ladder.open.rungs.keys()].join('、')
    throw unacceptable(`没有“${given.title}”这个称号，可选：${known}`, `There is no title “${given.title}”: ${known}`)
  }
  const { firstDay, lastDay, label } = editionOf(desk, given.title, given.edition).given
  if (given.firstDay < firstDay || (lastDay && given.firstDay > lastDay))
    throw unacceptable(
      `“${label.zh}”${firstDay}起施行${lastDay ? `，到${lastDay}为止` : ''}，申报不能从${given.firstDay}开始`,
      `“${label.en}” is in force from ${firstDay}${lastDay ? ` to ${lastDay}` : ''}; a window cannot begin on ${given.firstDay}`,
    )
  const event: BatchEventOf<'opened'> = { kind: 'opened', ...given, on: today, by: actor }
  refuseContradiction(contradictsOpening(event))
  const serial = await nextSerial(tx, 'nomination_batch')
  const batch = randomUUID()
  await appendBatchEvent(tx, { batch, number: 1, serial, demonstration: madeUp, event })
  await record(tx, 'nomination_batch.opened', `nomination_batch:${batch}`, {
    serial,
    name: given.name,
    edition: given.edition,
  })
  return { batch, serial }
}

const acts = actsOn({
  name: 'nomination_batch',
  lifecycle: batchLifecycle,
  read: readBatch,
  see: seeWholeBatch,
  partiesOf: ({ standing }) => standing,
  append: (tx, { id }, following) => appendBatchEvent(tx, { batch: id, ...following }),
  detailOf: ({ standing }, event: BatchEvent) => ({
    name: standing.opened.name,
    ...(event.kind === 'published' && { listed: event.list.length }),
    ...(event.kind === 'granted' && { number: event.number }),
  }),
})

/** Lets nobody else act in a batch until the transaction ends. */
export const holdBatch = (desk: NominationDesk, id: string): Promise<SeenBatch> => acts.hold(desk, id)

type Given = { readonly version?: number | undefined; readonly act: NominationBatchActGiven }

/** Does one act on a batch, or refuses it with its sentence. */
export async function actOnBatch(desk: NominationDesk, id: string, given: Given): Promise<void> {
  const seen = await acts.holdFor(desk, id, given)
  const names = new Map(seen.nominations.map(({ stored }) => [stored.enterprise, stored.name]))
  const event: BatchEvent = { ...happeningOf(seen, given.act), on: seen.today, by: desk.actor }
  refuseContradiction(
    contradictsBatch(
      seen.standing,
      event,
      seen.nominations.map(({ folded }) => folded),
      (enterprise) => names.get(enterprise) ?? enterprise,
    ),
  )
  if (event.kind === 'published') refuseUnconfirmed(desk, seen)
  await acts.append(desk, seen, event)
  if (event.kind === 'granted') await grantTitles(desk, seen, event)
}

/** The list is what was recommended; its last day is counted in working days from the day after it is published. */
function happeningOf(seen: SeenBatch, act: NominationBatchActGiven): BatchHappening {
  if (act.kind !== 'published') return act
  const { publicity } = seen.standing.opened
  const until = addWorkdays(seen.today, publicity)
  if (!until.day)
    throw conflicting(
      `公示${publicity}个工作日数到哪天还不知道：${until.warning?.zh ?? ''}`,
      `The last of ${publicity} working days is not known: ${until.warning?.en ?? ''}`,
    )
  const list = seen.nominations
    .filter(({ folded }) => folded.state === 'recommended')
    .map(({ stored: { enterprise, name, creditCode } }) => ({ enterprise, name, creditCode }))
  return { kind: 'published', until: until.day, list }
}

/** Nothing is published by rules that lean on memory, unless all of it is made up. */
function refuseUnconfirmed({ confirmations }: NominationDesk, { edition, stored }: SeenBatch): void {
  const left = toConfirm(edition, confirmations)
  if (left.length === 0 || stored.demonstration) return
  const { label } = edition.given
  throw conflicting(
    `“${label.zh}”还有${left.length}处待核（${left.map(({ label: { zh } }) => zh).join('、')}），依文件核定以后才能公示`,
    `“${label.en}” has ${left.length} parts to be verified (${left.map(({ label: { en } }) => en).join(', ')}); a list is published after that`,
  )
}
