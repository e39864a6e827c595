import type { FigurePage } from '../../../contract/indicators/figures.ts'
import type { Book, Entry, Recomputed } from '../../../engines/indicators/book.ts'
import { type ComparisonRule, comparisons } from '../../../engines/indicators/comparison.ts'
import { figureKey } from '../../../engines/indicators/figure-key.ts'
import type { Indicator } from '../../../engines/indicators/indicator.ts'
import type { Place } from '../../../engines/indicators/observation.ts'
import { exactText, printEntry, printedDigits, showEntry } from '../../../engines/indicators/shown.ts'
import { moneyInEnglish } from '../../../engines/indicators/shown-in-english.ts'
import { nameOf } from '../../../engines/indicators/wording.ts'
import { formulaOfRule, substituteRule } from '../../../engines/rules/telling/substitution.ts'
import { type Decimal, printDecimal } from '../../../kernel/decimal.ts'
import type { Label } from '../../../kernel/label.ts'
import { type Period, periodLabel } from '../../../kernel/period.ts'
import { figureAddress, targetAddress } from '../address.ts'

type Input = FigurePage['provenance']['inputs'][number]

/** The operands of a derived number, each with its value, its origin and why. Unreported ones are shown as missing. */
export function figureInputs(book: Book, recomputed: Recomputed, zone: string): Input[] {
  return Object.entries(recomputed.derivation.inputs).flatMap(([term, input]) => {
    if ('constant' in input) return []
    return [figureInput(book, term, input, zone)]
  })
}

function figureInput(book: Book, term: string, place: Place, zone: string): Input {
  const indicator = book.indicators.get(place.indicator)!
  const entry = book.at(place)
  return {
    term,
    label: place.target ? targetName(indicator) : nameOf(indicator, place),
    indicator: figureKey(place.indicator, place.comparison),
    href: place.target
      ? targetAddress(zone, place)
      : figureAddress(zone, { ...place, key: figureKey(place.indicator, place.comparison) }),
    period: place.period,
    periodLabel: periodLabel(place.period as Period),
    shown: entry
      ? showEntry(entry, indicator, book.recompute(place))
      : { value: null, unit: indicator.unit, qualifier: 'exact', origin: 'reported' },
    ...(entry?.interval ? { interval: [printDecimal(entry.interval[0]), printDecimal(entry.interval[1])] } : {}),
    why: whyOf(entry, indicator),
  }
}

const targetName = (indicator: Indicator): Label => ({
  zh: `${indicator.label.zh}年度目标`,
  en: `Annual target of ${indicator.label.en}`,
})

/** Why a number may be used: counted, printed, or solved from what was printed, and how surely. */
export function whyOf(entry: Entry | undefined, indicator: Indicator): Label {
  if (!entry) return { zh: '未报', en: 'not reported' }
  if (entry.origin === 'counted')
    return { zh: `台账${printEntry(entry, indicator)}行`, en: `${printEntry(entry, indicator)} rows of the ledger` }
  if (entry.was) return { zh: '更正后的数', en: 'as it was corrected' }
  if (entry.origin !== 'inferred') return { zh: '报道所载', en: 'printed in the report' }
  if (entry.smallest) {
    const printed = `${entry.observation.value}${entry.observation.unit}`
    return {
      zh: `报道未刊，由${printed}反推，取最小整数解`,
      en: `not printed; inferred from ${printed}, the smallest whole numbers that fit`,
    }
  }
  const [low, high] = entry.interval!
  const inEnglish = (bound: Decimal): string => moneyInEnglish(printDecimal(bound), indicator.unit)
  const printed = `${entry.observation.value}${entry.observation.unit}`
  return low.eq(high)
    ? { zh: `报道未刊，由${printed}反推，唯一解`, en: `not printed; inferred from ${printed}, the only one that fits` }
    : {
        zh: `报道未刊，由${printed}反推，可取${printDecimal(low)}至${printDecimal(high)}`,
        en: `not printed; inferred from ${printed}, ${inEnglish(low)} to ${inEnglish(high)} fit`,
      }
}

/** The formula in words, with the numbers, and how it was rounded. */
export function figureFormula(
  recomputed: Recomputed,
  place: Place,
  entry: Entry | undefined,
  indicator: Indicator,
): FigurePage['provenance']['formula'] {
  const digits = entry ? printedDigits(entry, indicator) : (recomputed.derivation.digits ?? 1)
  const declared: ComparisonRule | undefined = place.comparison && comparisons[place.comparison]
  const name = declared?.label ?? indicator.label
  const rounded = recomputed.exact.round(digits)
  const result = rounded === null ? '—' : printDecimal(rounded, digits)
  const exact = exactText(recomputed, digits)
  const ending = exact === result ? result : `${exact} → ${result}`
  const formula = formulaOfRule(recomputed.derivation.rule)
  const numbers = substituteRule(recomputed.derivation.rule, recomputed.facts)
  return {
    text: { zh: `${name.zh} = ${formula.zh}`, en: `${name.en} = ${formula.en}` },
    numbers: { zh: `${numbers.zh} = ${ending}`, en: `${numbers.en} = ${ending}` },
    rounding: { zh: `四舍五入到公布的${digits}位小数`, en: `rounded half up to the ${digits} published places` },
  }
}
