import { z } from 'zod'
import { rowSchema } from '../../../engines/register/schemas.ts'
import type { Given, Values } from './form-state.ts'

/** What is written into the form of a record and not yet recorded. */
export const recordWritten = z.object({
  /** Only what differs from the record. */
  values: rowSchema.shape.values,
  /** The names of the records that were chosen, by field. */
  names: z.record(z.string(), z.string()),
  /** What was typed into references and names no record that was chosen, by field. */
  unfound: z.record(z.string(), z.string()),
  reason: z.string(),
  document: z.string(),
  /** The revision that was changed; null of a new record, and until something is written. */
  revision: z.number().nullable(),
})
export type RecordWritten = z.infer<typeof recordWritten>

export const nothingWritten: RecordWritten = {
  values: {},
  names: {},
  unfound: {},
  reason: '',
  document: '',
  revision: null,
}

const blankAs = (value: Given) => (value === undefined || value === '' ? null : value)

/** One of many by name, put in or, without a value, taken out. */
function withOne<Value>(all: Readonly<Record<string, Value>>, id: string, value: NoInfer<Value> | undefined) {
  const { [id]: _, ...others } = all
  return value === undefined ? others : { ...others, [id]: value }
}

/** A field written; nothing where it holds what it held before. */
export function withValue(now: RecordWritten, before: Values, id: string, value: Given): Partial<RecordWritten> {
  const same = JSON.stringify(blankAs(value)) === JSON.stringify(blankAs(before[id]))
  return { values: withOne(now.values, id, same ? undefined : (value ?? null)) }
}

/** A record chosen for a reference, or none. */
export const withChosen = (
  now: RecordWritten,
  before: Values,
  id: string,
  chosen: { readonly id: string; readonly title: string } | null,
): Partial<RecordWritten> => ({
  ...withValue(now, before, id, chosen?.id ?? null),
  names: withOne(now.names, id, chosen?.title),
  unfound: withOne(now.unfound, id, undefined),
})

/** What was typed into a reference and names no record yet; null once it does. */
export const withTyped = (now: RecordWritten, id: string, text: string | null): Partial<RecordWritten> => ({
  unfound: withOne(now.unfound, id, text ?? undefined),
})
