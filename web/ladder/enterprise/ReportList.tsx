import { useState } from 'react'
import type { LadderPage, ReportShown } from '../../../contract/ladder/answer.ts'
import { useAskedAct } from '../../app/act.ts'
import { useSay } from '../../app/language.ts'
import { Ask } from '../../parts/form/Ask.tsx'
import { Field } from '../../parts/form/Field.tsx'
import { ReasonField } from '../../parts/form/ReasonField.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { ListItem } from '../../parts/table/ListItem.tsx'
import type { FactDoor } from '../door.ts'
import { shownValue } from '../values.ts'
import { words } from '../words.ts'
import { ReportDialog } from './ReportDialog.tsx'
import { ReturnedList } from './ReturnedList.tsx'

type Asked = { readonly report: ReportShown; readonly state: 'confirmed' | 'refused' | 'withdrawn' }

/**
 * What the enterprise reported and the bureau has not decided; the bureau confirms it by a paper or refuses it,
 * the enterprise may report a better number in its place, or take it back.
 */
export function ReportList({ page, door }: { page: Pick<LadderPage, 'reports' | 'returned' | 'may'>; door: FactDoor }) {
  const say = useSay()
  const [text, setText] = useState('')
  const { asked, ask, close, run, busy, refused } = useAskedAct<Asked, Asked>(({ report: { id }, state }) => {
    if (state === 'withdrawn') return door.withdraw(id)
    return door.decide(id, state === 'confirmed' ? { state, document: text.trim() } : { state, reason: text.trim() })
  }, door.touched)
  const [corrected, setCorrected] = useState<ReportShown | null>(null)
  const returned = <ReturnedList page={page} door={door} />
  if (page.reports.length === 0) return returned
  const begin = (given: Asked) => {
    setText(given.state === 'confirmed' ? (given.report.document ?? '') : '')
    ask(given)
  }
  const acts = { confirmed: words.confirm, refused: words.refuse, withdrawn: words.withdraw }
  const title = asked && say(acts[asked.state])
  return (
    <>
      {returned}
      <RuleSection title={say(words.reports)}>
        <ul>
          {page.reports.map((report) => (
            <ListItem
              key={report.id}
              sign={<Lamp state="unknown" />}
              first={
                <>
                  {say(report.place.label)} <b>{say(shownValue(report.value, report.unit))}</b>
                  {report.held === null ? null : (
                    <>
                      {' '}
                      <small>{say({ zh: `名录里是${report.held}`, en: `the register says ${report.held}` })}</small>
                    </>
                  )}
                </>
              }
              second={[report.person, report.on, report.document].filter(Boolean).join(' · ')}
              act={
                page.may.decide ? (
                  <>
                    <button
                      type="button"
                      className="button small primary"
                      onClick={() => begin({ report, state: 'confirmed' })}
                    >
                      {say(words.confirm)}
                    </button>{' '}
                    <button type="button" className="button small" onClick={() => begin({ report, state: 'refused' })}>
                      {say(words.refuse)}
                    </button>
                  </>
                ) : page.may.withdraw ? (
                  <>
                    <button type="button" className="button small" onClick={() => setCorrected(report)}>
                      {say(words.correct)}
                    </button>{' '}
                    <button
                      type="button"
                      className="button small"
                      onClick={() => begin({ report, state: 'withdrawn' })}
                    >
                      {say(words.withdraw)}
                    </button>
                  </>
                ) : null
              }
            />
          ))}
        </ul>
        {corrected ? (
          <ReportDialog
            question={{ ...corrected, places: [corrected.place] }}
            before={corrected}
            may={page.may}
            door={door}
            close={() => setCorrected(null)}
          />
        ) : null}
        {asked && title ? (
          <Ask
            title={`${title} ${say(asked.report.place.label)}`}
            act={title}
            refused={refused ? say(refused) : null}
            busy={busy}
            ready={asked.state === 'withdrawn' || text.trim() !== ''}
            onAct={() => run(asked)}
            close={close}
          >
            {asked.state === 'withdrawn' ? (
              <p>{say(words.withdrawn)}</p>
            ) : asked.state === 'confirmed' ? (
              <Field label={say(words.document)} hint={say(words.documentHint)}>
                {(control) => (
                  <input {...control} value={text} maxLength={200} onChange={(event) => setText(event.target.value)} />
                )}
              </Field>
            ) : (
              <ReasonField label={say(words.reason)} reason={text} change={setText} />
            )}
          </Ask>
        ) : null}
      </RuleSection>
    </>
  )
}
