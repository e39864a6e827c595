import type { z } from 'zod'
import type { previewRound } from '../../../contract/collection.ts'
import type { Label } from '../../../kernel/label.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { dayLabel } from '../../app/moments.ts'
import { Empty, Failure, Loading } from '../../parts/page/BlankState.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { said } from '../sentences.ts'
import { words } from '../words.ts'

type Preview = z.infer<NonNullable<typeof previewRound.answer>>
const shownTasks = 20

/** The tasks that would fall: who, what is asked, what is known; and the day they are due. */
export function RoundPreview({ preview, error, here }: { preview: Preview | undefined; error: unknown; here: string }) {
  const say = useSay()
  const language = useLanguage()
  if (error) return <Failure title={say(words.notOpened)} error={error} />
  if (!preview) return <Loading />
  const { total, asked, known, due, warning, open, tasks } = preview
  const counted = (what: Label, labels: readonly Label[]) => {
    const list = labels.map(say).join(language === 'zh' ? '、' : ', ')
    return say(said({ zh: `${what.zh}${labels.length}项`, en: `${what.en}, ${labels.length}` }, list))
  }
  return (
    <RuleSection title={say(words.willFall)} note={say(preview.periodLabel)}>
      {open ? (
        <p>
          <Lamp state="amber" silent /> <a href={`${here}/rounds/${open}`}>{say(words.openAlready)} →</a>
        </p>
      ) : null}
      {total === 0 ? (
        <Empty title={say(words.nothingAsked)}>{say(words.nothingAskedNote)}</Empty>
      ) : (
        <p className="preview-sum">
          {say({
            zh: `${total}件，共${asked}项${known > 0 ? `；已知${known}项，不再要` : ''}。`,
            en: `${total} tasks, ${asked} numbers${known > 0 ? `; ${known} are known and not asked` : ''}.`,
          })}
          {due ? say({ zh: `${dayLabel(due).zh}截止。`, en: ` Due ${dayLabel(due).en}.` }) : null}
        </p>
      )}
      {warning ? (
        <p>
          <Lamp state={due ? 'amber' : 'red'} silent /> {say(warning)}
        </p>
      ) : null}
      <ul className="preview">
        {tasks.slice(0, shownTasks).map((task) => (
          <li key={task.name.zh}>
            <b>{say(task.name)}</b> <span className="field-below">{counted(words.asked, task.asked)}</span>
            {task.known.length > 0 ? (
              <span className="field-below">{counted(words.alreadyKnown, task.known)}</span>
            ) : null}
          </li>
        ))}
      </ul>
      {total > shownTasks ? (
        <p className="field-below">
          {say({ zh: `另有${total - shownTasks}件`, en: `and ${total - shownTasks} more` })}
        </p>
      ) : null}
    </RuleSection>
  )
}
