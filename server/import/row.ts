import type { Finding } from '../../engines/register/reading/finding.ts'
import type { RowReading } from '../../engines/register/reading/reader.ts'
import type { FieldValue } from '../../engines/register/schemas.ts'

/** A data row on its way into a register; later checks add findings and put ids in the place of names. */
export type ReadRow = {
  readonly number: number
  readonly values: Record<string, FieldValue>
  readonly findings: Finding[]
  /** Where a field of the row stands in the sheet; the number of the row where it has no column. */
  addressOf(field: string): string
  /** The row that is registered already under the same code. */
  existing: string | null
}

export const isRejected = (row: Pick<RowReading, 'findings'>): boolean =>
  row.findings.some((finding) => finding.severity === 'must')
