import type { CockpitAnswer, SentencePiece } from '../../contract/cockpit.ts'
import type { Book } from '../../engines/indicators/book.ts'
import { readFigureKey } from '../../engines/indicators/figure-key.ts'
import { wordValue } from '../../engines/indicators/wording.ts'
import type { Card } from '../../engines/reports/card.ts'
import { fillCard } from '../../engines/reports/fill.ts'
import type { FilledBlock, FilledFigure } from '../../engines/reports/filled-card.ts'
import type { Label } from '../../kernel/label.ts'
import { figureAddress } from '../indicators/address.ts'
import type { ZoneKnowledge } from '../indicators/knowledge.ts'
import type { TargetState } from '../targets/targets.ts'

const shown = 6
const notesEach = 2

type Placed = { readonly block: FilledBlock; readonly section: number; readonly place: number }

/** The head of the cockpit: what the zone's card of the period shows largest, then the first of the other sections. */
export function headFigures(
  card: Card,
  book: Book,
  knowledge: ZoneKnowledge,
  states: readonly TargetState[],
): CockpitAnswer['figures'] {
  const { sections } = fillCard(card, knowledge.pack.zone, book)
  const all = sections.flatMap(({ blocks }, section) => blocks.map((block) => ({ block, section })))
  const placed = all
    .filter(({ block }, at) => all.findIndex((other) => sameFigure(other.block, block)) === at)
    .map((one, place): Placed => ({ ...one, place }))
  return chosenFrom(placed).map(({ block }) => {
    const state = states.find(({ indicator }) => indicator.id === block.key)
    return {
      label: block.label,
      shown: shownOf(block),
      lamp: state?.pace.lamp ?? null,
      ...(state ? { reason: state.pace.reason.text } : {}),
      href: figureAddress(knowledge.pack.zone.id, block),
      notes: besideOf(block)
        .filter((figure) => figure.value !== null)
        .slice(0, notesEach)
        .map((figure) => noteOf(block, figure)),
    }
  })
}

const sameFigure = (one: FilledBlock, other: FilledBlock): boolean =>
  one.key === other.key && one.period === other.period && one.scope === other.scope && one.subject === other.subject

/** The large ones first; then, one after another, the first of the section that has the fewest so far. */
function chosenFrom(placed: readonly Placed[]): Placed[] {
  const chosen = placed.filter(({ block }) => block.large).slice(0, shown)
  const left = placed.filter((one) => !chosen.includes(one))
  const takenOf = (section: number): number => chosen.filter((one) => one.section === section).length
  while (chosen.length < shown && left.length > 0) {
    const [next] = left.toSorted((one, other) => takenOf(one.section) - takenOf(other.section))
    chosen.push(next!)
    left.splice(left.indexOf(next!), 1)
  }
  return chosen.toSorted((one, other) => one.place - other.place)
}

/** What stands beside a figure: its completion where a bar shows it, then what the card says. */
const besideOf = ({ draw, beside }: FilledBlock): readonly FilledFigure[] =>
  draw?.kind === 'bullet' && draw.of.value !== null ? [draw.of, ...beside] : beside

const shownOf = ({
  value,
  unit,
  qualifier,
  origin,
  printed,
}: FilledFigure): CockpitAnswer['figures'][number]['shown'] => ({
  value,
  unit,
  qualifier,
  origin,
  ...(printed ? { printed } : {}),
})

/** What is said beside a figure, without repeating its name: 总投资 171.2亿元. A rank is said in digits. */
function noteOf(block: FilledBlock, figure: FilledFigure): SentencePiece[] {
  const name: Label = { zh: figure.name.zh.replace(block.label.zh, '') || figure.name.zh, en: figure.name.en }
  if (figure.value === null) return [{ text: name }, { text: { zh: '—', en: '—' }, strong: true }]
  const value = figure.value.replace(/^\+/, '').replace(/^−/, '-')
  const { printed, ...plain } = figure
  const wording = printed && figure.unit !== '名' ? { ...plain, printed } : plain
  const { zh, en } = wordValue({ ...wording, value, comparison: readFigureKey(figure.key).comparison })
  return [{ text: name }, { text: { zh, en: ` ${en}` }, strong: true }]
}
