import type { ReactNode } from 'react'
import { useSay } from '../../app/language.ts'
import { Field } from './Field.tsx'

/** Why: a sentence or two that stay with the act; one that is too short says how long it has to be. */
export function ReasonField({
  label,
  reason,
  change,
  error,
  hint,
  least = 0,
}: {
  label: string
  reason: string
  change: (reason: string) => void
  error?: string | null
  hint?: ReactNode
  /** How many signs are needed before it can be sent. */
  least?: number
}) {
  const say = useSay()
  const written = reason.trim().length
  const lacking = least - written
  const needed =
    lacking > 0
      ? say({
          zh: written === 0 ? `至少写${least}个字` : `至少写${least}个字，还差${lacking}个`,
          en: written === 0 ? `At least ${least} characters` : `At least ${least} characters, ${lacking} more`,
        })
      : null
  const below =
    needed && hint ? (
      <>
        {needed}
        {say({ zh: '。', en: '. ' })}
        {hint}
      </>
    ) : (
      (needed ?? hint)
    )
  return (
    <Field label={label} error={error} hint={below}>
      {(control) => (
        <textarea
          {...control}
          rows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Field>
  )
}
