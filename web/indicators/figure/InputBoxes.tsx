import type { FigurePage } from '../../../contract/indicators/figures.ts'
import { useSay } from '../../app/language.ts'
import { Value } from '../../parts/Figure.tsx'

/** The numbers that went in; a solid bar leads to records, a dashed one was inferred. */
export function InputBoxes({ inputs }: { inputs: FigurePage['provenance']['inputs'] }) {
  const say = useSay()
  return (
    <ul className="input-boxes">
      {inputs.map((input) => (
        <li key={input.term} id={`input-${input.term}`} className={input.shown.origin === 'inferred' ? 'inferred' : ''}>
          <a href={input.href}>
            <span className="input-name">
              {say({
                zh: `${input.periodLabel.zh}${input.label.zh}`,
                en: `${input.label.en}, ${input.periodLabel.en}`,
              })}
            </span>
            <span className="input-value">
              <Value shown={input.shown} size={20} />
              <span className="input-why">{say(input.why)}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
