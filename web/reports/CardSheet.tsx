import { usePageTitle } from '../app/page-title.ts'
import './CardSheet.css'
import { cardName, cardNoun } from '../../engines/reports/card.ts'
import { type FilledBlock, type FilledCard, figurePlace } from '../../engines/reports/filled-card.ts'
import { dayLabel } from '../../kernel/day.ts'
import { type Lamp as LampState, lampLabels } from '../../kernel/lamp.ts'
import { useLanguage, useSay } from '../app/language.ts'
import { Lamp } from '../parts/reason/Lamp.tsx'
import { Mark } from '../parts/reason/Mark.tsx'
import { CardBlock, isSmallChart } from './CardBlock.tsx'
import { timeLabel, words } from './words.ts'

const keyOf = (block: FilledBlock): string => `${figurePlace(block)} ${block.draw?.kind ?? ''}`

/** Two small charts that follow each other share a cell. */
function cellsOf(blocks: readonly FilledBlock[]): FilledBlock[][] {
  const cells: FilledBlock[][] = []
  for (const block of blocks) {
    const last = cells.at(-1)
    if (last?.length === 1 && isSmallChart(last[0]!) && isSmallChart(block)) last.push(block)
    else cells.push([block])
  }
  return cells
}

/** The sheet of a card: head with its seal, the lead, sections under their rules, how to read it. */
export function CardSheet({ card, imprint }: { card: FilledCard; imprint: React.ReactNode }) {
  const say = useSay()
  const language = useLanguage()
  usePageTitle(say(cardName(card)))
  return (
    <article className="card-sheet">
      <header className="card-head">
        <h1>
          <span className="card-title">{say(card.title)}</span>
          <span className="card-noun">{say(cardNoun)}</span>
        </h1>
        <p className="card-dates">
          <span>{`${say(words.asOf)}${language === 'en' ? ' ' : ''}${dayLabel(card.asOf)[language]}`}</span>
          {card.publishedOn ? (
            <span>
              {language === 'zh'
                ? `${dayLabel(card.publishedOn)[language]}${words.published.zh}`
                : `${words.published.en} ${dayLabel(card.publishedOn)[language]}`}
            </span>
          ) : null}
        </p>
        <span className="card-seal">{say(words.seal)}</span>
      </header>
      <p className="card-lead">{say(card.lead)}</p>
      {card.sections.map((section) => (
        <section key={section.label.zh} className="card-section">
          <h2>{say(section.label)}</h2>
          <div className="card-blocks">
            {cellsOf(section.blocks).map((cell) =>
              cell.length === 1 ? (
                <CardBlock key={keyOf(cell[0]!)} zone={card.zone.id} block={cell[0]!} />
              ) : (
                <div key={keyOf(cell[0]!)} className="card-stack">
                  {cell.map((block) => (
                    <CardBlock key={keyOf(block)} zone={card.zone.id} block={block} />
                  ))}
                </div>
              ),
            )}
          </div>
        </section>
      ))}
      <footer className="card-foot">
        <Reading card={card} />
        {imprint}
      </footer>
    </article>
  )
}

function Reading({ card }: { card: FilledCard }) {
  const say = useSay()
  const bars = card.sections.flatMap(({ blocks }) => blocks.flatMap(({ draw }) => (draw?.lamp ? [draw] : [])))
  const rates = [...new Set(bars.map(({ time }) => `${Number(time)}%`))]
  const lamps = [...new Set(bars.map(({ lamp }) => lamp as LampState))]
  return (
    <p className="card-reading">
      <span>{say(words.legendNumbers)}</span>
      <span>
        <Mark origin="derived" /> {say(words.derived)}
      </span>
      <span>
        <Mark origin="inferred" /> {say(words.inferred)}
      </span>
      {bars.length > 0 ? <span>{say(timeLabel(rates))}</span> : null}
      {lamps.map((lamp) => (
        <span key={lamp}>
          <Lamp state={lamp} size={11} silent /> {say(lampLabels[lamp])}
        </span>
      ))}
    </p>
  )
}
