import '../investment.css'
import { useParams, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { openCapitalAccount } from '../../../contract/investment/capital-account.ts'
import { listCommitments, listRates, openCommitment } from '../../../contract/investment/investment.ts'
import { declareRateTable, longestRateTable, tryRateTable } from '../../../contract/investment/rate-table.ts'
import { withoutHidden } from '../../../kernel/hidden-sign.ts'
import { call, useAnswer } from '../../api.ts'
import { useAct } from '../../app/act.ts'
import { inBase64 } from '../../app/in-base64.ts'
import { useSay } from '../../app/language.ts'
import { Field, FormColumn } from '../../parts/form/Field.tsx'
import { FileButton } from '../../parts/form/FileField.tsx'
import { Refused } from '../../parts/form/Refused.tsx'
import { PageHeader, WithRail } from '../../parts/page/Section.tsx'
import { CapitalRules } from '../CapitalRules.tsx'
import { RateCrumbs } from '../InvestmentLinks.tsx'
import { words } from '../words.ts'
import { TriedRates } from './TriedRates.tsx'
import { declareLabel, tableWords } from './table-words.ts'

/** Many rates at once: pasted or from a file, looked at line by line, then declared all or none. */
export function RateTablePage() {
  const say = useSay()
  const router = useRouter()
  const { zone = '' } = useParams({ strict: false })
  const { data } = useAnswer(listRates, {})
  const [text, setText] = useState('')
  const [source, setSource] = useState('')
  const [checked, setChecked] = useState(false)
  const trial = useAct((file: File | null) => tried(file, text), {
    done: (answer) => setText(answer.text),
  })
  const declaring = useAct(() => call(declareRateTable, { body: { text, source } }), {
    touched: [listRates, openCommitment, listCommitments, openCapitalAccount],
    done: () => router.history.push(`/${zone}/investment/rates`),
  })
  const found = trial.answer
  const standing = found && withoutHidden(found.text) === text ? found : undefined
  const ready = standing ? standing.counts.new + standing.counts.replaces : 0
  const declare = () => {
    setChecked(true)
    if (source.trim() !== '') declaring.run(undefined)
  }
  const refused = declaring.refused ?? trial.refused
  const missing = checked && source.trim() === ''
  return (
    <>
      <PageHeader
        crumbs={<RateCrumbs below={{ text: say(tableWords.title) }} />}
        title={say(tableWords.title)}
        lead={say(tableWords.lead)}
      />
      <WithRail rail={data ? <CapitalRules rules={data.rules} level={2} /> : null}>
        <FormColumn label={say(tableWords.title)} onSubmit={standing && ready > 0 ? declare : () => trial.run(null)}>
          <Field label={say(words.source)} hint={say(tableWords.sourceHint)} missing={missing}>
            {(control) => (
              <input
                {...control}
                type="text"
                maxLength={200}
                value={source}
                onChange={(event) => setSource(event.target.value)}
              />
            )}
          </Field>
          <Field
            label={say(tableWords.table)}
            beside={
              <FileButton text={say(tableWords.pick)} accept=".xlsx,.csv,.txt" pick={(file) => trial.run(file)} />
            }
            hint={say(tableWords.hint)}
          >
            {(control) => (
              <textarea
                {...control}
                className="rate-table"
                rows={8}
                maxLength={longestRateTable}
                spellCheck={false}
                placeholder={say(tableWords.example)}
                value={text}
                onChange={(event) => {
                  declaring.forget()
                  setText(withoutHidden(event.target.value))
                }}
              />
            )}
          </Field>
          {refused ? <Refused>{say(refused)}</Refused> : null}
          <div className="form-end">
            <button
              type="button"
              className={ready > 0 ? 'button' : 'button primary'}
              aria-busy={trial.busy}
              disabled={text.trim() === ''}
              onClick={() => trial.run(null)}
            >
              {say(tableWords.look)}
            </button>
            {ready > 0 ? (
              <button
                type="submit"
                className="button primary"
                aria-busy={declaring.busy}
                disabled={standing!.counts.refused > 0}
              >
                {say(declareLabel(ready))}
              </button>
            ) : null}
          </div>
        </FormColumn>
        {standing ? <TriedRates tried={standing} /> : null}
      </WithRail>
    </>
  )
}

/** What would become of the table: of the file that was chosen, else of the text. */
async function tried(file: File | null, text: string) {
  const content = file && { name: withoutHidden(file.name) || 'table', content: await inBase64(file) }
  const answer = await call(tryRateTable, { body: content ? { file: content } : { text } })
  return { ...answer, text: withoutHidden(answer.text) }
}
