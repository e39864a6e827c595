import './CardBlock.css'
import type { FilledBlock } from '../../engines/reports/filled-card.ts'
import { sayNumber } from '../../engines/reports/said.ts'
import { useLanguage, useSay } from '../app/language.ts'
import { Bullet } from '../parts/chart/Bullet.tsx'
import { UnitChart } from '../parts/chart/UnitChart.tsx'
import { Lamp } from '../parts/reason/Lamp.tsx'
import { Mark } from '../parts/reason/Mark.tsx'
import { Was } from '../parts/Was.tsx'
import { figureAddress, SmallFigure } from './said.tsx'
import { words } from './words.ts'

/** Charts of more squares than this stand in columns of ten. */
const manySquares = 60
/** Charts of more squares than this take two columns of the card. */
const wideSquares = 230

type Props = { readonly zone: string; readonly block: FilledBlock }

/** A chart of few squares; two of them stand in one cell. */
export const isSmallChart = ({ draw }: FilledBlock): boolean =>
  draw?.kind === 'squares' && Number(draw.of.value ?? 0) <= manySquares

/** One block of a card: a large number with what is said beside it, or squares. */
export const CardBlock = ({ zone, block }: Props) =>
  block.draw?.kind === 'squares' ? (
    <SquaresBlock zone={zone} block={block} />
  ) : (
    <NumberBlock zone={zone} block={block} />
  )

/** Words and long numbers are set smaller, so that they stay in their column. */
const widthOf = (digits: string): string => (/[^\d.,+−—/]/.test(digits) ? 'in-words' : digits.length > 5 ? 'long' : '')

function NumberBlock({ zone, block }: Props) {
  const language = useLanguage()
  const say = useSay()
  const { before, digits, unit } = sayNumber(block, language)
  const { draw } = block
  const marked = block.value !== null && (block.origin === 'derived' || block.origin === 'inferred')
  return (
    <div className={block.large ? 'card-block large' : 'card-block'}>
      <a className="card-figure" href={figureAddress(zone, block)}>
        <span className="card-name">{say(block.name)}</span>
        <span className="card-number">
          {before ? <small>{before}</small> : null}
          <b className={`card-digits ${widthOf(digits)}`}>{digits}</b>
          {unit ? <small>{unit}</small> : null}
          {marked ? <Mark origin={block.origin} /> : null}
          <Was shown={block} />
        </span>
      </a>
      {block.value === null ? <p className="card-missing">{say(words.missing)}</p> : null}
      <Notes zone={zone} block={block} />
      {draw ? (
        <a className="card-bullet" href={figureAddress(zone, draw.of)}>
          <Lamp state={draw.lamp ?? 'unknown'} size={12} />
          <Bullet
            done={draw.of.value === null ? null : Number(draw.of.value)}
            time={draw.time === null ? null : Number(draw.time)}
            lamp={draw.lamp ?? 'unknown'}
          />
          <b>{draw.of.value === null ? '—' : `${draw.of.value}%`}</b>
          {draw.of.origin === 'derived' ? <Mark origin="derived" /> : null}
          <Was shown={draw.of} />
        </a>
      ) : null}
    </div>
  )
}

function SquaresBlock({ zone, block }: Props) {
  const say = useSay()
  const { of } = block.draw!
  const [filled, total] = [Number(block.value ?? 0), Number(of.value ?? 0)]
  const many = total > manySquares
  return (
    <div
      className={
        total > wideSquares ? 'card-block squares wide' : many ? 'card-block squares' : 'card-block squares few'
      }
    >
      <p className="card-notes">
        <span>
          <SmallFigure zone={zone} figure={{ ...block, unit: '' }} />
          {' / '}
          <SmallFigure zone={zone} figure={of} named={of.scope !== 'zone'} />
        </span>
      </p>
      <UnitChart
        filled={filled}
        total={total}
        rows={many ? 10 : Math.ceil(total / 16)}
        title={`${say(block.label)} ${filled} / ${total}`}
      />
      <Notes zone={zone} block={block} />
    </div>
  )
}

function Notes({ zone, block }: Props) {
  if (block.beside.length === 0) return null
  return (
    <p className="card-notes">
      {block.beside.map((figure) => (
        <SmallFigure key={`${figure.key} ${figure.subject}`} zone={zone} figure={figure} />
      ))}
    </p>
  )
}
