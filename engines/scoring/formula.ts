import { fault } from '../../kernel/fault.ts'
import type { Label } from '../../kernel/label.ts'
import { units } from '../../kernel/unit.ts'
import { type FactColumns, numbersOver } from '../rules/columns.ts'
import { RuleError } from '../rules/error.ts'
import { measureOfExpression } from '../rules/expression.ts'
import { parseRule, type Rule } from '../rules/rule.ts'
import { isReadableName, readableName, type Term, type Vocabulary } from '../rules/vocabulary.ts'
import type { Branch } from './edition.ts'

/** Reads a formula; a Fault names its place in the edition. */
export function readRule(text: string, place: string, vocabulary: Vocabulary): Rule {
  try {
    return parseRule(text, vocabulary)
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    const { zh, en } = error.sentence
    throw fault(`“${place}”的公式：${zh}`, `The formula of “${place}”: ${en}`)
  }
}

/** A part as formulas know it. */
type Named = { readonly given: { readonly id: string }; readonly label: Label }

/** The formula of a branch over the parts before and below it; a part goes before an input of the same name. */
export function formulaOf(
  { id, combine, formula }: Branch,
  parts: readonly Named[],
  vocabulary: Vocabulary,
): Rule | undefined {
  if ((combine === 'formula') !== (formula !== undefined))
    throw fault(
      `“${id}”的 formula 和 "combine": "formula" 要一起写`,
      `“${id}”: formula and "combine": "formula" go together`,
    )
  if (formula === undefined) return undefined
  const terms = parts
    .filter(({ given }) => isReadableName(given.id))
    .map(({ given, label }): Term => ({ name: given.id, label, type: 'number' }))
  const named = new Set(terms.map(({ name }) => name))
  const rule = readRule(formula, id, [...vocabulary.filter(({ name }) => !named.has(name)), ...terms])
  if (rule.expression.type.kind === 'number') return rule
  throw fault(`“${id}”的公式要算出数`, `The formula of “${id}” must come to a number`)
}

/** What a formula makes of the points of parts; none while those of one are not known yet. */
export function pointsByFormula(
  { expression, names }: Rule,
  columns: FactColumns,
  points: ReadonlyMap<string, Float64Array>,
  isPart: (name: string) => boolean,
): Float64Array | undefined {
  if (names.some((name) => isPart(name) && !points.has(name))) return undefined
  const of = (name: string) => points.get(name) ?? columns.of(name)
  return numbersOver(expression, { rows: columns.rows, of }).slice()
}

/** Formulas cannot hold such a name: it is called otherwise, and its column says how it is headed. */
export function unreadable(name: string) {
  const written = JSON.stringify({ name: readableName(name), column: name })
  return fault(
    `公式里写不了“${name}”这个名称（含空格、符号或以数字开头），请另起名称并写明列名，如 ${written}`,
    `Formulas cannot hold the name “${name}” (a blank, a sign, a digit in front): give it another and say its column, such as ${written}`,
  )
}

/** What later formulas know of a derived value: its type, and its unit where the kernel has it. */
export function derivedTerm({ expression }: Rule, name: string): Pick<Term, 'type' | 'unit'> {
  const { kind } = expression.type
  if (kind === 'number') {
    const measure = measureOfExpression(expression)
    const unit = units.find(({ symbol }) => symbol === measure?.symbol)?.symbol
    return { type: kind, ...(unit && { unit }) }
  }
  if (kind === 'text' || kind === 'flag' || kind === 'day') return { type: kind }
  throw fault(`“${name}”算出来要是数、文字、日期或真假`, `“${name}” must come to a number, a text, a day or a flag`)
}
