import { canonicalText } from '../../../engines/reports/canonical.ts'
import type { Label } from '../../../kernel/label.ts'
import { record } from '../../audit/record.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { conflicting } from '../../refusal.ts'
import type { Viewer } from '../../viewer.ts'
import type { Desk } from '../problems/desk.ts'
import { type AskedPaper, type Draft, writeDraft } from './draft.ts'
import { type FrozenPaper, freeze, hashOfDraft, numberOf, yearOf } from './frozen.ts'
import { appendPaper, lastPaper, nextNumber } from './store.ts'
import { writePaperFile } from './written.ts'

/** A paper that may be issued, with the number it would get and what stands against it. */
export async function openDraft(desk: Desk, asked: AskedPaper) {
  const draft = await writeDraft(desk, asked)
  const number = numberOf({ year: yearOf(draft), number: await nextNumber(desk.tx, draft) })
  return { draft, number, hash: hashOfDraft(draft), hindrance: draft.hindrance ?? (await alreadyIssued(desk, draft)) }
}

async function alreadyIssued({ tx }: Desk, draft: Draft): Promise<Label | null> {
  const last = await lastPaper(tx, draft)
  if (!last || canonicalText(last.paper) !== canonicalText(draft.paper)) return null
  const { zh, en } = numberOf(last)
  return { zh: `${zh}已经一字不差地印发过。`, en: `${en} says the very same already.` }
}

/**
 * Issues the paper that was read: its number is the next of its year, and it stays as it is.
 * @param hash of the draft that was read.
 */
export async function issue(desk: Desk, { hash, ...asked }: AskedPaper & { readonly hash: string }) {
  const { tx, viewer } = desk
  const draft = await writeDraft(desk, asked)
  const number = await nextNumber(tx, draft)
  const hindrance = draft.hindrance ?? (await alreadyIssued(desk, draft))
  if (hindrance) throw conflicting(hindrance.zh, hindrance.en)
  if (hashOfDraft(draft) !== hash) {
    throw conflicting(
      '您看过之后，问题清单有变化，通报的话不一样了，请再看一遍',
      'The problems have changed since you read the paper, and with them its words; please read it again',
    )
  }
  const frozen = freeze(draft, { number, person: viewer.person })
  const id = await keepPaper(tx, viewer, frozen)
  const label = numberOf(frozen)
  await record(tx, 'paper.issued', `paper:${id}`, { kind: draft.kind, number: label.zh, title: draft.paper.title.zh })
  return { id, number: label }
}

/** Keeps a paper with its document in Chinese. Answers its id. */
export async function keepPaper(tx: ZoneTransaction, viewer: Viewer, frozen: FrozenPaper): Promise<string> {
  const { paper, issuer, issuedOn } = frozen
  const document = await writePaperFile(paper, { issuer, number: numberOf(frozen), day: issuedOn }, 'zh')
  return appendPaper(tx, viewer, frozen, document)
}
