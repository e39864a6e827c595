import { checkVocabulary, type Term } from '../rules/vocabulary.ts'
import type { Field } from './field.ts'
import { type Kind, termOf } from './kind.ts'

const types: Record<Field['kind'], Term['type']> = {
  text: 'text',
  'long-text': 'text',
  code: 'text',
  choice: 'text',
  choices: 'list',
  flag: 'flag',
  day: 'day',
  quantity: 'number',
  whole: 'number',
  reference: 'text',
}

/** The names that rules may use about a row of this kind: one for each field, in the officials' own words. */
export function vocabularyOf(kind: Kind): Term[] {
  const terms = kind.fields.map((field): Term => {
    const term = { name: termOf(field), label: field.label, type: types[field.kind], column: field.id }
    return 'unit' in field && field.unit ? { ...term, unit: field.unit } : term
  })
  checkVocabulary(terms)
  return terms
}
