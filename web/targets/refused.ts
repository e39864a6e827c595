import { Fault } from '../../kernel/fault.ts'
import type { Label } from '../../kernel/label.ts'
import { CallError } from '../api.ts'

/** The sentence of a refused act, or null where nothing was refused. */
export function refusedIn(error: Error | null, say: (label: Label) => string): string | null {
  if (error === null) return null
  return error instanceof CallError || error instanceof Fault ? say(error.sentence) : error.message
}
