import type { ImportAnswer } from '../../../contract/import.ts'
import type { Label } from '../../../kernel/label.ts'
import { useSay } from '../../app/language.ts'
import { RuleSection } from '../../parts/page/Section.tsx'
import { grouped } from '../../parts/quantity.ts'
import { importLabel, words } from '../words.ts'

const text = (count: number): string => grouped(String(count))

/** Where every row of the sheet goes, in exact numbers that add up. */
export function Counts({ answer, done }: { answer: ImportAnswer; done: boolean }) {
  const say = useSay()
  const { counts, written } = answer
  const others = counts.read - counts.accepted - counts.rejected - (counts.roles.skipped ?? 0)
  return (
    <>
      <RuleSection title={say(words.counts)} note={say(words.countsNote)}>
        <Sum
          whole={{ name: words.rowsRead, value: counts.read }}
          parts={[
            { name: done ? words.rowsStored : words.rowsAccepted, value: counts.accepted },
            { name: words.rowsRejected, value: counts.rejected },
            { name: words.rowsSkipped, value: counts.roles.skipped ?? 0 },
            { name: words.others, value: others },
          ]}
        />
      </RuleSection>
      {done ? (
        <RuleSection title={say(words.results)}>
          <Sum
            whole={{ name: words.rowsStored, value: counts.accepted }}
            parts={[
              { name: words.created, value: written.created },
              { name: words.updated, value: written.updated },
              { name: words.unchanged, value: written.unchanged },
            ]}
          />
          {written.references > 0 ? (
            <p>
              {say(words.references)} {text(written.references)}
            </p>
          ) : null}
        </RuleSection>
      ) : written.updated + written.unchanged > 0 ? (
        <RuleSection title={say(words.plan)}>
          <Sum
            whole={{ name: words.rowsAccepted, value: counts.accepted }}
            parts={[
              { name: words.planNew, value: written.created },
              { name: words.planUpdated, value: written.updated },
              { name: words.planKept, value: written.unchanged },
            ]}
          />
        </RuleSection>
      ) : null}
    </>
  )
}

type Part = { readonly name: Label; readonly value: number }

/** A whole and its parts, written as a sum. */
function Sum({ whole, parts }: { whole: Part; parts: readonly Part[] }) {
  const say = useSay()
  return (
    <dl className="count-sum">
      <div>
        <dt>{say(whole.name)}</dt>
        <dd>{text(whole.value)}</dd>
      </div>
      {parts.map(({ name, value }, place) => (
        <div key={name.zh} className={value === 0 ? 'none' : undefined}>
          <dt>{say(name)}</dt>
          <dd>
            <span aria-hidden="true">{place === 0 ? '= ' : '+ '}</span>
            {text(value)}
          </dd>
        </div>
      ))}
    </dl>
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
