import { useState } from 'react'
import type { RoundChoice } from '../../../contract/collection/round.ts'
import { useSay } from '../../app/language.ts'
import { Field } from '../../parts/form/Field.tsx'
import { words } from '../words.ts'

type Way = 'condition' | 'list'
const ways: readonly Way[] = ['condition', 'list']

const example = '登记状态 = "存续" and 营业收入 >= 2000万元'

/** Which enterprises are asked: by a condition over the register, or by a list of names or codes. */
export function ChoiceEnterprises({
  choice,
  where,
  refused,
  change,
}: {
  choice: RoundChoice
  /** The condition that holds now, declared or written. */
  where: string
  refused: string | null
  change: (part: Partial<RoundChoice>) => void
}) {
  const say = useSay()
  const [way, setWay] = useState<Way>(choice.enterprises.length > 0 ? 'list' : 'condition')
  const [condition, setCondition] = useState<string | null>(choice.where || null)
  const [list, setList] = useState(choice.enterprises.join('\n'))
  const choose = (to: Way) => {
    setWay(to)
    change(to === 'list' ? { where: '', enterprises: linesOf(list) } : { where: condition ?? '', enterprises: [] })
  }
  return (
    <>
      <fieldset className="choice">
        <legend>{say(words.whichEnterprises)}</legend>
        {ways.map((one) => (
          <button key={one} type="button" className="button" aria-pressed={way === one} onClick={() => choose(one)}>
            {say(one === 'list' ? words.byList : words.byCondition)}
          </button>
        ))}
      </fieldset>
      {way === 'condition' ? (
        <Field
          label={say(words.condition)}
          error={refused}
          hint={say({ zh: `如 ${example}`, en: `such as ${example}` })}
        >
          {(control) => (
            <textarea
              {...control}
              className="condition-text"
              rows={3}
              maxLength={2000}
              spellCheck={false}
              lang="zh"
              value={condition ?? where}
              onChange={(event) => setCondition(event.target.value)}
              onBlur={() => change({ where: (condition ?? '').trim(), enterprises: [] })}
            />
          )}
        </Field>
      ) : (
        <Field label={say(words.enterpriseList)} error={refused} hint={say(words.enterpriseListNote)}>
          {(control) => (
            <textarea
              {...control}
              rows={6}
              spellCheck={false}
              value={list}
              onChange={(event) => setList(event.target.value)}
              onBlur={() => change({ where: '', enterprises: linesOf(list) })}
            />
          )}
        </Field>
      )}
    </>
  )
}

const linesOf = (text: string): string[] =>
  text
    .split(/[\n、，,；;\t]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
