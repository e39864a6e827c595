import './RoundPreview.css'
import type { z } from 'zod'
import type { previewRound } from '../../../contract/collection/round.ts'
import { dayLabel } from '../../../kernel/day.ts'
import { CallError } from '../../api.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { Empty, Failure, Loading } from '../../parts/page/BlankState.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { words } from '../words.ts'

type Preview = z.infer<NonNullable<typeof previewRound.answer>>
const shown = 20

/** The tasks that would fall: how many, for whom, with what, and the day they are due. */
export function RoundPreview({
  preview,
  error,
  here,
  audience,
}: {
  preview: Preview | undefined
  error: unknown
  here: string
  audience: 'department' | 'enterprise'
}) {
  const say = useSay()
  if (error && !(error instanceof CallError && error.status === 400)) {
    return <Failure title={say(words.notOpened)} error={error} />
  }
  if (!preview) return <Loading />
  const { tasks, items, due, warning, open, spared } = preview
  return (
    <RuleSection title={say(words.willFall)} note={say(preview.periodLabel)}>
      {tasks === 0 ? (
        <Empty title={say(words.nothingAsked)}>{say(words.nothingAskedNote)}</Empty>
      ) : (
        <>
          <p className="preview-sum" role="status">
            <b>{tasks}</b> {say({ zh: '件', en: tasks === 1 ? 'task' : 'tasks' })}
            <span className="preview-part">
              <b>{items}</b> {say({ zh: '项', en: items === 1 ? 'number' : 'numbers' })}
            </span>
          </p>
          {due ? (
            <p className="preview-due">{say({ zh: `${dayLabel(due).zh}截止`, en: `due ${dayLabel(due).en}` })}</p>
          ) : null}
        </>
      )}
      {warning ? (
        <p>
          <Lamp state={due ? 'amber' : 'red'} silent /> {say(warning)}
        </p>
      ) : null}
      {spared > 0 ? (
        <p className="field-below">
          {say({
            zh: `另有${spared}家这一期已在别的轮次里问，不重复问`,
            en: `${spared} more are asked in another round of the period already`,
          })}
        </p>
      ) : null}
      {open.map(({ round, name }) => (
        <p key={round} className="field-below">
          <Lamp state="amber" size={12} silent />{' '}
          <a href={`${here}/rounds/${round}`}>{say({ zh: `${name.zh}已发出`, en: `${name.en} is open already` })} →</a>
        </p>
      ))}
      {tasks > 0 ? <Fallen preview={preview} audience={audience} /> : null}
    </RuleSection>
  )
}

/** For departments who is asked what; for enterprises what all are asked, and who they are. */
function Fallen({ preview: { groups, names, tasks }, audience }: { preview: Preview; audience: string }) {
  const say = useSay()
  const language = useLanguage()
  const list = (labels: readonly { zh: string; en: string }[]) => labels.map(say).join(language === 'zh' ? '、' : ', ')
  const asked = groups
    .map(({ name, items }) => ({ name, labels: items.filter(({ standing }) => standing === 'asked') }))
    .filter(({ labels }) => labels.length > 0)
  const more = tasks - shown
  return (
    <ul className="preview">
      {asked.map(({ name, labels }) => (
        <li key={name.zh}>
          <b>{say(audience === 'enterprise' ? words.eachIsAsked : name)}</b>
          <span className="field-below">{list(labels.map(({ label }) => label))}</span>
        </li>
      ))}
      {audience === 'enterprise' ? (
        <li>
          <b>{say(words.enterprise)}</b>
          <span className="field-below">
            {list(names.slice(0, shown))}
            {more > 0 ? say({ zh: `，另有${more}家`, en: `, and ${more} more` }) : null}
          </span>
        </li>
      ) : null}
    </ul>
  )
}
