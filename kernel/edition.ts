import { type Day, dayLabel } from './day.ts'
import { fault } from './fault.ts'
import type { Label } from './label.ts'
import type { Source } from './source.ts'

/** Rules from a first day on. An edition is never edited: a revision is a new one. */
export type Edition = {
  readonly id: string
  readonly label: Label
  readonly firstDay: Day
  readonly source: Source
  /** Whether an official text stands behind it; demonstration rules are said to be such wherever they are used. */
  readonly official: boolean
}

/** The edition in force on a day; refused where none is yet. `of` is what the rules are of. */
export function editionOn<Rules extends Edition>(editions: readonly Rules[], day: Day, of: Label): Rules {
  const [found] = editions
    .filter(({ firstDay }) => firstDay <= day)
    .toSorted((one, other) => (one.firstDay < other.firstDay ? 1 : -1))
  if (found) return found
  const { zh, en } = dayLabel(day)
  throw fault(`${zh}还没有${of.zh}的规则`, `There are no rules of the ${of.en} for ${en} yet`)
}
