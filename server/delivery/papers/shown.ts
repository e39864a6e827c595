import type { DraftAnswer, IssuedLine, PaperAnswer } from '../../../contract/delivery/papers.ts'
import { differencesOf, paperKinds, type WrittenPaper } from '../../../engines/delivery/problems/written-paper.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Desk } from '../problems/desk.ts'
import { writeDraft } from './draft.ts'
import { hashOf, numberOf } from './frozen.ts'
import type { openDraft } from './issue.ts'
import type { PaperRow, StoredPaper } from './store.ts'
import { dayOfPaper } from './written.ts'

const textOf = (issuer: Label, { day, title, addressee, paragraphs }: WrittenPaper) => ({
  asOf: day,
  issuer,
  title,
  addressee,
  paragraphs: [...paragraphs],
})

/** A draft as it travels. */
export function shownDraft(
  { draft, number, hash, hindrance }: Awaited<ReturnType<typeof openDraft>>,
  mayIssue: boolean,
): DraftAnswer {
  const { kind, period, issuer, issuedOn, demonstration, paper } = draft
  const kindLabel = paperKinds[kind]
  return {
    ...textOf(issuer, paper),
    kind,
    kindLabel,
    period,
    number,
    issuedOn,
    demonstration,
    hash,
    hindrance,
    mayIssue,
  }
}

/** A paper in one line of the list. */
export const shownLine = ({
  id,
  kind,
  title_zh,
  title_en,
  on_day,
  person,
  demonstration,
  ...row
}: PaperRow): IssuedLine => ({
  id,
  kind,
  kindLabel: paperKinds[kind],
  number: numberOf(row),
  title: { zh: title_zh, en: title_en },
  issuedOn: on_day,
  person,
  demonstration,
})

/**
 * A paper as it was issued, and beside it what the records say of the same day and of the one looked at.
 * @param deskOn the desk of the viewer on a day; on the day of today unless named.
 */
export async function shownPaper(
  stored: StoredPaper,
  deskOn: (day?: Day) => Promise<Desk>,
  asked: Day | undefined,
): Promise<PaperAnswer> {
  const { frozen, written, hash, document, document_hash: documentHash } = stored
  const { issuer, paper, demonstration } = frozen
  const now = await deskOn(asked)
  const again = await writeDraft(await deskOn(paper.day), frozen, demonstration)
  const later = await writeDraft(now, frozen, demonstration)
  return {
    ...textOf(issuer, paper),
    ...shownLine(stored),
    period: frozen.period,
    at: stored.at,
    hash,
    documentHash,
    intact: hashOf(written) === hash && hashOf(document) === documentHash,
    again: differencesOf(paper, again.paper),
    now: { asOf: dayOfPaper(now, demonstration), differences: differencesOf(paper, later.paper) },
  }
}
