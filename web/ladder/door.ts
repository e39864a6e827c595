import type { z } from 'zod'
import {
  compareLadderDays,
  decideLadderFact,
  judgeLadderCondition,
  openEnterpriseLadder,
  reportLadderFact,
  type said,
  withdrawLadderFact,
} from '../../contract/ladder/ladder.ts'
import { openNomination, seeNominationBatch } from '../../contract/ladder/nominations.ts'
import { call } from '../api.ts'

/** Where goes what is said of an enterprise: to the ladder, or to an assessment that reads the same facts. */
export type FactDoor = {
  /** Whom it is said of; what is half-typed is kept by it. */
  readonly about: string
  readonly report: (body: z.input<typeof said.fact>) => Promise<unknown>
  readonly withdraw: (report: string) => Promise<unknown>
  readonly decide: (report: string, body: z.input<typeof said.decision>) => Promise<unknown>
  readonly judge: (body: z.input<typeof said.judgement>) => Promise<unknown>
  /** The routes whose answers it changes. */
  readonly touched: readonly { readonly id: string }[]
}

export function ladderDoor(enterprise: string, day: { readonly on?: string }): FactDoor {
  const query = { ...day, rung: 'next' }
  return {
    about: enterprise,
    report: (body) => call(reportLadderFact, { params: { enterprise }, query, body }),
    withdraw: (report) => call(withdrawLadderFact, { params: { enterprise, report }, query }),
    decide: (report, body) => call(decideLadderFact, { params: { enterprise, report }, query, body }),
    judge: (body) => call(judgeLadderCondition, { params: { enterprise }, query, body }),
    touched: [openEnterpriseLadder, compareLadderDays, openNomination, seeNominationBatch],
  }
}
