import type { Label } from '../kernel/label.ts'
import type { Admission } from './route.ts'

/** A page that is gone to by its name, and who may open it. */
export type Page = {
  readonly path: string
  readonly label: Label
  readonly holds: Label
  readonly admits: Admission
}
