import { type ReactNode, useState } from 'react'
import type { HandbookAnswer } from '../../../../contract/delivery/handbook.ts'
import { isAmount } from '../../../../engines/delivery/handbook/answers.ts'
import type { Label } from '../../../../kernel/label.ts'
import { useSay } from '../../../app/language.ts'
import { Field } from '../../../parts/form/Field.tsx'
import { Refused } from '../../../parts/form/Refused.tsx'
import { Name } from '../../../parts/Name.tsx'
import { FactsStrip, RuleSection } from '../../../parts/page/Section.tsx'
import { words } from './words.ts'

type Fact = HandbookAnswer['facts'][number]
type Answer = (id: string, value: string) => void

/**
 * What the ledger knows of a project, and what it asks: the handbook follows each answer at once. Who answers for the
 * project stores it; others try what would be.
 */
export function Questions({
  facts,
  kept,
  refused,
  answer,
}: {
  facts: readonly Fact[]
  kept: boolean
  refused: Label | null
  answer: Answer
}) {
  const say = useSay()
  return (
    <RuleSection title={say(words.questions)} note={say(kept ? words.questionsKept : words.questionsNote)}>
      <FactsStrip
        rows={facts
          .filter(({ asked }) => !asked)
          .map(({ label, value, unit }) => ({ name: say(label), value: <Known value={value} unit={unit} /> }))}
      />
      <div className="handbook-questions screen-only">
        {facts
          .filter(({ asked }) => asked)
          .map((fact) => (
            <Question key={`${fact.id} ${fact.value}`} fact={fact} answer={answer} />
          ))}
      </div>
      {refused ? <Refused>{say(refused)}</Refused> : null}
    </RuleSection>
  )
}

function Known({ value, unit }: Pick<Fact, 'value' | 'unit'>) {
  const say = useSay()
  if (value === null) return <span className="one-missing">{say(words.unknown)}</span>
  if (typeof value === 'boolean') return say(value ? words.yes : words.no)
  return [value, unit].filter(Boolean).join(' ')
}

function Question({ fact: { id, label, type, value, given }, answer }: { fact: Fact; answer: Answer }) {
  const say = useSay()
  const hint = given ? (
    <>
      <Name text={given.by} /> {given.on}
    </>
  ) : undefined
  if (type === 'number')
    return <NumberQuestion id={id} label={say(label)} hint={hint} value={String(value ?? '')} answer={answer} />
  return (
    <Field label={say(label)} hint={hint}>
      {(control) => (
        <select
          {...control}
          value={value === null ? '' : value ? 'yes' : 'no'}
          onChange={(event) => answer(id, event.target.value)}
        >
          <option value="">{say(words.unknown)}</option>
          <option value="yes">{say(words.yes)}</option>
          <option value="no">{say(words.no)}</option>
        </select>
      )}
    </Field>
  )
}

function NumberQuestion({
  id,
  label,
  hint,
  value,
  answer,
}: {
  id: string
  label: string
  hint: ReactNode
  value: string
  answer: Answer
}) {
  const say = useSay()
  const [text, setText] = useState(value)
  const wrong = text !== '' && !isAmount(text)
  const tell = () => {
    if (!wrong && text !== value) answer(id, text)
  }
  return (
    <Field
      label={label}
      hint={hint}
      error={
        wrong
          ? say({
              zh: `“${text}”读不出，请填0或大于0的数，例如60`,
              en: `“${text}” cannot be read: write 0 or more, for instance 60`,
            })
          : null
      }
    >
      {(control) => (
        <input
          {...control}
          inputMode="decimal"
          placeholder={say(words.unknown)}
          value={text}
          onChange={(event) => setText(event.target.value.trim())}
          onBlur={tell}
          onKeyDown={(event) => event.key === 'Enter' && tell()}
        />
      )}
    </Field>
  )
}
