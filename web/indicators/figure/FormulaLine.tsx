import type { FigurePage } from '../../../contract/indicators/figures.ts'
import { useLanguage, useSay } from '../../app/language.ts'

type Provenance = FigurePage['provenance']

/** Cuts the computed line at its operands, so that each leads to its input. */
function cutAtInputs(
  numbers: string,
  inputs: Provenance['inputs'],
): { text: string; input?: Provenance['inputs'][number]; at: number }[] {
  const waiting = [...inputs]
  const parts: { text: string; input?: Provenance['inputs'][number]; at: number }[] = []
  let at = 0
  for (const match of numbers.split('=')[0]!.matchAll(/\d[\d.,]*/g)) {
    const means = (input: Provenance['inputs'][number]) => input.shown.value === match[0].replaceAll(',', '')
    const fresh = waiting.findIndex(means)
    const input = fresh < 0 ? inputs.find(means) : waiting.splice(fresh, 1)[0]
    if (!input) continue
    if (match.index > at) parts.push({ text: numbers.slice(at, match.index), at })
    parts.push({ text: match[0], input, at: match.index })
    at = match.index + match[0].length
  }
  parts.push({ text: numbers.slice(at), at })
  return parts
}

/** The rule with the numbers in it: operands underlined (dashed where inferred), the published value in strong letters. */
export function FormulaLine({
  formula,
  inputs,
}: {
  formula: NonNullable<Provenance['formula']>
  inputs: Provenance['inputs']
}) {
  const say = useSay()
  const language = useLanguage()
  const [computed = '', result] = say(formula.numbers).split(/ ?→ ?/)
  return (
    <>
      <p className="station-line formula-line">
        {cutAtInputs(computed, inputs).map((part) =>
          part.input ? (
            <a
              key={part.at}
              className={part.input.shown.origin === 'inferred' ? 'operand inferred' : 'operand'}
              href={`#input-${part.input.term}`}
              title={say(part.input.label)}
            >
              {part.text}
            </a>
          ) : (
            <span key={part.at}>{part.text}</span>
          ),
        )}
        {result ? (
          <>
            {' → '}
            <b>{result}</b>
          </>
        ) : null}
      </p>
      <p className="station-note">
        {say(formula.text)}
        {language === 'zh' ? '；' : '; '}
        {say(formula.rounding)}
      </p>
    </>
  )
}
