import { useState } from 'react'
import { confirmPointsEdition, openPointsEdition, type PointsEditionPage } from '../../../contract/points/editions.ts'
import { call } from '../../api.ts'
import { useAskedAct } from '../../app/act.ts'
import { useSay } from '../../app/language.ts'
import { Ask } from '../../parts/form/Ask.tsx'
import { Field } from '../../parts/form/Field.tsx'
import { Name } from '../../parts/Name.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { words } from './words.ts'

/** What is known from memory: confirmed by a document and a clause, or still waiting. */
export function RecalledSection({ page }: { page: PointsEditionPage }) {
  const say = useSay()
  const waiting = page.recalled.filter(({ confirmed }) => confirmed === null)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [document, setDocument] = useState('')
  const [clause, setClause] = useState('')
  const act = useAskedAct<true, undefined>(
    () =>
      call(confirmPointsEdition, {
        params: { edition: page.id },
        body: { version: page.version, items: [...chosen], document, clause },
      }).then(() => setChosen([])),
    [openPointsEdition],
  )
  if (page.recalled.length === 0) return null
  return (
    <RuleSection
      title={say(words.recalled)}
      note={say({
        zh: `${page.recalled.length}项，已核定${page.recalled.length - waiting.length}项`,
        en: `${page.recalled.length - waiting.length} of ${page.recalled.length} confirmed`,
      })}
      side={
        page.mayConfirm && waiting.length > 0 ? (
          <button type="button" className="plain-link" disabled={chosen.length === 0} onClick={() => act.ask(true)}>
            {say(words.confirm)} {chosen.length > 0 ? chosen.length : null}
          </button>
        ) : null
      }
    >
      <ul className="recalled-items">
        {page.recalled.map(({ id, label, confirmed }) => (
          <li key={id}>
            {page.mayConfirm && confirmed === null ? (
              <label>
                <input
                  type="checkbox"
                  checked={chosen.includes(id)}
                  onChange={() => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])}
                />
                {say(label)}
              </label>
            ) : (
              <span className="recalled-item">
                <Lamp state={confirmed ? 'green' : 'unknown'} size={13} silent />
                {say(label)}
              </span>
            )}
            {confirmed ? (
              <small>
                <Name text={`${confirmed.document} ${confirmed.clause}`} />
              </small>
            ) : null}
          </li>
        ))}
      </ul>
      {act.asked ? (
        <Ask
          title={say(words.confirm)}
          act={say(words.confirm)}
          refused={act.refused ? say(act.refused) : null}
          busy={act.busy}
          ready={document.trim().length > 1 && clause.trim() !== ''}
          onAct={() => act.run(undefined)}
          close={act.close}
        >
          <p>{say(words.recalledNote)}</p>
          <Field label={say(words.document)}>
            {(control) => <input {...control} value={document} onChange={(event) => setDocument(event.target.value)} />}
          </Field>
          <Field label={say(words.clause)}>
            {(control) => <input {...control} value={clause} onChange={(event) => setClause(event.target.value)} />}
          </Field>
        </Ask>
      ) : null}
    </RuleSection>
  )
}
