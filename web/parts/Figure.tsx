import './Figure.css'
import { origins } from '../../engines/indicators/indicator.ts'
import type { Shown } from '../../engines/indicators/shown.ts'
import type { Label } from '../../kernel/label.ts'
import type { Lamp as LampState } from '../../kernel/lamp.ts'
import { useLanguage, useSay } from '../app/language.ts'
import { printed } from './quantity.ts'
import { Lamp } from './reason/Lamp.tsx'
import { Mark } from './reason/Mark.tsx'
import { type Piece, Sentence } from './reason/Sentence.tsx'
import { Was } from './Was.tsx'
import { words } from './words.ts'

/** The number itself: qualifier, digits, unit, mark; behind it, struck through, what it was before a correction. `size` is the height of the digits in pixels. */
export function Value({
  shown,
  size = 36,
  mark = true,
}: {
  shown: Shown
  size?: 16 | 20 | 26 | 36 | 64 | 76
  mark?: boolean
}) {
  const text = printed(shown, useLanguage())
  return (
    <span className={`value size-${size}`}>
      {text.before ? <span className="value-qualifier">{text.before}</span> : null}
      <span className="value-digits">{text.digits}</span>
      <span className="value-after">
        {text.unit ? <span className="value-unit">{text.unit}</span> : null}
        {mark && shown.value !== null ? <Mark origin={shown.origin} /> : null}
      </span>
      <Was shown={shown} />
    </span>
  )
}

/** A figure: lamp and name, number, comparisons. With `href` the whole of it opens the source. */
export function Figure({
  label,
  shown,
  lamp,
  reason,
  href,
  notes = [],
  size = 36,
  mark = true,
  missing,
}: {
  label: Label
  shown: Shown
  lamp?: LampState | null
  reason?: Label
  href?: string
  /** Comparisons, each a run of text. */
  notes?: readonly (readonly Piece[])[]
  size?: 26 | 36 | 64 | 76
  mark?: boolean
  /** Who must report by when, where the number is missing. */
  missing?: Label
}) {
  const language = useLanguage()
  const say = useSay()
  const inside = (
    <>
      <span className="figure-label">
        {lamp ? <Lamp state={lamp} {...(reason ? { reason: say(reason) } : {})} /> : null}
        {say(label)}
      </span>
      <span className="figure-value">
        <Value shown={shown} size={size} mark={mark} />
      </span>
      {shown.value === null && missing ? <span className="figure-notes">{say(missing)}</span> : null}
      {notes.length > 0 ? (
        <span className="figure-notes">
          {notes.map((note) => (
            <Sentence key={note.map((piece) => piece.text.zh).join('')} pieces={note} />
          ))}
        </span>
      ) : null}
    </>
  )
  if (!href) return <div className="figure">{inside}</div>
  const comma = language === 'zh' ? '，' : ', '
  return (
    <a className="figure" href={href}>
      {inside}
      <span className="spoken-only">{`${comma}${say(origins[shown.origin].label)}${comma}${say(words.openSource)}`}</span>
    </a>
  )
}

/** Six figures in one row under an ink rule; two a row on a phone. */
export const FigureRow = ({ children }: { children: React.ReactNode }) => <div className="figure-row">{children}</div>
