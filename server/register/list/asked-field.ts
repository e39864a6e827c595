import type { Field } from '../../../engines/register/field.ts'
import type { Kind } from '../../../engines/register/kind.ts'
import { RegisterRefusal } from '../refusal.ts'

/** The field that a request names; an unknown one is refused with those that there are. */
export function askedField(kind: Kind, id: string): Field {
  const found = kind.fields.find((field) => field.id === id)
  if (found) return found
  const known = kind.fields.map((field) => field.id)
  const asked = id.slice(0, 50)
  throw new RegisterRefusal({
    zh: `“${kind.label.zh}”没有“${asked}”这一栏，有：${known.join('、')}`,
    en: `“${kind.label.en}” has no field “${asked}”; it has ${known.join(', ')}`,
  })
}
