import type { FigurePage } from '../../../contract/indicators/figures.ts'
import type { Book, Entry } from '../../../engines/indicators/book.ts'
import { figureKey } from '../../../engines/indicators/figure-key.ts'
import type { Place } from '../../../engines/indicators/observation.ts'
import { nameOf } from '../../../engines/indicators/wording.ts'
import { cardNoun } from '../../../engines/reports/card.ts'
import { showsFigure } from '../../../engines/reports/shows.ts'
import { type Period, periodLabel } from '../../../kernel/period.ts'
import type { ZonePack } from '../../../mechanisms/zone-pack.ts'
import { cardAddress, figureAddress, targetAddress } from '../address.ts'
import { dependants, siblings } from './sentences.ts'

/** Who uses a number: report cards that print it, what is computed from it in its period, the target of its year. */
export function figureUses(
  book: Book,
  { zone: { id: zone }, cards }: Pick<ZonePack, 'zone' | 'cards'>,
  place: Place,
): FigurePage['usedIn'] {
  const printed = cards.filter((card) => showsFigure(card, place))
  const computed = [...siblings(book, place), ...dependants(book, place)].filter(
    (entry, at, all) => all.indexOf(entry) === at && uses(book, entry, place),
  )
  const year = place.period.slice(0, 4)
  const target = book.at({ indicator: place.indicator, period: year, scope: 'zone', subject: '', target: true })
  const held = target && place.subject === '' && place.scope === 'zone' && !place.comparison
  const name = book.indicators.get(place.indicator)!.label
  return [
    ...printed.map(({ id, title }) => ({ label: title, href: cardAddress(zone, id), note: cardNoun })),
    ...computed.map(({ place: other }) => ({
      label: nameOf(book.indicators.get(other.indicator)!, other),
      href: figureAddress(zone, { ...other, key: figureKey(other.indicator, other.comparison) }),
      note: periodLabel(other.period as Period),
    })),
    ...(held
      ? [
          {
            label: { zh: `${name.zh}年度目标`, en: `Annual target of ${name.en}` },
            href: targetAddress(zone, place),
            note: periodLabel(year as Period),
          },
        ]
      : []),
  ]
}

function uses(book: Book, { place: other, observation }: Entry, place: Place): boolean {
  const inputs = Object.values(book.derivation(other, observation)?.inputs ?? {})
  return inputs.some(
    (input) =>
      'indicator' in input &&
      input.indicator === place.indicator &&
      input.comparison === place.comparison &&
      !input.target,
  )
}
