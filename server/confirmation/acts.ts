import type { z } from 'zod'
import { type GivenConfirmations, type givenWithdrawal, ruleConfirmers } from '../../contract/parts/confirmation.ts'
import { type Confirmable, type Confirmation, type Paper, paperText } from '../../kernel/confirmation.ts'
import type { Day } from '../../kernel/day.ts'
import { Fault } from '../../kernel/fault.ts'
import { paperValues } from '../../kernel/paper-values.ts'
import { record } from '../audit/record.ts'
import { type Bureau, worksFor } from '../bureau.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { conflicting, forbidden, unacceptable } from '../refusal.ts'
import type { Viewer } from '../viewer.ts'
import { append, lastOfEach, lockConfirmations, readHistory, standingOf } from './store.ts'

/** Somebody at work on what is recalled of the rules of a room. */
export type Confirming = {
  readonly tx: ZoneTransaction
  readonly viewer: Viewer
  readonly today: Day
  /** What can be confirmed here. */
  readonly items: readonly Confirmable[]
  /** The department that answers for the rules; every clerk does where there is none. */
  readonly bureau: Bureau | undefined
  /** What it is kept under in the trail: `ladder/high-tech-2016`. */
  readonly subject: string
}

/** Whether somebody may hold the rules of a department against papers. */
export const mayConfirm = (viewer: Viewer, bureau: Bureau | undefined): boolean =>
  ruleConfirmers.includes(viewer.post) && (bureau === undefined || worksFor(viewer, bureau.id))

function refuseOtherBureaus({ viewer, bureau }: Confirming): void {
  if (!bureau || worksFor(viewer, bureau.id)) return
  throw forbidden(
    `这一版办法由${bureau.label.zh}核定，请转给该部门`,
    `${bureau.label.en} answers for these rules: ask it to confirm them`,
  )
}

const named = (items: readonly Confirmable[], item: string): Confirmable => {
  const found = items.find((one) => one.item === item)
  if (found) return found
  throw unacceptable(
    `没有“${item}”这一处要核定；请从“待核”的各处里选`,
    `There is no “${item}” to confirm: choose one of what is to be verified`,
  )
}

/** What the zone holds confirmed, and how often each item was confirmed or withdrawn; locked until the transaction ends. */
async function standing(confirming: Confirming) {
  const { tx, items } = confirming
  refuseOtherBureaus(confirming)
  await lockConfirmations(tx)
  const history = await readHistory(tx, [...new Set(items.map(({ edition }) => edition))])
  const last = lastOfEach(history)
  const lastOf = ({ edition, item }: Confirmable) => last.find((one) => one.edition === edition && one.item === item)
  return { lastOf, confirmations: standingOf(history) }
}

function inSentences<Value>(work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    throw error instanceof Fault ? unacceptable(error.sentence.zh, error.sentence.en) : error
  }
}

/**
 * Holds items against a paper, all of them or none; `check` refuses with a Fault where the rules cannot be as the paper says.
 */
export async function confirmItems(
  confirming: Confirming,
  { items: given, title, number, clause, issuer, note }: GivenConfirmations,
  check: (confirmations: readonly Confirmation[]) => void = () => undefined,
): Promise<void> {
  const { tx, viewer, today, items, subject } = confirming
  const { lastOf, confirmations } = await standing(confirming)
  const paper: Paper = { title, issuer: issuer ?? null, number, clause, note: note ?? null }
  const asked = new Map(given.map((one) => [one.item, one.values]))
  const done = [...asked].map(([item, values]) => {
    const found = named(items, item)
    const last = lastOf(found)
    if (last?.kind === 'confirmed')
      throw conflicting(
        `“${found.label.zh}”已经核定；要改，先撤回核定`,
        `“${found.label.en}” is confirmed already: withdraw that first`,
      )
    return {
      found,
      number: (last?.number ?? 0) + 1,
      confirmation: {
        edition: found.edition,
        item,
        paper,
        values: inSentences(() => paperValues(found, values)),
        by: viewer.person,
        on: today,
      },
    }
  })
  inSentences(() => check([...confirmations, ...done.map(({ confirmation }) => confirmation)]))
  await append(
    tx,
    viewer,
    done.map(({ confirmation, number: place }) => ({ ...confirmation, number: place, kind: 'confirmed' })),
  )
  await record(tx, 'rule.confirm', subject, {
    items: done.map(({ found, confirmation: { values } }) =>
      values ? `${found.label.zh}：${values.join('、')}` : found.label.zh,
    ),
    paper: paperText(paper),
  })
}

/** Takes a confirmation back, with the reason; it stays in the history. */
export async function withdrawItem(
  confirming: Confirming,
  { item, note }: z.output<typeof givenWithdrawal>,
): Promise<void> {
  const { tx, viewer, today, items, subject } = confirming
  const found = named(items, item)
  const last = (await standing(confirming)).lastOf(found)
  if (last?.kind !== 'confirmed')
    throw conflicting(
      `“${found.label.zh}”没有核定，不用撤回`,
      `“${found.label.en}” is not confirmed: there is nothing to withdraw`,
    )
  await append(tx, viewer, [
    {
      edition: found.edition,
      item,
      number: last.number + 1,
      kind: 'withdrawn',
      values: null,
      paper: { title: null, issuer: null, number: null, clause: null, note },
      on: today,
    },
  ])
  await record(tx, 'rule.withdraw', subject, { item: found.label.zh, reason: note })
}
