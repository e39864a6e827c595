import type { NominationActGiven } from '../../../contract/ladder/nominations.ts'
import { holdingOn, lastDayOf } from '../../../engines/ladders/subject.ts'
import { maySubmit, nominationLifecycle, nominationParts } from '../../../engines/nominations/nomination/acts.ts'
import { contradictsNomination } from '../../../engines/nominations/nomination/fold.ts'
import type { NominationHappening, SignedNominationEvent } from '../../../engines/nominations/nomination/history.ts'
import { addMonths } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import { addWorkdays } from '../../../kernel/workdays.ts'
import { record } from '../../audit/record.ts'
import { refuseContradiction } from '../../delivery/recorded/acts.ts'
import { conflicting, forbidden, refuseStale, unacceptable } from '../../refusal.ts'
import type { Seen } from '../subjects.ts'
import { answerFor, type NominationDesk, type SeenBatch, type SeenNomination } from './desk.ts'
import { appendNominationEvent } from './store.ts'
import { toldOf } from './told.ts'

type Given = { readonly version?: number | undefined; readonly act: NominationActGiven }

/** Does one act on the nomination of an enterprise in a batch that is held, or refuses it with its sentence. Answers where it stands then. */
export async function actOnNomination(desk: NominationDesk, batch: SeenBatch, seen: Seen, given: Given) {
  const { tx, actor } = desk
  const { enterprise } = seen
  const found = batch.nominations.find(({ stored }) => stored.enterprise === enterprise.id) ?? null
  refuseUnentitled(batch, enterprise.id, found, desk, given.act)
  const version = found?.folded.events.length ?? 0
  refuseStale(given.version, version, nominationLifecycle.changed)
  const event: SignedNominationEvent = { ...happeningOf(desk, batch, seen, given.act), on: batch.today, by: actor }
  refuseContradiction(contradictsNomination(batch.standing, found?.folded ?? null, event))
  if (event.kind === 'submitted' || event.kind === 'resubmitted')
    refuseContradiction(holdsAlready(desk, batch, seen) ?? mixed(batch, seen))
  await appendNominationEvent(tx, {
    batch: batch.stored.id,
    enterprise: enterprise.id,
    number: version + 1,
    demonstration: enterprise.demonstration,
    event,
  })
  await record(tx, `nomination.${event.kind}`, `enterprise/${enterprise.id}`, {
    batch: batch.standing.opened.name,
    name: enterprise.name,
    ...('reason' in event && { reason: event.reason }),
  })
  return { state: nominationLifecycle.stateAfter(event.kind, found?.folded.state ?? 'submitted'), version: version + 1 }
}

function refuseUnentitled(
  { standing }: SeenBatch,
  enterprise: string,
  found: SeenNomination | null,
  { actor }: NominationDesk,
  { kind }: NominationActGiven,
): void {
  if (kind === 'submitted' || !found) {
    if (maySubmit({ enterprise, openedBy: standing.openedBy }, actor)) return
    const { applicant, office } = nominationParts
    throw forbidden(`由${applicant.zh}或${office.zh}办理`, `This is for ${applicant.en} or ${office.en}`)
  }
  const refused = nominationLifecycle.unentitled(kind, found.folded, actor)
  if (refused) throw forbidden(refused.zh, refused.en)
}

/** What happens, with what only the day and the rules can tell. */
function happeningOf(desk: NominationDesk, batch: SeenBatch, seen: Seen, act: NominationActGiven): NominationHappening {
  switch (act.kind) {
    case 'recommended':
      return { ...act, told: toldOf(answerFor(desk, batch, seen)) }
    case 'refused': {
      const conditions = batch.edition.conditions.map(({ given }) => given)
      if (!conditions.some(({ id }) => id === act.condition)) {
        const known = conditions.map(({ label }) => label)
        throw unacceptable(
          `这一版办法没有“${act.condition}”这一条，可选：${known.map(({ zh }) => zh).join('；')}`,
          `The edition has no condition “${act.condition}”: ${known.map(({ en }) => en).join('; ')}`,
        )
      }
      return { ...act, told: toldOf(answerFor(desk, batch, seen)) }
    }
    case 'returned': {
      const until = addWorkdays(batch.today, act.days)
      if (!until.day)
        throw conflicting(
          `${act.days}个工作日数到哪天还不知道：${until.warning?.zh ?? ''}`,
          `The last of ${act.days} working days is not known: ${until.warning?.en ?? ''}`,
        )
      return { kind: 'returned', reason: act.reason, until: until.day }
    }
    default:
      return act
  }
}

/** Who holds the title comes again only when its renewal is prepared. */
export function holdsAlready(
  { ladder: { open } }: NominationDesk,
  { edition, today }: SeenBatch,
  { subject }: Seen,
): Label | undefined {
  const { verdict, title } = holdingOn(open, subject, edition.rung.id, today)
  if (verdict !== 1) return undefined
  const until = title && lastDayOf(open, title)
  if (until && addMonths(until, -open.given.reminders.prepare) <= today) return undefined
  const { zh, en } = edition.rung.label
  return until
    ? {
        zh: `已是${zh}，有效期到${until}，到期前${open.given.reminders.prepare}个月起才申报复核`,
        en: `It holds ${en} until ${until}; renewal opens ${open.given.reminders.prepare} months before`,
      }
    : { zh: `已是${zh}`, en: `It holds ${en} already` }
}

/** What is made up is not put among what is real. */
const mixed = ({ stored }: SeenBatch, { enterprise }: Seen): Label | undefined =>
  stored.demonstration === enterprise.demonstration
    ? undefined
    : enterprise.demonstration
      ? { zh: '演示企业不能进真实的批次', en: 'The enterprise is made up and the batch is not' }
      : { zh: '真实企业不能进演示的批次', en: 'The enterprise is real and the batch is made up' }
