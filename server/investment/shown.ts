import type {
  ArrivalLine,
  CommitmentLine,
  CommitmentPage,
  ShownCapitalRules,
} from '../../contract/investment/commitment-page.ts'
import { capitalRecorders } from '../../contract/investment/investment.ts'
import { convertMoney } from '../../engines/investment/conversion.ts'
import { currencies, investorOrigins } from '../../engines/investment/currency.ts'
import { leftOf } from '../../engines/investment/entry.ts'
import { proofOf } from '../../engines/investment/proof.ts'
import type { CapitalRules } from '../../engines/investment/rules.ts'
import { commitmentStates } from '../../engines/investment/standing.ts'
import { totalOf } from '../../engines/investment/totals.ts'
import type { Label } from '../../kernel/label.ts'
import { editionHeadOf } from '../edition-head.ts'
import { type CapitalDesk, choiceIn, type SeenCommitment } from './desk.ts'
import { readChanges, type StoredEntry, type StoredRate } from './store.ts'
import { alsoWith, type SharedVoucher, sharedVouchers } from './vouchers/shared.ts'

export const shownRules = (rules: CapitalRules): ShownCapitalRules => ({
  ...editionHeadOf(rules),
  rateHolds: rules.rateHolds,
  watchedBefore: rules.watchedBefore,
})

const nameOnly = <Named extends { readonly id: string; readonly name: string }>(given: Named | null) =>
  given && { id: given.id, name: given.name }

/** Whether the viewer enters what happens to a commitment: of the own department, or of none. */
export function mayRecordOn({ viewer }: CapitalDesk, { stored }: SeenCommitment): boolean {
  const department = stored.department?.code ?? null
  return (
    capitalRecorders.includes(viewer.post) &&
    (viewer.department === null || department === null || department === viewer.department)
  )
}

/** A commitment in one line of a list. */
export function commitmentLineOf(desk: CapitalDesk, { stored, entries, standing }: SeenCommitment): CommitmentLine {
  const { department, trade } = stored
  const total = totalOf(entries)
  const { whole, filed } = proofOf(entries, entries, desk.proved)
  return {
    id: stored.id,
    number: stored.number,
    investor: stored.investor,
    origin: stored.origin,
    originLabel: investorOrigins[stored.origin],
    country: stored.country,
    trade: trade === null ? null : { id: trade, label: choiceIn(desk.parts.kinds.commitment, 'trade', trade) },
    department: department && {
      id: department.code ?? department.id,
      label: desk.departmentLabel(department.code ?? '', department.name),
    },
    enterprise: nameOnly(stored.enterprise),
    project: nameOnly(stored.project),
    currency: stored.currency,
    currencyLabel: currencies[stored.currency],
    sum: stored.sum,
    arrived: standing.arrived,
    left: standing.left,
    percent: standing.percent,
    signedOn: stored.signedOn,
    promisedOn: stored.dueOn,
    due: standing.due,
    late: standing.late,
    lateSincePromise: standing.lateSincePromise,
    state: standing.state,
    stateLabel: commitmentStates[standing.state],
    lamp: standing.lamp,
    reason: standing.reason,
    yuan: total.yuan,
    unconverted: total.unconverted,
    unfiled: whole.arrivals - filed.arrivals,
    contract: stored.contract,
    demonstration: stored.demonstration,
  }
}

const rateText = ({ currency, day, units, yuan }: StoredRate): Label => ({
  zh: `${units}${currencies[currency].zh}=${yuan}元（${day}）`,
  en: `${units} ${currency} = CNY ${yuan} (${day})`,
})

/** By which rates an entry was converted and who published them, or why it is not. */
function conversionOf(desk: CapitalDesk, entry: StoredEntry): Pick<ArrivalLine, 'conversion' | 'source'> {
  const used = entry.rates.flatMap((id) => desk.rates.find((rate) => rate.id === id) ?? [])
  if (used.length > 0) {
    const texts = used.map(rateText)
    return {
      conversion: { zh: texts.map(({ zh }) => zh).join('；'), en: texts.map(({ en }) => en).join('; ') },
      source: [...new Set(used.map(({ source }) => source))].join('；'),
    }
  }
  const told = (conversion: Label) => ({ conversion, source: null })
  if (entry.yuan !== null) return told({ zh: '人民币，不折算', en: 'In yuan: nothing to convert' })
  const { yuan } = convertMoney({ ...entry, day: entry.on }, [], desk.rules)
  return told(yuan.sum === null ? yuan.lacks : { zh: '待折算', en: 'To be converted' })
}

const arrivalLineOf = (
  desk: CapitalDesk,
  shared: ReadonlyMap<string, SharedVoucher>,
  entries: readonly StoredEntry[],
  entry: StoredEntry,
): ArrivalLine => ({
  id: entry.id,
  on: entry.on,
  voucher: entry.voucher,
  bank: entry.bank,
  sum: entry.sum,
  left: entry.counters === null ? leftOf(entries, entry.id).toFixed() : null,
  yuan: entry.yuan,
  dollars: entry.dollars,
  ...conversionOf(desk, entry),
  document: entry.document,
  files: (desk.vouchers.get(entry.id) ?? []).map((stored) => {
    const { arrival: _, fingerprint: __, ...file } = stored
    return { ...file, also: alsoWith(shared, stored) }
  }),
  reason: entry.reason,
  counters: entry.counters,
  enteredBy: entry.enteredBy,
  enteredAt: entry.enteredAt,
})

/** Everything of one commitment. */
export async function commitmentPageOf(desk: CapitalDesk, seen: SeenCommitment): Promise<CommitmentPage> {
  const { stored, entries } = seen
  const changes = await readChanges(desk.tx, stored.id)
  const shared = sharedVouchers(desk)
  return {
    ...commitmentLineOf(desk, seen),
    asOf: desk.asOf,
    version: stored.revision,
    document: stored.document,
    enteredBy: stored.enteredBy,
    enteredAt: stored.enteredAt,
    endedOn: stored.endedOn,
    arrivals: entries.map((entry) => arrivalLineOf(desk, shared, entries, entry)),
    changes: changes.map(({ at, by, reason, after }) => ({ at, by, reason, text: changeText(after) })),
    rules: shownRules(desk.rules),
    mayRecord: mayRecordOn(desk, seen) && stored.endedOn === null,
    mayAttach: mayRecordOn(desk, seen),
  }
}

const changeText = ({ extended_to: to, ended_on: ended }: { extended_to?: string; ended_on?: string }): Label =>
  ended
    ? { zh: `终止，${ended} 起不再到位`, en: `Ended on ${ended}` }
    : { zh: `到位日延至 ${to}`, en: `Extended to ${to}` }
