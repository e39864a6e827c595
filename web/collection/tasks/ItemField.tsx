import { useState } from 'react'
import type { TaskItem } from '../../../contract/collection/task.ts'
import { type Answer, standingOf } from '../../../engines/collection/answers.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { Field } from '../../parts/form/Field.tsx'
import { grouped } from '../../parts/quantity.ts'
import { itIs, saidReason, unknownReasons, words } from '../words.ts'

const none: Answer = { value: null, reason: '', kept: false }

/** One number of a task: last value and plan beside the label, checked on leaving, or «没有这个数» with its reason. */
export function ItemField({
  item,
  answer = none,
  brought,
  checked,
  change,
}: {
  item: TaskItem
  answer: Answer | undefined
  /** The value was brought along from the register and has not been touched. */
  brought: boolean
  /** Whether the person wanted to hand in, so that every fault is shown. */
  checked: boolean
  change: (answer: Answer) => void
}) {
  const say = useSay()
  const language = useLanguage()
  const [left, setLeft] = useState(false)
  const [unknown, setUnknown] = useState(answer.value === null && answer.reason !== '')
  const standing = standingOf(item, answer)
  const typed = answer.value ?? ''
  const empty = typed.trim() === ''
  const finding = (left || checked) && !answer.kept ? standing.finding : undefined
  const missing = checked && standing.fault && !standing.finding ? standing.fault : undefined
  const error = finding?.text ?? missing
  const unit = language === 'zh' ? item.unit : say(item.unitLabel)
  const number = (value: string) => `${grouped(value)}${language === 'zh' ? item.unit : ''}`
  const beside = [
    item.last &&
      say({
        zh: `${item.last.when.zh}${number(item.last.value)}`,
        en: `${number(item.last.value)} ${item.last.when.en}`,
      }),
    item.plan &&
      say({
        zh: `${item.plan.label.zh}${number(item.plan.value)}`,
        en: `${item.plan.label.en} ${number(item.plan.value)}`,
      }),
  ].filter(Boolean)
  const repairs = (finding?.repairs ?? []).map((repair) => ({
    text: say(repair.text),
    apply: () => change({ value: repair.value, reason: '', kept: false }),
  }))
  const keepIt = {
    text: say(itIs(standing.value ?? typed)),
    apply: () => change({ ...answer, kept: true }),
  }
  const hint =
    answer.kept && standing.finding ? say(words.kept) : brought ? say(words.broughtHint) : say(item.definition)
  if (unknown) {
    return (
      <UnknownField
        item={item}
        reason={answer.reason}
        error={checked && answer.reason.trim() === '' ? say(words.whyUnknown) : null}
        change={(reason) => change({ value: null, reason, kept: false })}
        giveNumber={() => {
          setUnknown(false)
          change(none)
        }}
      />
    )
  }
  return (
    <div className="item" data-item={item.id}>
      <Field
        label={say(item.label)}
        beside={beside.length > 0 ? beside.join('　') : undefined}
        unit={unit}
        error={error ? say(error) : null}
        hint={hint || undefined}
        repairs={finding?.severity === 'ask' ? [...repairs, keepIt] : repairs}
      >
        {(control) => (
          <input
            {...control}
            inputMode="decimal"
            autoComplete="off"
            maxLength={100}
            value={typed}
            onFocus={() => setLeft(false)}
            onBlur={() => setLeft(true)}
            onChange={(event) => change({ value: event.target.value || null, reason: '', kept: false })}
          />
        )}
      </Field>
      {answer.kept && standing.finding?.weighty ? (
        <Field
          label={say(words.whyStands)}
          error={checked && answer.reason.trim() === '' && standing.fault ? say(standing.fault) : null}
          hint={say(words.whyStandsNote)}
        >
          {(control) => (
            <input
              {...control}
              maxLength={500}
              value={answer.reason}
              onChange={(event) => change({ ...answer, reason: event.target.value })}
            />
          )}
        </Field>
      ) : null}
      {empty ? (
        <button type="button" className="plain-link unknown-toggle" onClick={() => setUnknown(true)}>
          {say(words.unknownToggle)}
          <span className="spoken-only"> {say(item.label)}</span>
        </button>
      ) : null}
    </div>
  )
}

function UnknownField({
  item,
  reason,
  error,
  change,
  giveNumber,
}: {
  item: TaskItem
  reason: string
  error: string | null
  change: (reason: string) => void
  giveNumber: () => void
}) {
  const say = useSay()
  return (
    <div className="item" data-item={item.id}>
      <Field label={say(item.label)} beside="—" error={error} hint={say(words.notZero)}>
        {(control) => (
          <input
            {...control}
            placeholder={say(words.whyUnknown)}
            maxLength={500}
            value={say(saidReason(reason))}
            onChange={(event) => change(event.target.value)}
          />
        )}
      </Field>
      <div className="field-repairs">
        {unknownReasons.map((one) => (
          <button
            key={one.zh}
            type="button"
            className="button small"
            aria-pressed={saidReason(reason) === one}
            onClick={() => change(one.zh)}
          >
            {say(one)}
          </button>
        ))}
        <button type="button" className="plain-link" onClick={giveNumber}>
          {say(words.giveNumber)}
        </button>
      </div>
    </div>
  )
}
