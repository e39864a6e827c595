import type { z } from 'zod'
import type { givenEvaluationEntry } from '../../contract/evaluation/entries.ts'
import { mostEntryLines } from '../../contract/evaluation/entries.ts'
import { toConfirmIn } from '../../engines/evaluation/confirmation.ts'
import { entryKinds } from '../../engines/evaluation/entry.ts'
import { checkEntry } from '../../engines/evaluation/entry-check.ts'
import { type JudgedLine, judgeTable } from '../../engines/evaluation/entry-table.ts'
import type { Day } from '../../kernel/day.ts'
import { Fault } from '../../kernel/fault.ts'
import { record } from '../audit/record.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { absent, conflicting, forbidden, unacceptable } from '../refusal.ts'
import type { Viewer } from '../viewer.ts'
import { doubtsOf, labelOf } from './page.ts'
import { type EvaluationState, scoreOf } from './state.ts'
import { appendDecision, appendEntries, appendPublication, readConfirmations } from './store.ts'

/** Somebody at work on a state of the evaluation. */
export type Acting = {
  readonly tx: ZoneTransaction
  readonly viewer: Viewer
  readonly state: EvaluationState
  readonly today: Day
}

/** What the engine refuses, as an answer to the person. */
export function inSentences<Value>(work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    throw error instanceof Fault ? unacceptable(error.sentence.zh, error.sentence.en) : error
  }
}

/** Fills one thing in, with its source and reason. */
export async function fill(
  { tx, viewer, state, today }: Acting,
  given: z.output<typeof givenEvaluationEntry>,
): Promise<void> {
  const { edition, filling } = state
  inSentences(() => checkEntry(edition, filling, given))
  await appendEntries(tx, viewer, [given], { edition: edition.id, today })
  await record(tx, 'evaluation.fill', `evaluation/${edition.id}`, {
    about: entryKinds[given.about].label.zh,
    name: labelOf(edition, filling, given).zh,
    year: given.year,
    value: given.most === null ? given.value : `${given.value}—${given.most}`,
    source: given.source,
    reason: given.reason,
  })
}

/** A second person holds an entry against its document. */
export async function decide(
  { tx, viewer, state, today }: Acting,
  id: string,
  told: { state: 'confirmed'; document: string } | { state: 'refused'; reason: string },
): Promise<void> {
  const entry = state.entries.find((one) => one.id === id)
  if (!entry) throw absent('没有这条填报', 'There is no such entry')
  if (entry.decided) throw conflicting('这一条已经核定过，请刷新再看', 'This entry is decided: look again')
  if (entry.by === viewer.account)
    throw forbidden('自己填的不能自己核定，请另一人核定', 'Nobody confirms what he filled in himself')
  if (told.state === 'confirmed' && entryKinds[entry.about].assumed)
    throw unacceptable(
      `“${entryKinds[entry.about].label.zh}”只是设定，不能核定为公布值`,
      'An assumption is never confirmed as if it were published',
    )
  const { state: decided, ...given } = told
  await appendDecision(tx, viewer, today, { entry: id }, given as { document: string } | { reason: string })
  await record(tx, `evaluation.entry-${decided}`, `evaluation/${state.edition.id}`, {
    name: labelOf(state.edition, state.filling, entry).zh,
    value: entry.value,
    ...given,
  })
}

/** Something of the edition that was recalled is held against its document. */
export async function confirmEdition(
  { tx, viewer, state: { edition, filling }, today }: Acting,
  { item, document }: { item: string; document: string },
): Promise<void> {
  const left = toConfirmIn(edition, filling, await readConfirmations(tx))
  const found = left.find((one) => one.item === item && edition.recalled?.some(({ id }) => id === item))
  if (!found)
    throw conflicting('这一处已经核定，或要先填入才能核定', 'This is confirmed already, or has to be filled in first')
  await appendDecision(tx, viewer, today, { edition: edition.id, item }, { document })
  await record(tx, 'evaluation.confirm', `evaluation/${edition.id}`, { item: found.label.zh, document })
}

/** Signs the score off, with all that it was computed from; refused while anything is unconfirmed. */
export async function publish({ tx, viewer, state, today }: Acting): Promise<void> {
  const { edition, filling, standing, year, values } = state
  const { own } = scoreOf(state)
  const confirmations = await readConfirmations(tx)
  const doubts = doubtsOf(edition, filling, standing.values(), { confirmations, year })
  const [first] = doubts
  if (first)
    throw conflicting(
      `还有${doubts.length}处没有核定，不能签发。如：${first.label.zh}`,
      `${doubts.length} things are not confirmed, so nothing is signed off. The first: ${first.label.en}`,
    )
  await appendPublication(tx, viewer, today, { edition: edition.id, year, ...own.total, basis: { filling, values } })
  await record(tx, 'evaluation.publish', `evaluation/${edition.id}`, { year, low: own.total.low, high: own.total.high })
}

/** What would become of each line of a table. */
export function triedTable({ edition, standing }: EvaluationState, text: string): JudgedLine[] {
  const lines = inSentences(() => judgeTable(edition, standing, text))
  if (lines.length > mostEntryLines)
    throw unacceptable(
      `一张表最多${mostEntryLines}行：请分几次填入`,
      `A table has at most ${mostEntryLines} lines: fill it in in parts`,
    )
  return lines
}

/** Fills in every line of a table that is new, or none. */
export async function fillTable({ tx, viewer, state, today }: Acting, text: string): Promise<number> {
  const lines = triedTable(state, text)
  const refused = lines.filter(({ fate }) => fate === 'refused')
  const [worst] = refused
  if (worst?.sentence)
    throw unacceptable(
      `有${refused.length}行不能填入，整表没有填入。第${worst.row}行：${worst.sentence.zh}`,
      `${refused.length} lines cannot be taken, so nothing was filled in. Row ${worst.row}: ${worst.sentence.en}`,
    )
  const fresh = lines.flatMap(({ given }) => (given ? [given] : []))
  if (fresh.length === 0) throw conflicting('表里没有新填的数', 'There is nothing new in the table')
  const { edition } = state
  await appendEntries(tx, viewer, fresh, { edition: edition.id, today })
  await record(tx, 'evaluation.table', `evaluation/${edition.id}`, {
    entries: fresh.length,
    sources: [...new Set(fresh.map(({ source }) => source))].slice(0, 5),
  })
  return fresh.length
}
