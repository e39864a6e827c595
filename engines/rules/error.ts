/** A rule that cannot be read: the sentence for the clerk, the column (from 1) and the nearest names that exist. */
export class RuleError extends Error {
  readonly column: number
  readonly suggestions: readonly string[]

  constructor(sentence: string, column: number, suggestions: readonly string[] = []) {
    super(`第${column}列：${sentence}`)
    this.name = 'RuleError'
    this.column = column
    this.suggestions = suggestions
  }
}
