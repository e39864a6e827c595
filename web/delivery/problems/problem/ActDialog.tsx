import { useState } from 'react'
import type { ProblemPage } from '../../../../contract/problem-page.ts'
import { actOnProblem, listProblems, openProblem, openThreeLists } from '../../../../contract/problems.ts'
import { type Move, transitions } from '../../../../engines/delivery/problems/acts.ts'
import { call } from '../../../api.ts'
import { useAct } from '../../../app/act.ts'
import { useSay } from '../../../app/language.ts'
import { Ask } from '../../../parts/form/Ask.tsx'
import { type Control, Field } from '../../../parts/form/Field.tsx'
import { type ActField, actFields, actOf, faultOf, typedAtFirst } from './act-fields.ts'

/** Asks what an act needs, and does it. */
export function ActDialog({ page, move, close }: { page: ProblemPage; move: Move; close: () => void }) {
  const say = useSay()
  const [typed, setTyped] = useState(() => typedAtFirst(move, page))
  const [checked, setChecked] = useState(false)
  const { run, busy, refused } = useAct(
    () =>
      call(actOnProblem, {
        params: { problem: page.id },
        body: { version: page.version, act: actOf(move, typed) },
      }),
    { touched: [openProblem, listProblems, openThreeLists], done: close },
  )
  const fields = actFields[move]
  const faults = new Map(fields.map((field) => [field.id, faultOf(field, typed[field.id] ?? '')]))
  const act = () => {
    setChecked(true)
    if ([...faults.values()].every((fault) => fault === null)) run(undefined)
  }
  const name = say(transitions[move].label)
  return (
    <Ask title={name} act={name} refused={refused ? say(refused) : null} busy={busy} onAct={act} close={close}>
      {fields.map((field) => {
        const fault = checked ? faults.get(field.id) : null
        return (
          <Field
            key={field.id}
            label={say(field.label)}
            beside={field.needed ? undefined : say({ zh: '可不填', en: 'optional' })}
            error={fault ? say(fault) : null}
            {...(field.kind === 'workdays' && { unit: say({ zh: '个工作日', en: 'days' }) })}
          >
            {(control) => (
              <Input
                field={field}
                page={page}
                control={control}
                value={typed[field.id] ?? ''}
                change={(value) => setTyped({ ...typed, [field.id]: value })}
              />
            )}
          </Field>
        )
      })}
      {move === 'dispatched' ? (
        <Limits page={page} choose={(days) => setTyped({ ...typed, workdays: String(days) })} />
      ) : null}
    </Ask>
  )
}

/** Limits on offer, as buttons that fill the field. */
function Limits({ page: { limits }, choose }: { page: ProblemPage; choose: (days: number) => void }) {
  const say = useSay()
  return (
    <div className="field-repairs">
      {limits.map(({ id, label, workdays }) => (
        <button key={id} type="button" className="button small" onClick={() => choose(workdays)}>
          {say({ zh: `${label.zh}${workdays}天`, en: `${label.en}: ${workdays} d` })}
        </button>
      ))}
    </div>
  )
}

function Input({
  field,
  page,
  control,
  value,
  change,
}: {
  field: ActField
  page: ProblemPage
  control: Control
  value: string
  change: (value: string) => void
}) {
  const say = useSay()
  const choices =
    field.kind === 'department'
      ? page.departments.map(({ id, label }) => ({ id, text: say(label) }))
      : page.responsibilities
          .filter(({ done }) => done === null)
          .map(({ id, what, who }) => ({ id, text: `${what} ${who}` }))
  if (field.kind === 'department' || field.kind === 'responsibility') {
    return (
      <select {...control} value={value} onChange={(event) => change(event.target.value)}>
        <option value="">{say({ zh: '请选择', en: 'Choose' })}</option>
        {choices.map(({ id, text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    )
  }
  if (field.kind === 'lines') {
    return <textarea {...control} rows={3} value={value} onChange={(event) => change(event.target.value)} />
  }
  const type = field.kind === 'day' ? 'date' : 'text'
  const mode = field.kind === 'workdays' ? { inputMode: 'numeric' as const } : {}
  return <input {...control} {...mode} type={type} value={value} onChange={(event) => change(event.target.value)} />
}
