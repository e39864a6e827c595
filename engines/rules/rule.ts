import { type Expression, termsOf } from './expression.ts'
import { readExpression } from './reading.ts'
import { readSyntax } from './syntax.ts'
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

/** Reads and checks a rule over a vocabulary; throws RuleError with the sentence, the column and the nearest names. */
export function parseRule(text: string, vocabulary: Vocabulary): Rule {
  checkVocabulary(vocabulary)
  const conversions = new Set<string>()
  const expression = readExpression(readSyntax(text), {
    terms: new Map(vocabulary.map((term) => [term.name, term])),
    variables: [],
    note: (from, to) => conversions.add(`${from}→${to}`),
  })
  const terms = termsOf(expression)
  return { text, expression, terms, names: terms.map((term) => term.name), conversions: [...conversions] }
}
