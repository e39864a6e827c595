import type { TaskItem } from '../../../contract/collection/task.ts'
import type { Answer } from '../../../engines/collection/answers.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { grouped } from '../../parts/quantity.ts'
import { saidReason, words } from '../words.ts'

/** A number that is filled in and stands: one line, and a button that opens its field again. */
export function DoneItem({ item, answer, open }: { item: TaskItem; answer: Answer; open: () => void }) {
  const say = useSay()
  const language = useLanguage()
  const unit = language === 'zh' ? item.unit : ` ${say(item.unitLabel)}`
  return (
    <div className="done-item">
      <span className="done-name">{say(item.label)}</span>
      <span className="done-value">
        {answer.value === null ? (
          say(saidReason(answer.reason))
        ) : (
          <>
            <b>{grouped(answer.value)}</b>
            {unit}
          </>
        )}
      </span>
      <button type="button" className="plain-link" onClick={open}>
        {say(words.openAgainToChange)}
        <span className="spoken-only"> {say(item.label)}</span>
      </button>
    </div>
  )
}
