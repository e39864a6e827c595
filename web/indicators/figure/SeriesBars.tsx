import type { FigurePage } from '../../../contract/indicators/figures.ts'
import { decimal } from '../../../kernel/decimal.ts'
import type { Language } from '../../../kernel/label.ts'
import { isPeriod, periodKind } from '../../../kernel/period.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { useNarrow } from '../../app/narrow.ts'
import { punctuation } from '../../app/punctuation.ts'
import { Bars } from '../../parts/chart/Bars.tsx'
import { printed, printedText } from '../../parts/quantity.ts'
import { words } from '../words.ts'

/** Only periods of the kind asked for: a year does not stand beside five. */
const ofOneKind = ({ series, period }: FigurePage): FigurePage['series'] =>
  series.filter(
    (point) => isPeriod(point.period) && isPeriod(period) && periodKind(point.period) === periodKind(period),
  )

/** A period under a bar: 2023, Jan–Sep 2023. */
const shortName = (name: string): string => name.replace(/年$/, '').replace(/([A-Z][a-z]{2})[a-z]+(?=[–\s])/g, '$1')

/** By how much a language counts in another measure than the number was stated in: 124.6亿元 is 12.46 bn yuan. */
function factorOf({ value, unit }: FigurePage['series'][number], language: Language): number {
  const { digits } = printed({ value, unit, qualifier: 'exact', origin: 'reported' }, language)
  const ratio = Number(digits.replaceAll(',', '')) / Number(value)
  return ratio > 0 && /元/.test(unit) ? 10 ** Math.round(Math.log10(ratio)) : 1
}

/** The values of the periods behind a figure; with growth, the difference between the last two at a bracket. */
export function SeriesBars({ figure }: { figure: FigurePage }) {
  const say = useSay()
  const language = useLanguage()
  const narrow = useNarrow()
  const known = ofOneKind(figure).filter((point) => point.value !== null)
  if (known.length === 0) return null
  const factor = factorOf(known.at(-1)!, language)
  const scaled = (value: string): string => (factor === 1 ? value : decimal(value).times(factor).toFixed())
  const bars = ofOneKind(figure)
    .slice(-(narrow ? 3 : 6))
    .map((point) => ({
      id: point.period,
      name: shortName(say(point.label)),
      value: point.value === null ? null : Number(scaled(point.value)),
      text: point.value === null ? '' : scaled(point.value),
      origin: point.origin,
      note: point.value === null ? say(point.note) || say(words.noYear) : say(point.note),
    }))
  const first = figure.provenance.inputs[0]?.shown
  const [before, last] = [bars.at(-2), bars.at(-1)]
  const growth = figure.key.endsWith(':growth') && first && before?.value != null && last?.value != null
  const title = `${say(words.series)}${say(punctuation.colon)}${bars.map((bar) => `${bar.name} ${bar.text || '—'}`).join(say(punctuation.comma))}`
  return (
    <div className="figure-series">
      <Bars bars={bars} title={title} difference={growth ? { amount: differenceText(), rate: rateText() } : null} />
    </div>
  )

  function differenceText(): string {
    const difference = decimal(last!.text).minus(before!.text).div(factor)
    const text = printed({ ...first!, value: difference.toFixed(), qualifier: 'exact' }, language)
    const signed = difference.gt(0) ? `+${text.digits}` : text.digits
    return language === 'en' && text.unit ? `${signed} ${text.unit}` : `${signed}${text.unit}`
  }

  function rateText(): string {
    return printedText(figure.shown, language)
  }
}
