import type { EvaluationFact } from '../../../contract/evaluation/evaluation.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { formulaPieces } from '../../parts/formula/formula-pieces.ts'
import { amountText } from '../../points/amount.ts'
import { valueText } from '../printed.ts'
import { words } from '../words.ts'

export type Facts = ReadonlyMap<string, EvaluationFact>

/** A formula with the numbers of its facts behind their names, each leading to where it comes from. */
export function Formula({ formula, facts, zone }: { formula: string; facts: Facts; zone: string }) {
  const say = useSay()
  const language = useLanguage()
  return formulaPieces(formula, [...facts.keys()]).map(({ at, text, fact: name }) => {
    const fact = name === undefined ? undefined : facts.get(name)
    if (!fact) return <span key={at}>{text}</span>
    const { label, value, unit, href } = fact
    if (value === null)
      return (
        <span key={at}>
          {say(label)} <b>{say(words.missing)}</b>
        </span>
      )
    return (
      <span key={at}>
        {say(label)}{' '}
        <a className="operand" href={`/${zone}${href}`} title={`${say(label)} ${amountText(value, unit, language)}`}>
          {valueText(value)}
        </a>
      </span>
    )
  })
}
