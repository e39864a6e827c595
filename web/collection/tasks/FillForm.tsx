import './FillForm.css'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { moveTask } from '../../../contract/collection/collection.ts'
import type { TaskPage } from '../../../contract/collection/task.ts'
import { type Answer, faultsOf, standingOf } from '../../../engines/collection/answers.ts'
import { CallError, call } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { FormColumn } from '../../parts/form/Field.tsx'
import { Refused } from '../../parts/form/Refused.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { words } from '../words.ts'
import { DoneItem } from './DoneItem.tsx'
import { type DraftState, forgetDraft, useDraft } from './draft.ts'
import { ItemField } from './ItemField.tsx'

/** From so many numbers on, those that are already filled in and stand are folded to one line. */
const long = 8

const isDone = (item: TaskPage['items'][number], answer: Answer | undefined): boolean => {
  const { given, fault } = standingOf(item, answer)
  return given && !fault
}

/** The form of a task: one column, checked on leaving each field, kept as it is typed, one primary button. */
export function FillForm({ page }: { page: TaskPage }) {
  const say = useSay()
  const queries = useQueryClient()
  const { answers, state, change, settle } = useDraft(page)
  const [checked, setChecked] = useState(false)
  const { task, items } = page
  const [folded, setFolded] = useState<readonly string[]>(() =>
    items.length < long ? [] : items.filter((item) => isDone(item, answers[item.id])).map(({ id }) => id),
  )
  const faults = faultsOf(items, answers)
  const submit = useMutation({
    mutationFn: async () => {
      const version = await settle()
      if (version === null) return null
      return call(moveTask, { params: { task: task.id }, body: { move: 'submit', version, answers } })
    },
    onSuccess: async (moved) => {
      if (!moved) return
      forgetDraft(task.id)
      await queries.invalidateQueries()
      window.scrollTo({ top: 0 })
    },
  })
  const handIn = () => {
    setChecked(true)
    if (faults.length === 0 && !submit.isPending) submit.mutate()
    else focusFirst(items.find((item) => faultsOf([item], answers).length > 0)?.id)
  }
  return (
    <FormColumn label={say(task.periodLabel)} onSubmit={handIn}>
      <DraftBar state={state} />
      {items.map((item) => {
        const answer = answers[item.id]
        return answer && folded.includes(item.id) ? (
          <DoneItem
            key={item.id}
            item={item}
            answer={answer}
            open={() => {
              setFolded(folded.filter((id) => id !== item.id))
              requestAnimationFrame(() => focusFirst(item.id))
            }}
          />
        ) : (
          <ItemField
            key={item.id}
            item={item}
            answer={answer}
            brought={task.audience === 'enterprise' && !item.answer && answer?.value === item.last?.value}
            checked={checked}
            change={(given) => change(item.id, given)}
          />
        )
      })}
      {checked && faults.length > 0 ? (
        <Refused>
          {say(words.fixFirst)}
          {say({ zh: `${faults.length}项要处理`, en: `${faults.length} to settle` })}
        </Refused>
      ) : null}
      {submit.error instanceof CallError ? <Refused>{say(submit.error.sentence)}</Refused> : null}
      <div className="form-end">
        <button type="submit" className="button primary" aria-busy={submit.isPending}>
          {say({ zh: `提交${task.periodLabel.zh}填报`, en: 'Hand in the report' })}
        </button>
        <DraftNote state={state} />
      </div>
    </FormColumn>
  )
}

function focusFirst(item: string | undefined): void {
  const field = item && document.querySelector<HTMLElement>(`[data-item="${CSS.escape(item)}"] input`)
  if (field) field.focus()
}

/** What is amiss with the draft, across the form: no connection, or changed elsewhere. */
function DraftBar({ state }: { state: DraftState }) {
  const say = useSay()
  if (state === 'offline') {
    return (
      <p className="draft-bar" role="status">
        <Lamp state="amber" silent /> <span>{say(words.offline)}</span>
      </p>
    )
  }
  if (state !== 'elsewhere') return null
  return (
    <p className="draft-bar" role="alert">
      <Lamp state="amber" silent /> <span>{say(words.elsewhere)}</span>
      <button type="button" className="button small" onClick={() => location.reload()}>
        {say(words.openAgain)}
      </button>
    </p>
  )
}

const notes: Partial<Record<DraftState, keyof typeof words>> = {
  saved: 'draftSaved',
  saving: 'saving',
  unsaved: 'unsaved',
  offline: 'unsaved',
}

function DraftNote({ state }: { state: DraftState }) {
  const say = useSay()
  const note = notes[state]
  return (
    <span className="draft-note" role="status">
      {note ? say(words[note]) : ''}
    </span>
  )
}
