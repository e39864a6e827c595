import type { ImportAnswer, ImportDecision } from '../../../contract/import.ts'
import { useSay } from '../../app/language.ts'
import { Choices } from '../../app/shell/Menu.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { existingLabel, missingLabel, words } from '../words.ts'

/** Questions that settle many cells at once: names not registered yet, codes registered already. */
export function Together({
  answer,
  decision,
  change,
}: {
  answer: ImportAnswer
  decision: ImportDecision
  change: (change: Partial<ImportDecision>) => void
}) {
  const say = useSay()
  const { existing: known = 0, reference: absent = 0 } = answer.counts.codes
  const existing = decision.existing ?? 'refuse'
  const asksExisting = known > 0 || existing !== 'refuse'
  const asksMissing = absent > 0 || decision.createMissing
  if (!asksExisting && !asksMissing) return null
  return (
    <div className="together">
      {asksMissing ? (
        <p>
          <Lamp state={decision.createMissing ? 'green' : 'red'} silent />
          <span>{say(decision.createMissing ? words.createdMissing : missingLabel(absent))}</span>
          <button
            type="button"
            className="button small"
            onClick={() => change({ createMissing: !decision.createMissing })}
          >
            {say(decision.createMissing ? words.undo : words.createMissing)}
          </button>
        </p>
      ) : null}
      {asksExisting ? (
        <div className="together-existing">
          <Lamp state={existing === 'refuse' ? 'red' : 'green'} silent />
          {existing === 'refuse' ? <span>{say(existingLabel(known))}</span> : null}
          <Choices
            label={say(words.existing)}
            chosen={existing}
            choose={(chosen) => change({ existing: chosen })}
            choices={[
              { id: 'refuse', text: say(words.existingRefuse) },
              { id: 'update', text: say(words.existingUpdate) },
              { id: 'skip', text: say(words.existingSkip) },
            ]}
          />
        </div>
      ) : null}
    </div>
  )
}
