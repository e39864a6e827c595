import { z } from 'zod'
import type { Drawn } from '../../../../../../engines/delivery/editing/drawn.ts'
import { network } from '../../../../../../engines/delivery/scheduling/network.ts'
import { dropKept, keep, readKept } from '../../../../../app/offline/kept.ts'

const draft = z.object({
  network,
  promised: z.string(),
  /** The template that it began with, where there was no plan. */
  template: z.string().nullable(),
  /** How much had happened to the project when it was begun. */
  version: z.number(),
  reason: z.string(),
})
export type PlanDraft = z.infer<typeof draft>

const placeOf = (account: string, project: string): string => `jixia.plan.${account}.${project}`

/** What was drawn on this device and not yet saved; null where there is nothing or it cannot be read. */
export const readDraft = (account: string, project: string): PlanDraft | null =>
  readKept(placeOf(account, project), draft)

/** Keeps a draft on this device; false where the browser does not let it. Null takes it away. */
export function keepDraft(account: string, project: string, given: PlanDraft | null): boolean {
  if (given) return keep(placeOf(account, project), given)
  dropKept(placeOf(account, project))
  return true
}

export const drawnOfDraft = ({ network: net, promised }: PlanDraft): Drawn => ({ network: net, promised })
