import { z } from 'zod'
import type { Label } from '../../kernel/label.ts'

/** What people call a field of a query or of a body: `number.register(fieldLabels, { zh: '数值', en: 'Value' })`. */
export const fieldLabels = z.registry<Label>()

/** What the innermost part of a path into a schema is called that has a name for people. */
export function fieldLabel(schema: z.core.$ZodType, path: readonly PropertyKey[]): Label | undefined {
  const own = fieldLabels.get(schema)
  const { def } = (schema as z.ZodType)._zod as unknown as { def: Inner }
  const [name, ...rest] = path
  const within = def.innerType ?? def.in
  if (within) return fieldLabel(within, path) ?? own
  const next = name === undefined ? undefined : (def.shape?.[String(name)] ?? def.element)
  return (next && fieldLabel(next, rest)) ?? own
}

/** What of a schema holds others: an object, a list, or a wrapping of one. */
type Inner = {
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
  readonly element?: z.core.$ZodType
  readonly innerType?: z.core.$ZodType
  readonly in?: z.core.$ZodType
}
