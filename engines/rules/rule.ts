import { RuleError } from './error.ts'
import { type Expression, partsOf, termsOf } from './expression.ts'
import { readExpression } from './reading/reading.ts'
import { readSyntax } from './reading/syntax.ts'
import { checkVocabulary, type Term, type Vocabulary } from './vocabulary.ts'

/** A rule that was read and checked. */
export type Rule = {
  readonly text: string
  readonly expression: Expression
  /** The terms that it uses, in order of appearance, and their names. */
  readonly terms: readonly Term[]
  readonly names: readonly string[]
  /** What was converted on the way, for people: `亿元→万元`. */
  readonly conversions: readonly string[]
}

const mostPieces = 5000

/** Counts the pieces of a rule and stops at the first too many. */
function checkSize(expression: Expression): void {
  let count = 0
  const visit = (piece: Expression): void => {
    count += 1
    if (count > mostPieces)
      throw new RuleError(
        { zh: '公式太复杂，请拆成几条', en: 'The formula is too complex; divide it' },
        expression.column,
      )
    partsOf(piece).forEach(visit)
  }
  visit(expression)
}

/** Reads and checks a rule over a vocabulary; throws RuleError with the sentence, the column and the nearest names. */
export function parseRule(text: string, vocabulary: Vocabulary): Rule {
  checkVocabulary(vocabulary)
  const conversions = new Set<string>()
  const expression = readExpression(readSyntax(text), {
    terms: new Map(vocabulary.map((term) => [term.name, term])),
    variables: [],
    note: (from, to) => conversions.add(`${from}→${to}`),
  })
  checkSize(expression)
  const terms = termsOf(expression)
  return { text, expression, terms, names: terms.map((term) => term.name), conversions: [...conversions] }
}
