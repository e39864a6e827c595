import type { z } from 'zod'
import type { tryMove } from '../../../../contract/delivery/ledger.ts'
import { useSay } from '../../../app/language.ts'
import { Lamp } from '../../../parts/reason/Lamp.tsx'
import { JxTable } from '../../../parts/table/JxTable.tsx'
import { words as common } from '../../words.ts'
import { alreadyLabel, laterLabel, words } from './words.ts'

export type Tried = z.infer<NonNullable<typeof tryMove.answer>>

/** What a trial would do: one sentence, the promises that break, every step that moves. */
export function TryAnswer({ answer, still, old }: { answer: Tried | undefined; still: boolean; old: boolean }) {
  const say = useSay()
  if (!answer) return <p className="try-answer try-still">{still ? say(words.hint) : null}</p>
  return (
    <div className="try-answer" aria-busy={old}>
      <p role="status">
        <Lamp state={answer.broken.length + answer.alreadyBroken.length > 0 ? 'red' : 'green'} silent />{' '}
        {say(answer.text)}
        {say({ zh: '。', en: '.' })}
      </p>
      {answer.alreadyBroken.map(({ task, label, day }) => (
        <p key={task}>{say(alreadyLabel(label, day, answer.moved.find(({ id }) => id === task)?.to.finish))}</p>
      ))}
      {answer.moved.length === 0 ? (
        <p>{say(words.nothingMoves)}</p>
      ) : (
        <div className="try-moved">
          <JxTable
            caption={say(words.moves)}
            rows={answer.moved}
            keyOf={({ id }) => id}
            compact
            columns={[
              { id: 'step', head: say(common.step), cell: ({ label }) => say(label) },
              { id: 'from', head: say(words.from), cell: ({ from }) => <span className="tight">{from.finish}</span> },
              { id: 'to', head: say(words.to), cell: ({ to }) => <b className="tight">{to.finish}</b> },
              {
                id: 'days',
                head: say(common.workdays),
                numeric: true,
                phone: 'right',
                cell: ({ days }) => say(laterLabel(days)),
              },
            ]}
          />
        </div>
      )}
    </div>
  )
}
