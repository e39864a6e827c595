import type { Drawn } from '../../../../../../engines/delivery/editing/drawn.ts'
import type { Edit } from '../../../../../../engines/delivery/editing/edit.ts'

/** An id that no step of this plan or of an earlier one has: «p3-1», the first that was added while drawing plan 3. */
function newStepId({ network }: Drawn, edition: number): string {
  const taken = new Set(network.tasks.map(({ id }) => id))
  let number = 1
  while (taken.has(`p${edition}-${number}`)) number += 1
  return `p${edition}-${number}`
}

/** The edit that adds a step behind another; `edition` is the plan being drawn. */
export const additionOf = (
  drawn: Drawn,
  edition: number,
  name: string,
  behind: string | null,
): Extract<Edit, { kind: 'add' }> => ({ kind: 'add', task: newStepId(drawn, edition), name, behind })
