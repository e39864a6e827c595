import type { OfferedGroup, OfferedItem } from '../../../contract/collection/round.ts'
import { type AskingStanding, askingStandings } from '../../../engines/collection/asking.ts'
import type { Label } from '../../../kernel/label.ts'

/** A task that would fall: who owes it, what is asked, what is brought along from the register. */
export type Falling = {
  readonly department: string | null
  readonly enterprise: string | null
  readonly name: Label
  readonly asked: readonly string[]
  readonly brought: Readonly<Record<string, string>>
}

/** What a round would ask of whom, item by item, and the tasks that would fall. */
export type Offer = {
  readonly groups: readonly OfferedGroup[]
  readonly falling: readonly Falling[]
  readonly where: string
  readonly unmatched: readonly string[]
  readonly spared: number
}

export const offeredItem = (id: string, label: Label, standing: AskingStanding): OfferedItem => ({
  id,
  label,
  standing,
  why: standing === 'asked' ? null : askingStandings[standing],
})
