import type {
  NominationBatchLine,
  NominationBatchPage,
  NominationLine,
  ObjectionShown,
} from '../../../contract/ladder/nomination-page.ts'
import { toConfirm } from '../../../engines/ladders/confirmation.ts'
import { batchLifecycle, isOfOffice } from '../../../engines/nominations/batch/acts.ts'
import { courseOf } from '../../../engines/nominations/batch/course.ts'
import type { BatchEvent } from '../../../engines/nominations/batch/history.ts'
import { batchPhases } from '../../../engines/nominations/batch/phase.ts'
import { nominationLifecycle } from '../../../engines/nominations/nomination/acts.ts'
import {
  isPending,
  type Objection,
  openObjections,
  untimelyInBatch,
} from '../../../engines/nominations/nomination/fold.ts'
import type { NominationEvent } from '../../../engines/nominations/nomination/history.ts'
import { promisedTruth } from '../../../engines/nominations/nomination/promise.ts'
import { nominationStanding } from '../../../engines/nominations/nomination/standing.ts'
import { asWritten, type Label } from '../../../kernel/label.ts'
import { timelineOf } from '../../delivery/recorded/timeline.ts'
import { editionShownOf } from '../rung-shown.ts'
import type { Seen } from '../subjects.ts'
import { answerFor, type NominationDesk, type SeenBatch, type SeenNomination, seesAll } from './desk.ts'
import type { Objector } from './store.ts'
import { toldOf } from './told.ts'

/** The department that opened a batch, by its name. */
export const officeOf = ({ zone, viewer }: NominationDesk, { standing: { openedBy } }: SeenBatch): Label =>
  openedBy.department === null ? asWritten(openedBy.person) : zone(viewer.zone).departmentLabel(openedBy.department)

export function batchLineOf(desk: NominationDesk, batch: SeenBatch): NominationBatchLine {
  const { stored, standing, edition, nominations } = batch
  const { opened, lastDay, phase, clock, lamp, reason } = standing
  const { all, pending, recommended, refused, withdrawn, granted, objections } = standing.counts
  const own = nominations.find(({ stored: { enterprise } }) => enterprise === desk.actor.enterprise)
  return {
    id: stored.id,
    serial: stored.serial,
    name: opened.name,
    title: { id: edition.rung.id, label: edition.rung.label },
    edition: { id: edition.given.id, label: edition.given.label },
    office: officeOf(desk, batch),
    firstDay: opened.firstDay,
    lastDay,
    phase,
    stateLabel: batchPhases[phase],
    lamp,
    reason,
    clock,
    counts: seesAll(desk, standing) ? { all, pending, recommended, refused, withdrawn, granted, objections } : null,
    own: own ? standingOf(batch, own) : null,
    course: [...courseOf(standing, batch.today)],
    demonstration: stored.demonstration,
  }
}

const standingOf = ({ today }: SeenBatch, { folded }: SeenNomination) => ({
  state: folded.state,
  ...nominationStanding(folded, today),
})

const objectionShown = ({ number, made, answer }: Objection, reach: Objector | undefined): ObjectionShown => ({
  number,
  on: made.on,
  objector: made.objector,
  text: made.text,
  reach: reach ?? null,
  answer: answer && {
    upheld: answer.kind === 'upheld',
    on: answer.on,
    person: answer.by.person,
    reason: answer.reason,
  },
})

/** Acts on one nomination that are its own; what a document grants is done for the batch. */
const ofBatch: readonly string[] = ['granted', 'passed-over']

export function nominationLineOf(
  desk: NominationDesk,
  batch: SeenBatch,
  nomination: SeenNomination,
  seen: Seen,
): NominationLine {
  const { stored, folded } = nomination
  const { decision, submitted, objections, events } = folded
  const clause =
    decision?.kind === 'refused'
      ? (batch.edition.conditions.find(({ given }) => given.id === decision.condition)?.given.label ?? null)
      : null
  const open = openObjections(folded).length
  return {
    enterprise: { id: stored.enterprise, name: stored.name, creditCode: stored.creditCode },
    ...standingOf(batch, nomination),
    own: folded.submittedBy.post === 'enterprise',
    submittedOn: submitted.on,
    note: submitted.note ?? null,
    told: toldOf(answerFor(desk, batch, seen)),
    decision: decision && {
      on: decision.on,
      person: decision.by.person,
      reason: decision.reason,
      clause,
      told: 'told' in decision ? decision.told : null,
    },
    objections: objections.map((one) =>
      objectionShown(one, desk.objectors.get(`${batch.stored.id}/${stored.enterprise}/${one.number}`)),
    ),
    version: events.length,
    moves: nominationLifecycle
      .movesOf(folded, desk.actor)
      .filter(
        (move) =>
          !ofBatch.includes(move) &&
          !untimelyInBatch(move, batch.standing, folded, batch.today) &&
          (open > 0 || (move !== 'dismissed' && move !== 'upheld')),
      ),
  }
}

const named = (desk: NominationDesk, batch: SeenBatch, enterprise: string): string =>
  batch.nominations.find(({ stored }) => stored.enterprise === enterprise)?.stored.name ??
  batch.standing.published?.list.find((one) => one.enterprise === enterprise)?.name ??
  desk.viewer.zone

function textOfBatch(desk: NominationDesk, batch: SeenBatch, event: BatchEvent): Label | null {
  switch (event.kind) {
    case 'opened':
      return { zh: `${event.firstDay}至${event.lastDay}`, en: `${event.firstDay} to ${event.lastDay}` }
    case 'extended':
      return { zh: `延到${event.lastDay}：${event.reason}`, en: `To ${event.lastDay}: ${event.reason}` }
    case 'published':
      return {
        zh: `${event.list.length}家，公示到${event.until}`,
        en: `${event.list.length} enterprises, until ${event.until}`,
      }
    case 'granted': {
      const out = event.without.map(({ enterprise, reason }) => `${named(desk, batch, enterprise)}：${reason}`)
      const paper = `${event.issuer}《${event.document}》（${event.number}）`
      return asWritten([paper, ...out].join('；'))
    }
    case 'cancelled':
      return asWritten(event.reason)
  }
}

export function textOfNomination({ edition }: SeenBatch, event: NominationEvent): Label | null {
  switch (event.kind) {
    case 'submitted':
    case 'resubmitted':
      return event.promised ? promisedTruth : event.note ? asWritten(event.note) : null
    case 'returned':
      return { zh: `${event.until}前补正：${event.reason}`, en: `By ${event.until}: ${event.reason}` }
    case 'refused': {
      const clause = edition.conditions.find(({ given }) => given.id === event.condition)?.given.label
      return clause
        ? { zh: `${clause.zh}：${event.reason}`, en: `${clause.en}: ${event.reason}` }
        : asWritten(event.reason)
    }
    case 'objected':
      return asWritten(`${event.objector}：${event.text}`)
    case 'granted':
      return null
    default:
      return asWritten(event.reason)
  }
}

/** What waits comes first, then by name. */
const waitingFirst = (batch: SeenBatch) => {
  const waits = ({ folded }: SeenNomination): number =>
    isPending(folded, batch.today) || openObjections(folded).length > 0 ? 0 : 1
  return batch.nominations.toSorted((one, other) => waits(one) - waits(other))
}

export function batchPageOf(
  desk: NominationDesk,
  batch: SeenBatch,
  { seenOf, struck }: { readonly seenOf: ReadonlyMap<string, Seen>; readonly struck: ReadonlySet<string> },
): NominationBatchPage {
  const { standing, edition, stored } = batch
  const { published, granted, opened, openedBy } = standing
  return {
    ...batchLineOf(desk, batch),
    asOf: batch.today,
    version: stored.events.length,
    edition: editionShownOf(edition),
    unconfirmed: toConfirm(edition, desk.confirmations).length,
    conditions: edition.conditions.map(({ given: { id, label } }) => ({ id, label })),
    publicity: {
      days: opened.publicity,
      on: published?.on ?? null,
      until: published?.until ?? null,
      list: (published?.list ?? []).map(({ enterprise, name, creditCode }) => ({
        id: enterprise,
        name,
        creditCode,
        struck: struck.has(enterprise),
      })),
    },
    grant: granted && {
      document: granted.document,
      number: granted.number,
      issuer: granted.issuer,
      firstDay: granted.firstDay,
      validUntil: granted.validUntil ?? null,
    },
    nominations: waitingFirst(batch).flatMap((one) => {
      const seen = seenOf.get(one.stored.enterprise)
      return seen ? [nominationLineOf(desk, batch, one, seen)] : []
    }),
    timeline: timelineOf(batchLifecycle, standing.events, (event) => textOfBatch(desk, batch, event)),
    moves: batchLifecycle.movesOf(standing, desk.actor),
    mayNominate: standing.phase === 'open' && isOfOffice(openedBy, desk.actor),
  }
}
