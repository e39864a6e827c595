import type { z } from 'zod'
import type { CommitmentLine } from '../../contract/investment/commitment-page.ts'
import { capitalRecorders, type listCommitments } from '../../contract/investment/investment.ts'
import { commitmentStateIds } from '../../engines/investment/standing.ts'
import type { CapitalDesk } from './desk.ts'
import { commitmentLineOf, shownRules } from './shown.ts'

type Listed = z.output<NonNullable<typeof listCommitments.answer>>
type Asked = z.output<NonNullable<typeof listCommitments.query>>

/** Overdue ones first, the latest first; then what is due soonest; what is settled comes last. */
const settled = (line: CommitmentLine): number => (line.state === 'met' || line.state === 'ended' ? 1 : 0)
const inOrder = (one: CommitmentLine, other: CommitmentLine): number =>
  settled(one) - settled(other) ||
  other.late - one.late ||
  (one.due < other.due ? -1 : one.due > other.due ? 1 : one.number < other.number ? -1 : 1)

const says = (line: CommitmentLine, text: string): boolean =>
  [line.investor, line.number, line.contract, line.project?.name, line.enterprise?.name].some((one) =>
    one?.toLowerCase().includes(text.toLowerCase()),
  )

/** The commitments that fit what was asked for, with all that can be chosen. */
export function listedCommitments(desk: CapitalDesk, asked: Asked): Listed {
  const all = desk.commitments.map((seen) => commitmentLineOf(desk, seen))
  const { state, origin, country, trade, department, files, search } = asked
  const fits = (line: CommitmentLine): boolean =>
    (state === undefined ||
      (state === 'due' ? line.state === 'late' || line.state === 'soon' : line.state === state)) &&
    (origin === undefined || line.origin === origin) &&
    (country === undefined || line.country === country) &&
    (trade === undefined || line.trade?.id === trade) &&
    (department === undefined || line.department?.id === department) &&
    (files === undefined || line.unfiled > 0) &&
    (search === undefined || says(line, search.trim()))
  const distinct = <Item extends { readonly id: string }>(items: readonly (Item | null)[]): Item[] => [
    ...new Map(items.flatMap((item) => (item ? [[item.id, item] as const] : []))).values(),
  ]
  return {
    asOf: desk.asOf,
    demonstration: all.some(({ demonstration }) => demonstration),
    rules: shownRules(desk.rules),
    counts: Object.fromEntries(
      commitmentStateIds.map((id) => [id, all.filter((line) => line.state === id).length]),
    ) as Listed['counts'],
    commitments: all.filter(fits).toSorted(inOrder),
    choices: {
      departments: distinct(all.map((line) => line.department)),
      trades: distinct(all.map((line) => line.trade)).toSorted((one, other) => (one.id < other.id ? -1 : 1)),
      countries: [...new Set(all.flatMap((line) => line.country ?? []))].sort(),
    },
    mayRecord: capitalRecorders.includes(desk.viewer.post),
  }
}
