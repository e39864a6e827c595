import type { EvaluationPage } from '../../../contract/evaluation/evaluation.ts'
import { placeBy } from '../../../engines/evaluation/assumed-curve.ts'
import type { Label } from '../../../kernel/label.ts'
import { useSay } from '../../app/language.ts'
import { Folded } from '../../parts/page/Folded.tsx'
import { pointsText } from '../printed.ts'
import { words } from '../words.ts'
import { proposalOf } from './assumed.ts'
import { RivalCurve } from './RivalCurve.tsx'
import { rivalsSaid } from './rivals.ts'
import type { Target } from './use-target.ts'

type Span = { readonly low: number; readonly high: number }

/** How much is lacking to the target under what is assumed, and what can be said without assuming anything. */
export function TargetAnswer({
  page,
  own,
  tried,
  target,
}: {
  page: EvaluationPage
  own: Span
  tried: Span
  target: Target
}) {
  const say = useSay()
  const { aim, rise, step, curve, refused, needed, proposed } = target
  const { zones } = page.rivals
  if (aim === undefined) return null
  const [unknown, ...sure] = rivalsSaid(page, { own, tried, aim, movement: rise })
  const proposal = proposed ? proposalOf(page.rivals, step) : null
  return (
    <>
      <p>{unknown ? say(unknown) : null}</p>
      {refused ? <p role="alert">{say(refused)}</p> : null}
      {curve && needed !== undefined ? (
        <>
          <p className="target-answer">
            <b>{say(lackOf(tried.low, needed, aim))}</b>
          </p>
          <ul>
            {restOf(tried, needed).map((sentence) => (
              <li key={sentence.zh}>{say(sentence)}</li>
            ))}
            <li>{say(placedAs(placeBy(curve, tried.high, zones), placeBy(curve, tried.low, zones)))}</li>
            {proposal ? (
              <li>
                {say({ zh: '假定的依据：', en: 'What this rests on: ' })}
                {say(proposal)}
                {say({ zh: '。', en: '.' })}
              </li>
            ) : null}
          </ul>
          <RivalCurve curve={curve} zones={zones} aim={aim} needed={needed} tried={tried} />
        </>
      ) : refused ? null : (
        <p>{say(words.noAssumption)}</p>
      )}
      {sure.length > 0 ? (
        <Folded label={say(words.withoutAssumption)}>
          <ul>
            {sure.map((sentence) => (
              <li key={sentence.zh}>{say(sentence)}</li>
            ))}
          </ul>
        </Folded>
      ) : null}
    </>
  )
}

function lackOf(known: number, needed: number, aim: number): Label {
  const lack = needed - known
  return lack > 0
    ? {
        zh: `照此假定，进前${aim}名要${pointsText(needed)}分；已确定的${pointsText(known)}分，还差${pointsText(lack)}分。`,
        en: `So assumed, the first ${aim} takes ${pointsText(needed)}; ${pointsText(known)} are settled, ${pointsText(lack)} are lacking.`,
      }
    : {
        zh: `照此假定，进前${aim}名要${pointsText(needed)}分；已确定的${pointsText(known)}分，够了，高出${pointsText(-lack)}分。`,
        en: `So assumed, the first ${aim} takes ${pointsText(needed)}; ${pointsText(known)} are settled, which is enough, by ${pointsText(-lack)}.`,
      }
}

/** What is not settled may add to it: by how much, and whether that would do. */
function restOf({ low, high }: Span, needed: number): Label[] {
  const open = high - low
  if (open < 0.005) return []
  const most = pointsText(open)
  if (low >= needed) return []
  return [
    high >= needed
      ? {
          zh: `未报、未评的还有${most}分没定：全部拿满就够，先补数。`,
          en: `${most} points are not settled yet; all of them would be enough, so report what is missing first.`,
        }
      : {
          zh: `未报、未评的还有${most}分没定：全部拿满仍差${pointsText(needed - high)}分。`,
          en: `${most} points are not settled yet; even with all of them ${pointsText(needed - high)} would be lacking.`,
        },
  ]
}

const placedAs = (best: number, worst: number): Label =>
  best === worst
    ? {
        zh: `照此假定，试算的得分约在第${worst}名。`,
        en: `So assumed, the score that is tried comes to about place ${worst}.`,
      }
    : {
        zh: `照此假定，试算的得分约在第${worst}名，没定的都拿满约第${best}名。`,
        en: `So assumed, the score that is tried comes to about place ${worst}, with all that is open to about ${best}.`,
      }
