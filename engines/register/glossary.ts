import type { Label } from '../../kernel/label.ts'
import type { Term } from '../../kernel/term.ts'
import { type Field, fieldKinds } from './field.ts'
import { type Kind, termOf } from './kind.ts'

/** What is declared of a field; failing that, the words that may be chosen, or what is filled in. */
function meaningOf(field: Field): Label {
  if (field.description) return field.description
  const what = fieldKinds[field.kind]
  if (!('choices' in field)) return what
  const words = field.choices.map(({ label }) => label)
  return {
    zh: `${what.zh}：${words.map(({ zh }) => zh).join('、')}`,
    en: `${what.en}: ${words.map(({ en }) => en).join(', ')}`,
  }
}

/** The terms that a kind adds to the glossary: itself, and each of its fields by the name that rules call it. */
export function termsOfKind(kind: Kind): Term[] {
  const common = { formula: null, stands: kind.label, source: { zh: kind.source.title, en: kind.source.title } }
  const count = kind.fields.length
  return [
    {
      ...common,
      id: kind.id,
      label: kind.label,
      meaning: { zh: `名录：${count}栏`, en: `A register of ${count} fields` },
      unit: null,
    },
    ...kind.fields.map((field) => ({
      ...common,
      id: `${kind.id}.${field.id}`,
      label: { zh: termOf(field), en: field.label.en },
      meaning: meaningOf(field),
      unit: 'unit' in field ? (field.unit ?? null) : null,
    })),
  ]
}
