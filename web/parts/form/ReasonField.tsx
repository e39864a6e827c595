import type { ReactNode } from 'react'
import { Field } from './Field.tsx'

/** Why: a sentence or two that stay with the act. */
export const ReasonField = ({
  label,
  reason,
  change,
  error,
  hint,
}: {
  label: string
  reason: string
  change: (reason: string) => void
  error?: string | null
  hint?: ReactNode
}) => (
  <Field label={label} error={error} hint={hint}>
    {(control) => (
      <textarea {...control} rows={3} maxLength={500} value={reason} onChange={(event) => change(event.target.value)} />
    )}
  </Field>
)
