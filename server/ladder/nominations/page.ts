import type { NominationPage } from '../../../contract/ladder/nomination-page.ts'
import { questionsOf } from '../../../engines/ladders/telling/questions.ts'
import { maySubmit, nominationLifecycle } from '../../../engines/nominations/nomination/acts.ts'
import { untimelyInBatch } from '../../../engines/nominations/nomination/fold.ts'
import { timelineOf } from '../../delivery/recorded/timeline.ts'
import { factsShown, questionShown, reportsShown, returnedShown } from '../fact-shown.ts'
import { mayTellOf } from '../may-tell.ts'
import { rungShown } from '../rung-shown.ts'
import type { Seen } from '../subjects.ts'
import { answerFor, type NominationDesk, type SeenBatch } from './desk.ts'
import { holdsAlready } from './nomination-acts.ts'
import { batchLineOf, nominationLineOf, textOfNomination } from './shown.ts'

/** One enterprise in a batch: what the rules ask, what the zone knows of it, what is missing, how far it is. */
export function nominationPageOf(desk: NominationDesk, batch: SeenBatch, seen: Seen): NominationPage {
  const { ladder, viewer, actor } = desk
  const { today } = batch
  const { enterprise } = seen
  const answer = answerFor(desk, batch, seen)
  const { rung } = batch.edition
  const found = batch.nominations.find(({ stored }) => stored.enterprise === enterprise.id)
  const submitting = found ? 'resubmitted' : 'submitted'
  const next = new Set([rung.id])
  return {
    asOf: today,
    demonstration: enterprise.demonstration,
    batch: batchLineOf(desk, batch),
    enterprise: { id: enterprise.id, name: enterprise.name, creditCode: enterprise.creditCode },
    nomination: found ? nominationLineOf(desk, batch, found, seen) : null,
    hindrance:
      untimelyInBatch(submitting, batch.standing, found?.folded ?? null, today) ??
      (found && nominationLifecycle.untimely('resubmitted', found.folded.state)) ??
      holdsAlready(desk, batch, seen) ??
      null,
    maySubmit: maySubmit({ enterprise: enterprise.id, openedBy: batch.standing.openedBy }, actor),
    version: found?.folded.events.length ?? 0,
    rung: rungShown(ladder.open, answer, answer.held === 'met' ? 'held' : 'next', seen),
    questions: questionsOf([answer], [answer]).map((question) => questionShown(ladder, question, seen, next)),
    facts: factsShown(ladder, seen, batch.edition),
    reports: reportsShown(ladder, seen),
    returned: returnedShown(ladder, seen),
    timeline: found
      ? timelineOf(nominationLifecycle, found.folded.events, (event) => textOfNomination(batch, event))
      : [],
    may: mayTellOf(viewer, today, seen),
  }
}
