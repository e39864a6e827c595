import type { ImportAnswer } from '../../contract/imports.ts'
import { useSay } from '../app/language.ts'
import { grouped } from '../parts/quantity.ts'
import { RuleSection } from '../parts/Section.tsx'
import { importLabel, words } from './words.ts'

const text = (count: number): string => grouped(String(count))

/** Where every row of the sheet goes, in exact numbers that add up. */
export function Counts({ answer, done }: { answer: ImportAnswer; done: boolean }) {
  const say = useSay()
  const { counts, written } = answer
  const others = counts.read - counts.accepted - counts.rejected - (counts.roles.skipped ?? 0)
  const sums = [
    { name: words.rowsAccepted, value: counts.accepted },
    { name: words.rowsRejected, value: counts.rejected },
    { name: words.rowsSkipped, value: counts.roles.skipped ?? 0 },
    { name: { zh: '题名、表头、小计、注与空行', en: 'Titles, headers, sums, notes, blanks' }, value: others },
  ]
  const results = [
    { name: words.created, value: written.created },
    { name: words.updated, value: written.updated },
    { name: words.unchanged, value: written.unchanged },
    { name: words.references, value: written.references },
  ]
  return (
    <RuleSection title={say(words.counts)} note={say(words.countsNote)}>
      <dl className="count-sum">
        <div className="whole">
          <dt>{say(words.rowsRead)}</dt>
          <dd>{text(counts.read)}</dd>
        </div>
        {sums.map(({ name, value }, place) => (
          <div key={name.zh}>
            <dt>{say(name)}</dt>
            <dd>
              <span aria-hidden="true">{place === 0 ? '= ' : '+ '}</span>
              {text(value)}
            </dd>
          </div>
        ))}
      </dl>
      {done ? (
        <dl className="count-sum">
          <div className="whole">
            <dt>{say(words.rowsAccepted)}</dt>
            <dd>{text(counts.accepted)}</dd>
          </div>
          {results.map(({ name, value }) => (
            <div key={name.zh}>
              <dt>{say(name)}</dt>
              <dd>{text(value)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </RuleSection>
  )
}

/** Step 3: what the import would do; nothing is stored yet. */
export function TryStep({
  answer,
  back,
  commit,
  cancel,
}: {
  answer: ImportAnswer
  back: () => void
  commit: () => void
  cancel: () => void
}) {
  const say = useSay()
  return (
    <>
      <Counts answer={answer} done={false} />
      <div className="wizard-bar">
        <span>
          {say(words.whole)}{' '}
          <button type="button" className="plain-link" onClick={cancel}>
            {say(words.cancel)}
          </button>
        </span>
        <span className="wizard-buttons">
          <button type="button" className="button" onClick={back}>
            {say(words.back)}
          </button>
          <button type="button" className="button primary" onClick={commit}>
            {say(importLabel(answer.counts.accepted)).replace(/\d{4,}/, (digits) => grouped(digits))}
          </button>
        </span>
      </div>
    </>
  )
}
