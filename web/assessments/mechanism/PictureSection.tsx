import { printNumber } from '../../../kernel/decimal.ts'
import './PictureSection.css'
import type { AssessmentPage } from '../../../contract/assessments/assessments.ts'
import type { Label } from '../../../kernel/label.ts'
import { useSay } from '../../app/language.ts'
import { useNarrow } from '../../app/narrow.ts'
import { RuleSection } from '../../parts/page/Section.tsx'
import { grouped } from '../../parts/quantity.ts'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { words } from '../words.ts'
import { inLines } from './in-lines.ts'

type Picture = NonNullable<AssessmentPage['picture']>
type Step = Picture['steps'][number]

/** What an assessment is drawn as; each number opens the list of those behind it. */
export function PictureSection({
  picture,
  counter,
  chosen,
  hrefOf,
  registerOf,
}: {
  picture: Picture
  counter: Label
  chosen: string | undefined
  hrefOf: (step: string) => string
  registerOf: (kind: string) => string
}) {
  const say = useSay()
  const linkOf = ({ id, register }: Step): string => (register === null ? hrefOf(id) : registerOf(register))
  const Drawing = picture.kind === 'chain' ? Chain : Funnel
  return (
    <RuleSection title={say(picture.label)} note={say(words.pictureNote)}>
      <Drawing picture={picture} counter={counter} chosen={chosen} linkOf={linkOf} />
    </RuleSection>
  )
}

type Drawn = {
  picture: Picture
  counter: Label
  chosen: string | undefined
  linkOf: (step: Step) => string
}

const notch = 16

/** Places side by side, each an arrow into the next; below each other on a phone. The darker, the more stand there. */
function Chain({ picture: { steps, label }, chosen, linkOf }: Drawn) {
  const say = useSay()
  const narrow = useNarrow()
  const most = Math.max(1, ...steps.map(({ count }) => count ?? 0))
  const [wide, high] = narrow ? [350, 84] : [Math.floor(960 / steps.length), 128]
  const [width, height] = narrow ? [wide, high * steps.length + notch] : [wide * steps.length + notch, high]
  const remarksOf = ({ remarks }: Step): string =>
    remarks
      .filter(({ count }) => count > 0)
      .map((remark) => `${say(remark.label)} ${grouped(String(remark.count))}`)
      .join(narrow ? ' · ' : '\n')
  return (
    <svg className="chain" viewBox={`0 0 ${width} ${height}`} aria-label={say(label)}>
      {steps.map((step, at) => {
        const number = step.count === null ? say(words.inRegister) : grouped(String(step.count))
        const lines = inLines(say(step.label), narrow ? 34 : Math.floor((wide - notch - 14) / 8))
        const remarks = remarksOf(step).split('\n').filter(Boolean)
        return (
          <g key={step.id} transform={narrow ? `translate(0 ${at * high})` : `translate(${at * wide} 0)`}>
            <a href={linkOf(step)} aria-current={chosen === step.id || undefined}>
              <path className="chain-step" d={narrow ? down(wide, high) : right(wide, high)} />
              <path
                className="chain-fill"
                d={narrow ? down(wide, high) : right(wide, high)}
                style={{ fillOpacity: 0.06 + (0.26 * (step.count ?? 0)) / most }}
              />
              <text className="chain-name" x={narrow ? 20 : notch + 14} y={narrow ? 34 : 30}>
                {lines.map((line, row) => (
                  <tspan key={line} x={narrow ? 20 : notch + 14} dy={row === 0 ? 0 : 18}>
                    {line}
                  </tspan>
                ))}
              </text>
              <text
                className={step.count === null ? 'chain-word' : 'chain-number'}
                x={narrow ? wide - 20 : notch + 14}
                y={narrow ? 42 : 66 + (lines.length - 1) * 14}
                textAnchor={narrow ? 'end' : 'start'}
              >
                {number}
              </text>
              <text className="chain-remark" x={narrow ? 20 : notch + 14} y={narrow ? 58 : 92}>
                {remarks.map((remark, row) => (
                  <tspan key={remark} x={narrow ? 20 : notch + 14} dy={row === 0 ? 0 : 17}>
                    {remark}
                  </tspan>
                ))}
              </text>
            </a>
          </g>
        )
      })}
    </svg>
  )
}

const right = (wide: number, high: number): string =>
  `M1 1H${wide - 4}L${wide + notch - 4} ${high / 2}L${wide - 4} ${high - 1}H1L${notch + 1} ${high / 2}Z`
const down = (wide: number, high: number): string =>
  `M1 1L${wide / 2} ${notch + 1}L${wide - 1} 1V${high - 4}L${wide / 2} ${high + notch - 4}L1 ${high - 4}Z`

/** Fewer at every step: a bar for each, with its share of the step before; what became of the last by lamps. */
function Funnel({ picture: { steps, label }, counter, chosen, linkOf }: Drawn) {
  const say = useSay()
  const most = Math.max(1, ...steps.map(({ count }) => count ?? 0))
  return (
    <ol className="funnel" aria-label={say(label)}>
      {steps.map((step, at) => {
        const { id, lamp, count, remarks } = step
        const before = steps.slice(0, at).findLast((one) => one.lamp === null)?.count
        const share = before && count !== null && at > 0 ? `${printNumber((count / before) * 100, 1)}%` : ''
        return (
          <li key={id} className={lamp ? 'funnel-end' : undefined}>
            <a href={linkOf(step)} aria-current={chosen === id ? 'true' : undefined}>
              {lamp ? <Lamp state={lamp} size={12} silent /> : null} {say(step.label)}
            </a>
            <span className="funnel-track" aria-hidden="true">
              <span className={`funnel-bar ${lamp ?? ''}`} style={{ width: `${((count ?? 0) / most) * 100}%` }} />
            </span>
            <span className="funnel-count">
              <b>{grouped(String(count ?? 0))}</b>
              <span className="spoken-only">{say(counter)}</span>
            </span>
            <span className="funnel-share">{share}</span>
            <span className="funnel-remark">
              {remarks
                .filter((remark) => remark.count > 0)
                .map((remark) => (
                  <span key={remark.label.zh}>
                    {say(remark.label)} {remark.count}
                  </span>
                ))}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
