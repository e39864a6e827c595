import type { Choice, Field } from '../../../engines/register/field.ts'
import { type Kind, termOf } from '../../../engines/register/kind.ts'
import { storedPerUnit } from '../../../engines/register/quantity.ts'
import { vocabularyOf } from '../../../engines/register/terms.ts'
import { RuleError } from '../../../engines/rules/error.ts'
import { parseRule } from '../../../engines/rules/rule.ts'
import { sqlOfRule } from '../../../engines/rules/sql.ts'
import { RegisterRefusal } from '../refusal.ts'
import type { Values } from '../statement.ts'

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

function inWords(column: string, choices: readonly Choice[]): string {
  if (choices.length === 0) return column
  const cases = choices.map((choice) => `when ${literal(choice.value)} then ${literal(choice.label.zh)}`)
  return `case ${column} ${cases.join(' ')} else ${column} end`
}

/** A field as rules see it: numbers in their unit, choices and references in the officials' words. */
function factOf(field: Field): string {
  const column = `r.${field.id}`
  switch (field.kind) {
    case 'quantity':
      return `${column}::numeric / ${storedPerUnit(field).toFixed()}`
    case 'whole':
      return `${column}::numeric`
    case 'choice':
      return inWords(column, field.choices)
    case 'choices':
      return `(select array_agg(${inWords('word', field.choices)}) from unnest(${column}) as word)`
    case 'reference':
      return `(select t.name from register.${field.to} t where t.zone_id = r.zone_id and t.id = ${column})`
    default:
      return column
  }
}

/** A FEEL condition over the labels of a kind, as SQL over the table alias `r`; unknown counts as not fitting. */
export function ruleCondition(kind: Kind, text: string, values: Values): string {
  try {
    const rule = parseRule(text, vocabularyOf(kind))
    const sql = sqlOfRule(rule, { table: 'fact', firstParameter: values.next })
    values.list.push(...sql.values)
    const used = kind.fields.filter((field) => rule.names.includes(termOf(field)))
    const facts = used.map((field) => `${factOf(field)} as ${field.id}`)
    return `(select ${sql.text} from (select ${facts.length ? facts.join(', ') : '1'}) as fact)`
  } catch (error) {
    if (error instanceof RuleError)
      throw new RegisterRefusal({
        zh: `条件“${text}”读不懂：${error.sentence.zh}`,
        en: `The condition “${text}” is not understood: ${error.sentence.en}`,
      })
    if (error instanceof RangeError)
      throw new RegisterRefusal({ zh: '条件太复杂，请拆成几条', en: 'The condition is too complex; divide it' })
    throw error
  }
}
