import type { Day } from '../../../../kernel/day.ts'
import type { Post } from '../../../../kernel/post.ts'
import type { ZoneTransaction } from '../../../database/zone-session.ts'
import { layNominationDesk, type NominationParts } from '../../../ladder/nominations/desk.ts'
import { briefly } from '../../../rest.ts'
import type { Viewer } from '../../../viewer.ts'
import { actsFor } from '../../acts/reach.ts'
import { type ClinicParts, layClinicDesk } from '../../clinic/desk.ts'
import { viewLedger } from '../../ledger/ledger-view.ts'
import { layReviewDesk, type ReviewParts } from '../../reviews/desk.ts'
import type { Project } from '../../standing/projects.ts'
import { type Due, inOrder, projectDays } from './days.ts'
import { findingDays } from './finding-days.ts'
import { nominationDays } from './nomination-days.ts'
import { consultationDays, problemDays } from './recorded-days.ts'
import { titleDays } from './title-days.ts'
import { batchDays, reviewDays } from './visit-days.ts'

/** Where the days of a person come from. */
export type DayParts = {
  readonly clinic: ClinicParts
  readonly reviews: ReviewParts
  readonly nominations: NominationParts
}

/** Who keeps the days of the whole zone; others keep those of the projects that they act for. */
const overseers: readonly Post[] = ['leader', 'supervisor', 'statistician']

type OwnDays = { readonly asOf: Day; readonly days: readonly Due[] }

const isToCome = ({ day, on }: Due): boolean => day >= on

/**
 * Every day that the viewer is to keep, of projects, the three lists, consultations, batches and reviews, nominations, titles
 * and obsolete capacity. A start or a visit that has gone by is no day to keep any more.
 */
export async function ownDays(
  { clinic, reviews, nominations }: DayParts,
  tx: ZoneTransaction,
  viewer: Viewer,
  { today, on }: { readonly today: Day; readonly on?: Day | undefined },
): Promise<OwnDays> {
  const keeps = (project: Project): boolean => overseers.includes(viewer.post) || actsFor(viewer, project)
  const { standings, head } = await viewLedger(clinic.delivery, tx, { zone: viewer.zone, inHand: true, on, today })
  const own = standings.filter(({ project }) => keeps(project))
  const clinicDesk = await layClinicDesk(clinic, tx, viewer, today, { asked: on })
  const reviewDesk = await layReviewDesk(reviews, tx, viewer, today, on)
  const office = await layNominationDesk(nominations, tx, viewer, on ?? today)
  const days = [
    ...(await projectDays(own, briefly())),
    ...problemDays(clinicDesk),
    ...(await consultationDays(clinicDesk)),
    ...(await nominationDays(office)),
    ...(await titleDays(office)),
    ...(await findingDays(office)),
    ...[...(await batchDays(reviewDesk, keeps)), ...(await reviewDays(reviewDesk))].filter(isToCome),
  ]
  return { asOf: head.asOf, days: inOrder(days) }
}
