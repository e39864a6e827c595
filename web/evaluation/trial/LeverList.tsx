import type { EvaluationItemShown, EvaluationPage } from '../../../contract/evaluation/evaluation.ts'
import { type Bettering, betteringsOf, type Way, wayTo } from '../../../engines/evaluation/bettering.ts'
import type { Label } from '../../../kernel/label.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { Folded } from '../../parts/page/Folded.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { ListItem } from '../../parts/table/ListItem.tsx'
import { amountText } from '../../points/amount.ts'
import { measuredText, pointsText, valueText } from '../printed.ts'
import { words } from '../words.ts'
import { handOf } from './hand.ts'
import { numeratorOf } from './numerator.ts'

type Gain = Bettering<EvaluationItemShown>
const shown = 6

/** What would do for the target, each item up to a share of itself and in whole things; one press tries it, or all of it. */
export function LeverList({
  page,
  items,
  lack,
  share,
  attempt,
}: {
  page: EvaluationPage
  items: readonly EvaluationItemShown[]
  /** The points that are lacking; undefined where no target is known. */
  lack: number | undefined
  share: number
  attempt: (values: Readonly<Record<string, number>>) => void
}) {
  const say = useSay()
  const movable = items.filter(({ formula }) => formula !== null)
  const asked = lack !== undefined && lack > 0
  const way = wayTo(movable, asked ? lack : 0, share)
  const chosen = new Set(way.steps.map(({ item }) => item.id))
  const others = betteringsOf(movable, share).filter(({ item }) => !chosen.has(item.id))
  const judged = items.filter(({ formula, full, low }) => formula === null && full > low)
  const row = (one: Gain) => (
    <Lever key={one.item.id} page={page} gain={one} attempt={() => attempt({ [one.item.id]: one.value })} />
  )
  return (
    <>
      {asked && way.steps.length > 0 ? (
        <>
          <h3>
            {say(words.way)}{' '}
            <button
              type="button"
              className="button small"
              onClick={() => attempt(Object.fromEntries(way.steps.map(({ item, value }) => [item.id, value])))}
            >
              {say(words.tryAll)}
            </button>
          </h3>
          <p className="rule-note">
            {say(sumOf(way, share))} {say(words.wayNote)}
          </p>
          <ul>{way.steps.slice(0, shown).map(row)}</ul>
          {way.steps.length > shown ? (
            <Folded label={say({ zh: `其余${way.steps.length - shown}项`, en: `${way.steps.length - shown} more` })}>
              <ul>{way.steps.slice(shown).map(row)}</ul>
            </Folded>
          ) : null}
        </>
      ) : null}
      {others.length === 0 ? null : asked ? (
        <Folded label={say(words.otherLevers)}>
          <ul>{others.slice(0, shown).map(row)}</ul>
        </Folded>
      ) : (
        <>
          <h3>{say(words.levers)}</h3>
          <p className="rule-note">{say(words.wayNote)}</p>
          <ul>{others.slice(0, shown).map(row)}</ul>
        </>
      )}
      {judged.length > 0 ? (
        <Folded label={say(words.notInHand)}>
          <ul>
            {judged.map(({ id, number, label, full, low }) => (
              <ListItem
                key={id}
                sign={<Lamp state="unknown" silent />}
                first={say({ zh: `${number} ${label.zh}`, en: `${number} ${label.en}` })}
                second={say({
                  zh: `还有${pointsText(full - low)}分 · ${words.reviewersHand.zh}`,
                  en: `${pointsText(full - low)} points left · ${words.reviewersHand.en}`,
                })}
              />
            ))}
          </ul>
        </Folded>
      ) : null}
    </>
  )
}

function sumOf({ steps, gain, short }: Way<EvaluationItemShown>, share: number): Label {
  const [count, percent] = [steps.length, `${Math.round(share * 100)}%`]
  return short > 0.005
    ? {
        zh: `每项改善不超过${percent}，${count}项合计+${pointsText(gain)}分，仍差${pointsText(short)}分，只靠这些够不着。`,
        en: `Each by ${percent} at most, all ${count} give +${pointsText(gain)}; ${pointsText(short)} are still lacking, so these alone do not do.`,
      }
    : {
        zh: `每项改善不超过${percent}，${count}项合计+${pointsText(gain)}分，够了。`,
        en: `Each by ${percent} at most, ${count} items give +${pointsText(gain)}, which is enough.`,
      }
}

/** One item: from what to what, what is counted in it, the points, and in whose hand it is. */
function Lever({ page, gain, attempt }: { page: EvaluationPage; gain: Gain; attempt: () => void }) {
  const say = useSay()
  const language = useLanguage()
  const { item, value, gain: points } = gain
  const [from, to] = [item.value!, value].map((of) => measuredText(of, item, language))
  const counted = numeratorOf(item, value, page.facts)
  const above = counted
    ? say({
        zh: `（${counted.fact.label.zh}${valueText(counted.from)}→${amountText(counted.to, counted.fact.unit, language)}）`,
        en: ` (${counted.fact.label.en} ${valueText(counted.from)} → ${valueText(counted.to)})`,
      })
    : ''
  return (
    <ListItem
      sign={<Lamp state="amber" silent />}
      first={say({ zh: `${item.number} ${item.label.zh}`, en: `${item.number} ${item.label.en}` })}
      second={
        <>
          {`${from} → ${to}${above}，+${pointsText(points)}${say(words.points)}`}
          {` · ${say(handOf(item, page.given.edition.facts))}`}
        </>
      }
      act={
        <button type="button" className="button small" onClick={attempt}>
          {say(words.tryThis)}
        </button>
      }
    />
  )
}
