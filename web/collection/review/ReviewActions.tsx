import './ReviewActions.css'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { moveTask } from '../../../contract/collection/collection.ts'
import type { TaskPage } from '../../../contract/collection/task.ts'
import { CallError, call } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { Ask } from '../../parts/form/Ask.tsx'
import { ReasonField } from '../../parts/form/ReasonField.tsx'
import { Refused } from '../../parts/form/Refused.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { words } from '../words.ts'
import { LockAsk } from './LockAsk.tsx'

type Review = 'review' | 'return' | 'lock'

/** What a statistician may do with a task: approve, return with a reason, lock. */
export function ReviewActions({ page }: { page: TaskPage }) {
  const say = useSay()
  const queries = useQueryClient()
  const [asked, setAsked] = useState<'return' | 'lock' | null>(null)
  const { task, version, moves, refusals } = page
  const move = useMutation({
    mutationFn: ({ name, reason }: { name: Review; reason?: string }) =>
      call(moveTask, { params: { task: task.id }, body: { move: name, version, ...(reason ? { reason } : {}) } }),
    onSuccess: () => {
      setAsked(null)
      return queries.invalidateQueries()
    },
  })
  const make = (name: Review, reason?: string) => {
    if (!move.isPending) move.mutate(reason ? { name, reason } : { name })
  }
  const refused = move.error instanceof CallError ? say(move.error.sentence) : null
  return (
    <div className="review-actions screen-only">
      {refusals.map((refusal) => (
        <p key={refusal.zh} className="field-below">
          <Lamp state="unknown" size={12} silent /> {say(refusal)}
        </p>
      ))}
      {refused && !asked ? <Refused>{refused}</Refused> : null}
      {moves.includes('review') ? (
        <button type="button" className="button primary" onClick={() => make('review')}>
          {say(words.review)}
        </button>
      ) : null}
      {moves.includes('lock') ? (
        <button type="button" className="button primary" onClick={() => setAsked('lock')}>
          {say(words.lockOne)}
        </button>
      ) : null}
      {moves.includes('return') ? (
        <button type="button" className="button" onClick={() => setAsked('return')}>
          {say(words.giveBack)}
        </button>
      ) : null}
      {asked === 'return' ? (
        <ReturnDialog close={() => setAsked(null)} refused={refused} send={(reason) => make('return', reason)} />
      ) : null}
      {asked === 'lock' ? (
        <LockAsk
          count={1}
          act={say(words.lockOne)}
          refused={refused}
          busy={move.isPending}
          onAct={() => make('lock')}
          close={() => setAsked(null)}
        />
      ) : null}
    </div>
  )
}

function ReturnDialog({
  close,
  refused,
  send,
}: {
  close: () => void
  refused: string | null
  send: (reason: string) => void
}) {
  const say = useSay()
  const [reason, setReason] = useState('')
  return (
    <Ask
      title={say(words.giveBack)}
      act={say(words.giveBack)}
      ready={reason.trim() !== ''}
      onAct={() => send(reason)}
      close={close}
    >
      <ReasonField label={say(words.whyBack)} reason={reason} change={setReason} error={refused} />
    </Ask>
  )
}
