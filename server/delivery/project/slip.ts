import type { z } from 'zod'
import type { tryMove } from '../../../contract/delivery/ledger.ts'
import { planOf } from '../../../engines/delivery/plan/plan.ts'
import { taskLabel } from '../../../engines/delivery/scheduling/network.ts'
import { deadlinesOf, type Move, slipOf } from '../../../engines/delivery/scheduling/slip.ts'
import { plansOf, reportsOf } from '../../../engines/delivery/standing/history.ts'
import { foldProgress } from '../../../engines/delivery/standing/progress.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import type { DeliveryMechanism } from '../../../mechanisms/delivery/delivery.ts'
import { conflicting } from '../../refusal.ts'
import { inWords } from '../acts/network-refusal.ts'
import { seenOn } from '../standing/digest.ts'
import type { KnownEvent } from '../standing/histories.ts'

type Tried = z.output<NonNullable<typeof tryMove.answer>>

/** What moves with one date that is moved, and which promise breaks first. */
export function triedMove(mechanism: DeliveryMechanism, all: readonly KnownEvent[], asOf: Day, move: Move): Tried {
  const events = all.filter(({ on }) => on <= asOf)
  const declared = plansOf(events).at(-1)
  if (!declared) throw conflicting('还没有推进方案，无从推演', 'There is no plan to try it on')
  const { standing } = seenOn(mechanism, events, asOf)
  try {
    const plan = planOf(foldProgress(declared.network, reportsOf(events), asOf).network)
    const promises = [...deadlinesOf(plan), ...(standing.due ? [{ task: declared.promised, day: standing.due }] : [])]
    const { moved, broken, alreadyBroken, reason } = slipOf(plan, asOf, move, promises)
    const label = (id: string): Label => taskLabel(plan.network.tasks[plan.numberOf.get(id)!]!)
    return {
      asOf,
      text: reason.text,
      moved: moved.map(({ id, from, to, days }) => ({ id, label: label(id), from, to, days })),
      broken: broken.map(({ task, day, after, chain }) => ({
        task,
        label: label(task),
        day,
        after,
        chain: chain.map(label),
      })),
      alreadyBroken: alreadyBroken.map(({ task, day }) => ({ task, label: label(task), day })),
    }
  } catch (error) {
    throw inWords(error)
  }
}
