import type { EvaluationPage } from '../../../contract/evaluation/evaluation.ts'
import { placesOf, rivalsAround, scoresFor } from '../../../engines/evaluation/places.ts'
import { Fault } from '../../../kernel/fault.ts'
import type { Label } from '../../../kernel/label.ts'
import { pointsText } from '../printed.ts'

type Span = { readonly low: number; readonly high: number }

/** What can be said of a place among rivals whose scores nobody published, and what cannot. */
export function rivalsSaid(
  { rivals }: Pick<EvaluationPage, 'rivals'>,
  { own, tried, aim, movement }: { own: Span; tried: Span; aim: number; movement: number },
): readonly Label[] {
  const { zones, place, placeYear, scores } = rivals
  const unknown: Label =
    scores.length === 0
      ? {
          zh: `其余${zones - 1}个高新区的得分都没有公布，算不出名次。`,
          en: `The scores of the other ${zones - 1} zones were not published, so that no place can be computed.`,
        }
      : {
          zh: `其余${zones - 1}个高新区只填了${scores.length}个得分，名次只能说到一个范围。`,
          en: `Of the other ${zones - 1} zones ${scores.length} scores were filled in: a place is told as a range only.`,
        }
  if (place === null) return [unknown]
  try {
    const known = { zones, place, scores, own, movement: { down: movement, up: movement } }
    const others = rivalsAround(known)
    const { needed, enough } = scoresFor(aim, others)
    const [best, worst] = [placesOf(tried.high, others).best, placesOf(tried.low, others).worst]
    return [
      unknown,
      {
        zh: `能说的：按${placeYear}年第${place}名推，前面${place - 1}个区都不低于本区现在的${pointsText(own.low)}分。`,
        en: `What can be said: by place ${place} of ${placeYear}, the ${place - 1} zones before have ${pointsText(own.low)} at least.`,
      },
      {
        zh: `进前${aim}名：低于${pointsText(needed ?? 0)}分一定进不了，到${pointsText(enough ?? 0)}分才一定能进，中间要看对手。`,
        en: `To be among the first ${aim}: below ${pointsText(needed ?? 0)} it is out of reach, from ${pointsText(enough ?? 0)} on it is sure; between the two it hangs on the rivals.`,
      },
      {
        zh: `试算的得分最好第${best}名、最差第${worst}名。`,
        en: `The score that is tried comes to place ${best} at best and ${worst} at worst.`,
      },
    ]
  } catch (error) {
    if (error instanceof Fault) return [unknown, error.sentence]
    throw error
  }
}
