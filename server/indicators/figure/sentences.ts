import type { FigurePage } from '../../../contract/indicators/figures.ts'
import type { Book, Entry } from '../../../engines/indicators/book.ts'
import { placeOf } from '../../../engines/indicators/book.ts'
import type { Place } from '../../../engines/indicators/observation.ts'
import { wordEntry } from '../../../engines/indicators/shown.ts'
import { nameOf, wordValue } from '../../../engines/indicators/wording.ts'
import type { Label } from '../../../kernel/label.ts'
import { type Period, periodLabel } from '../../../kernel/period.ts'

/** The other published numbers of the same indicator, subject and period. */
export function siblings(book: Book, place: Place): Entry[] {
  const found: Entry[] = []
  for (const observation of book.observations) {
    const other = placeOf(observation)
    const same =
      other.indicator === place.indicator &&
      other.period === place.period &&
      other.subject === place.subject &&
      other.scope === place.scope &&
      !other.target
    const entry = same && observation.published ? book.at(other) : undefined
    if (entry && !found.includes(entry)) found.push(entry)
  }
  return found
}

/** Numbers computed from this one in the same period: the start rate beside the started projects. */
export function dependants(book: Book, place: Place): Entry[] {
  const found: Entry[] = []
  for (const [id, indicator] of book.indicators) {
    if (indicator.formula === undefined) continue
    const other: Place = { ...place, comparison: undefined, indicator: id }
    const entry = book.at(other)
    const derivation = entry && book.derivation(other)
    const uses = Object.values(derivation?.inputs ?? {}).some(
      (input) => 'indicator' in input && input.indicator === place.indicator,
    )
    if (entry && uses) found.push(entry)
  }
  return found
}

/** What the number says, in words: its period and what it is compared with, then its neighbours. */
export function figureSentences(book: Book, place: Place, entry: Entry | undefined): FigurePage['sentences'] {
  const period = periodLabel(place.period as Period)
  const derivation = book.derivation(place, entry?.observation)
  const bases = Object.values(derivation?.inputs ?? {}).filter(
    (input) => 'period' in input && input.period !== place.period,
  )
  const against = bases.map((input) => periodLabel(('period' in input ? input.period : '') as Period))
  const first: Label = {
    zh: `${period.zh}${against.map((base) => `，对${base.zh}`).join('')}`,
    en: `${period.en}${against.map((base) => `, against ${base.en}`).join('')}`,
  }
  const beside = siblings(book, place).filter((other) => other !== entry)
  const further = dependants(book, place).filter((other) => other !== entry && !beside.includes(other))
  return [
    first,
    ...(beside.length > 0 ? [besideSentence(book, place, beside.slice(0, 4))] : []),
    ...further.slice(0, 3).map((other) => neighbourSentence(book, other)),
  ]
}

/** A number in words as it stands today; a rank is said in digits here, however the report worded it. */
const worded = (book: Book, entry: Entry): Label => {
  const { observation, place } = entry
  const { printed: _, ...plain } = observation
  return observation.unit === '名' ? wordValue(plain) : wordEntry(entry, book.recompute(place, observation))
}

/** The other numbers of the same indicator in one line, without its name over and over: 86个，占全市17.2%，全市排名第1. */
function besideSentence(book: Book, place: Place, entries: readonly Entry[]): Label {
  const indicator = book.indicators.get(place.indicator)!
  const own = nameOf(indicator, { ...place, comparison: undefined })
  const said = entries.map((other) => {
    const name = nameOf(indicator, other.place)
    const wording = worded(book, other)
    return other.place.comparison
      ? {
          zh: `${name.zh.replace(own.zh, '')}${wording.zh}`,
          en: `${name.en.replace(own.en, '').replace(/^\W+/, '')} ${wording.en}`,
        }
      : { zh: `${name.zh}${wording.zh}`, en: `${name.en} ${wording.en}` }
  })
  return { zh: said.map(({ zh }) => zh).join('，'), en: said.map(({ en }) => en).join(', ') }
}

function neighbourSentence(book: Book, entry: Entry): Label {
  const indicator = book.indicators.get(entry.place.indicator)!
  const name = nameOf(indicator, entry.place)
  const wording = worded(book, entry)
  return { zh: `${name.zh}${wording.zh}`, en: `${name.en}: ${wording.en}` }
}
