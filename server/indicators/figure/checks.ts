import type { FigurePage } from '../../../contract/indicators/figures.ts'
import { agreesWith, type Book, type Entry, type Recomputed } from '../../../engines/indicators/book.ts'
import type { Place } from '../../../engines/indicators/observation.ts'
import { isOvertaken } from '../../../engines/indicators/shown.ts'
import { moneyInEnglish } from '../../../engines/indicators/shown-in-english.ts'
import { nameOf } from '../../../engines/indicators/wording.ts'
import { printDecimal } from '../../../kernel/decimal.ts'
import { overtaken } from './restated.ts'
import { siblings } from './sentences.ts'

type Check = FigurePage['checks'][number]

/** Whether the figure agrees with what was printed, and the checks on its neighbours. */
export function figureChecks(
  book: Book,
  place: Place,
  entry: Entry | undefined,
  recomputed: Recomputed | undefined,
): { agrees: boolean | null; checks: Check[] } {
  const agrees = entry ? agreesWith(entry.observation, recomputed) : null
  const related = siblings(book, place).filter((sibling) => sibling.place.comparison)
  const checks = related.flatMap((sibling) => recomputation(book, sibling))
  return { agrees, checks: [...checks, ...partsCheck(book, place)] }
}

function recomputation(book: Book, entry: Entry): Check[] {
  const recomputed = book.recompute(entry.place, entry.observation)
  const agrees = agreesWith(entry.observation, recomputed)
  if (agrees === null) return []
  if (isOvertaken(entry, recomputed))
    return [{ lamp: 'amber', text: overtaken(book, entry, recomputed), accepted: null }]
  const name = nameOf(book.indicators.get(entry.place.indicator)!, entry.place)
  const inferred = Object.values(recomputed!.derivation.inputs).flatMap((input) => {
    const operand = 'constant' in input ? undefined : book.at(input)
    return operand?.interval ? [operand] : []
  })
  const intervals = inferred.map(({ number, interval, place }) => {
    const [value, low, high] = [number, ...interval!].map((one) => printDecimal(one)) as [string, string, string]
    const { unit } = book.indicators.get(place.indicator)!
    const [told, least, most] = [value, low, high].map((one) => moneyInEnglish(one, unit))
    return low === high
      ? { zh: `，推定${value}，唯一解`, en: `; inferred ${told}, the only one that fits` }
      : { zh: `，推定${value}，可取${low}至${high}`, en: `; inferred ${told}, ${least} to ${most} fit` }
  })
  const printed = `${entry.observation.value}${entry.observation.unit}`
  return [
    {
      lamp: agrees ? 'green' : 'red',
      text: {
        zh: `${name.zh}：重算${agrees ? '得' : '不得'}${printed}${intervals.map(({ zh }) => zh).join('')}`,
        en: `${name.en}: recomputed ${agrees ? 'equals' : 'differs from'} ${printed}${intervals.map(({ en }) => en).join('')}`,
      },
      accepted: null,
    },
  ]
}

function partsCheck(book: Book, place: Place): Check[] {
  const indicator = book.indicators.get(place.indicator)!
  const whole = book.at({ ...place, comparison: undefined })
  const parts = (indicator.parts ?? []).map((part) => book.at({ ...place, comparison: undefined, indicator: part }))
  if (!whole || parts.length === 0 || parts.some((part) => part === undefined)) return []
  const sum = parts.reduce((total, part) => total.plus(part!.number), whole.number.times(0))
  const equal = sum.eq(whole.number)
  const sums = `${parts.map((part) => printDecimal(part!.number)).join(' + ')} = ${printDecimal(sum)}`
  return [
    {
      lamp: equal ? 'green' : 'amber',
      text: equal
        ? { zh: `部分与合计：${sums}`, en: `Parts and total: ${sums}` }
        : {
            zh: `部分与合计不符：${sums}，公布数是${printDecimal(whole.number)}，差${printDecimal(sum.minus(whole.number).abs())}`,
            en: `Parts do not add up: ${sums}, published ${printDecimal(whole.number)}, ${printDecimal(sum.minus(whole.number).abs())} apart`,
          },
      accepted: null,
    },
  ]
}
