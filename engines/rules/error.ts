import { Fault } from '../../kernel/fault.ts'
import type { Label } from '../../kernel/label.ts'

/** A rule that cannot be read: the sentence for the clerk, the column (from 1) and the nearest names that exist. */
export class RuleError extends Fault {
  readonly column: number
  readonly suggestions: readonly string[]

  constructor({ zh, en }: Label, column: number, suggestions: readonly string[] = []) {
    super({ zh: `第${column}列：${zh}`, en: `Column ${column}: ${en}` })
    this.name = 'RuleError'
    this.column = column
    this.suggestions = suggestions
  }
}
