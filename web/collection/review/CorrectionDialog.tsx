import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { requestCorrection } from '../../../contract/collection/corrections.ts'
import type { TaskItem } from '../../../contract/collection/task.ts'
import { readCorrection } from '../../../engines/collection/filling.ts'
import { CallError, call } from '../../api.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { Dialog } from '../../app/shell/Dialog.tsx'
import { Ask } from '../../parts/form/Ask.tsx'
import { Field } from '../../parts/form/Field.tsx'
import { ReasonField } from '../../parts/form/ReasonField.tsx'
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
        <div className="ask">
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
    <Ask
      title={say(said(words.askCorrection, say(item.label)))}
      act={say(words.askCorrection)}
      busy={send.isPending}
      ready={value.trim() !== '' && reason.trim() !== ''}
      onAct={() => {
        setLeft(true)
        if (!finding && !send.isPending) send.mutate()
      }}
      close={close}
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
      <ReasonField
        label={say(words.why)}
        reason={reason}
        change={setReason}
        error={refused}
        hint={say(words.correctionNote)}
      />
    </Ask>
  )
}
