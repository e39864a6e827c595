import type { EvaluationItemShown, EvaluationPage } from '../../../contract/evaluation/evaluation.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { ListItem } from '../../parts/table/ListItem.tsx'
import { measuredText, pointsText } from '../printed.ts'
import { words } from '../words.ts'
import { type Gain, gainsOf } from './gains.ts'

const shown = 6

/** Which items would lift the score most where each is bettered by a tenth, all else as it is; one press tries it. */
export function LeverList({
  page,
  items,
  attempt,
}: {
  page: EvaluationPage
  items: readonly EvaluationItemShown[]
  attempt: (item: EvaluationItemShown, value: number) => void
}) {
  const say = useSay()
  const language = useLanguage()
  const gains = gainsOf(items).slice(0, shown)
  if (gains.length === 0) return null
  const own = new Set(page.given.edition.facts.flatMap(({ name, sum }) => (sum === undefined ? [name] : [])))
  const hand = ({ item }: Gain) => (item.facts.every((name) => own.has(name)) ? words.ownHand : words.enterprisesHand)
  return (
    <>
      <h3>{say(words.levers)}</h3>
      <p className="rule-note">{say(words.leversNote)}</p>
      <ul>
        {gains.map((one) => {
          const { item, value, gain } = one
          const [from, to] = [item.value!, value].map((of) => measuredText(of, item, language))
          return (
            <ListItem
              key={item.id}
              sign={<Lamp state="amber" silent />}
              first={say({ zh: `${item.number} ${item.label.zh}`, en: `${item.number} ${item.label.en}` })}
              second={`${from} → ${to}，+${pointsText(gain)}${say(words.points)} · ${say(hand(one))}`}
              act={
                <button type="button" className="button small" onClick={() => attempt(item, value)}>
                  {say(words.tryThis)}
                </button>
              }
            />
          )
        })}
      </ul>
    </>
  )
}
