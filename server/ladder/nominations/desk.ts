import type { Actor } from '../../../engines/delivery/recorded/actor.ts'
import type { Figure } from '../../../engines/indicators/figure.ts'
import type { OpenEdition } from '../../../engines/ladders/opened.ts'
import { answerEdition, type RungAnswer } from '../../../engines/ladders/telling/rung-answer.ts'
import { isOfOffice } from '../../../engines/nominations/batch/acts.ts'
import { foldBatch } from '../../../engines/nominations/batch/fold.ts'
import { type BatchStanding, batchStanding } from '../../../engines/nominations/batch/standing.ts'
import { type FoldedNomination, foldNomination } from '../../../engines/nominations/nomination/fold.ts'
import type { Confirmation } from '../../../kernel/confirmation.ts'
import { type Day, day, earlier } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import { readConfirmations } from '../../confirmation/store.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { actorOf } from '../../delivery/problems/desk.ts'
import { absent, conflicting } from '../../refusal.ts'
import type { Viewer } from '../../viewer.ts'
import type { LadderParts } from '../parts.ts'
import { lastMadeUpYear, lastYearOfMadeUp } from '../store.ts'
import type { Seen } from '../subjects.ts'
import { type Objector, readNominations, readObjectors, type StoredBatch, type StoredNomination } from './store.ts'

/** What nominations are made of: the ladder with its titles and editions, what the zone published, what departments are called. */
export type NominationParts = {
  readonly ladder: LadderParts
  readonly zone: (zone: string) => {
    readonly label: Label
    readonly figures: readonly Figure[]
    readonly departmentLabel: (id: string) => Label
  }
}

/** The desk of somebody who looks at nominations. */
export type NominationDesk = NominationParts & {
  readonly tx: ZoneTransaction
  readonly viewer: Viewer
  readonly actor: Actor
  /** Whether everything of the ladder is made up here, so that a new batch is too. */
  readonly madeUp: boolean
  /** Today, or for what is made up the day on which everything made up lives. */
  readonly dayIn: (demonstration: boolean) => Day
  readonly confirmations: readonly Confirmation[]
  /** Who objected in public, by batch, enterprise and number; as far as the viewer may know. */
  readonly objectors: ReadonlyMap<string, Objector>
}

export async function layNominationDesk(
  parts: NominationParts,
  tx: ZoneTransaction,
  viewer: Viewer,
  now: Day,
): Promise<NominationDesk> {
  const madeUpYear = await lastYearOfMadeUp(tx)
  const last = madeUpYear === null ? now : day(`${madeUpYear}-12-31`)
  return {
    ...parts,
    tx,
    viewer,
    actor: actorOf(viewer),
    madeUp: (await lastMadeUpYear(tx)) !== null,
    dayIn: (demonstration) => (demonstration ? earlier(last, now) : now),
    confirmations: await readConfirmations(tx),
    objectors: await readObjectors(tx),
  }
}

/** A nomination as the viewer sees it, with the enterprise as it is named. */
export type SeenNomination = { readonly stored: StoredNomination; readonly folded: FoldedNomination }

/** A batch as it stands on its day, with those of its nominations that the viewer sees. */
export type SeenBatch = {
  readonly stored: StoredBatch
  readonly today: Day
  readonly standing: BatchStanding
  readonly edition: OpenEdition
  readonly nominations: readonly SeenNomination[]
}

export const notThere = () => absent('这个批次那天还没有发布', 'The batch had not been opened on that day')

const foldedOf = (stored: StoredNomination, batch: BatchStanding['openedBy'], today: Day): SeenNomination[] => {
  const folded = foldNomination(stored.events, { enterprise: stored.enterprise, openedBy: batch }, today)
  return folded ? [{ stored, folded }] : []
}

/** The edition that a batch applies, whichever is in force today. */
export function editionOf({ ladder }: NominationParts, title: string, edition: string): OpenEdition {
  const found = ladder.open.rungs.get(title)?.editions.find(({ given }) => given.id === edition)
  if (!found) throw conflicting(`没有“${edition}”这一版办法`, `There is no edition “${edition}”`)
  return found
}

/** A batch with the nominations given of it; null where it was not opened by then. */
export function seeBatch(
  desk: NominationDesk,
  stored: StoredBatch,
  nominations: readonly StoredNomination[],
): SeenBatch | null {
  const today = desk.dayIn(stored.demonstration)
  const folded = foldBatch(stored.events, today)
  if (!folded) return null
  const { title, edition } = folded.opened
  const seen = nominations.flatMap((one) => foldedOf(one, folded.openedBy, today))
  return {
    stored,
    today,
    standing: batchStanding(
      folded,
      seen.map((one) => one.folded),
      today,
    ),
    edition: editionOf(desk, title, edition),
    nominations: seen,
  }
}

export async function seeWholeBatch(desk: NominationDesk, stored: StoredBatch): Promise<SeenBatch> {
  const seen = seeBatch(desk, stored, await readNominations(desk.tx, { batch: stored.id }))
  if (!seen) throw notThere()
  return seen
}

/** Whether the viewer sees every nomination of a batch; the database holds it. */
export const seesAll = ({ actor }: NominationDesk, { openedBy }: BatchStanding): boolean =>
  actor.post === 'leader' || actor.post === 'supervisor' || actor.post === 'statistician' || isOfOffice(openedBy, actor)

/** What the edition of a batch comes to for an enterprise on its day. */
export const answerFor = (
  { ladder, confirmations }: NominationDesk,
  { edition, today }: SeenBatch,
  { subject }: Seen,
): RungAnswer => answerEdition(ladder.open, edition, { subject, on: today, confirmations })
