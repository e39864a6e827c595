import './Legend.css'
import { type Origin, origins } from '../../../engines/indicators/indicator.ts'
import { type Lamp as LampState, lampLabels, lamps } from '../../../kernel/lamp.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { words } from '../../app/words.ts'
import { Lamp } from '../reason/Lamp.tsx'

const order: readonly Origin[] = ['reported', 'counted', 'derived', 'inferred']

/** The line that closes a page: what the lamps mean at the left, the marks or the basis at the right. */
export function Legend({
  shown = lamps,
  note,
  basis,
}: {
  shown?: readonly LampState[]
  /** Replaces the plain names of the lamps. */
  note?: React.ReactNode
  /** Calendar, edition, as-of; without it the marks are explained. */
  basis?: React.ReactNode
}) {
  const say = useSay()
  const language = useLanguage()
  const marks = order
    .map((origin) => `${origins[origin][language]} ${origins[origin].label[language]}`)
    .join(language === 'zh' ? ' ・ ' : ' · ')
  return (
    <footer className="legend">
      <span className="legend-lamps">
        {note ??
          shown.map((state) => (
            <span key={state}>
              <Lamp state={state} size={11} silent /> {say(lampLabels[state])}
            </span>
          ))}
      </span>
      <span className="legend-basis">
        {basis ??
          (language === 'zh'
            ? `${say(words.marks)}：${marks}，${say(words.marksOpen)}`
            : `${say(words.marks)}: ${marks}; ${say(words.marksOpen)}`)}
      </span>
    </footer>
  )
}
