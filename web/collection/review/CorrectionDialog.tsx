import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { TaskItem } from '../../../contract/collection-task.ts'
import { requestCorrection } from '../../../contract/corrections.ts'
import { readCorrection } from '../../../engines/collection/filling.ts'
import { CallError, call } from '../../api.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { Dialog } from '../../app/shell/Dialog.tsx'
import { Field, FormColumn } from '../../parts/form/Field.tsx'
import { grouped } from '../../parts/quantity.ts'
import { said } from '../sentences.ts'
import { itIs, words } from '../words.ts'

/** Asks for another number in place of a locked one, with the reason. */
export function CorrectionDialog({
  item,
  period,
  here,
  close,
}: {
  item: TaskItem
  period: string
  here: string
  close: () => void
}) {
  const say = useSay()
  const language = useLanguage()
  const queries = useQueryClient()
  const [value, setValue] = useState('')
  const [reason, setReason] = useState('')
  const [left, setLeft] = useState(false)
  const [kept, setKept] = useState(false)
  const was = (item.correction?.state === 'accepted' ? item.correction.value : item.answer?.value) ?? ''
  const reading = readCorrection(value, item, { value: was, unit: item.unit })
  const finding = kept ? undefined : reading.finding
  const type = (typed: string) => {
    setValue(typed)
    setKept(false)
  }
  const send = useMutation({
    mutationFn: () => call(requestCorrection, { body: { indicator: item.id, period, value, reason, kept } }),
    onSuccess: () => queries.invalidateQueries(),
  })
  const refused = send.error instanceof CallError ? say(send.error.sentence) : null
  if (send.isSuccess) {
    return (
      <Dialog title={say(words.askCorrection)} close={close}>
        <div className="dialog-form">
          <p role="status">{say(words.correctionSent)}</p>
          <p>
            <a href={`${here}/corrections`} onClick={close}>
              {say(words.corrections)} →
            </a>
          </p>
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog title={say(words.askCorrection)} close={close}>
      <div className="dialog-form">
        <h2>{say(said(words.askCorrection, say(item.label)))}</h2>
        <FormColumn
          label={say(words.askCorrection)}
          onSubmit={() => {
            setLeft(true)
            if (!finding && !send.isPending) send.mutate()
          }}
        >
          <Field
            label={say(words.correctTo)}
            beside={`${say(words.was)} ${grouped(was)}`}
            unit={language === 'zh' ? item.unit : say(item.unitLabel)}
            error={left && finding ? say(finding.text) : null}
            hint={kept ? say(words.kept) : undefined}
            repairs={
              finding && [
                ...finding.repairs.map((repair) => ({ text: say(repair.text), apply: () => type(repair.value) })),
                ...(finding.severity === 'ask' ? [{ text: say(itIs(value.trim())), apply: () => setKept(true) }] : []),
              ]
            }
          >
            {(control) => (
              <input
                {...control}
                inputMode="decimal"
                autoComplete="off"
                value={value}
                onFocus={() => setLeft(false)}
                onBlur={() => setLeft(true)}
                onChange={(event) => type(event.target.value)}
              />
            )}
          </Field>
          <Field label={say(words.why)} error={refused} hint={say(words.correctionNote)}>
            {(control) => (
              <textarea
                {...control}
                rows={3}
                maxLength={500}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          <div className="form-end">
            <button type="submit" className="button primary" disabled={value.trim() === '' || reason.trim() === ''}>
              {say(words.askCorrection)}
            </button>
            <button type="button" className="button" onClick={close}>
              {say(words.keepIt)}
            </button>
          </div>
        </FormColumn>
      </div>
    </Dialog>
  )
}
