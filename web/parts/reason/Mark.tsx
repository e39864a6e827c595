import './Mark.css'
import { type Origin, origins } from '../../../engines/indicators/indicator.ts'
import { useLanguage } from '../../app/language.ts'
import { words } from '../words.ts'

/** The one-character mark of a number's origin: 数 报 算 推 (C R D I). */
export function Mark({ origin }: { origin: Origin }) {
  const language = useLanguage()
  const entry = origins[origin]
  return (
    <abbr className={`mark ${origin}`} title={entry.label[language]}>
      {entry[language]}
    </abbr>
  )
}

/** Says that what stands beside it is generated and not real. */
export function Demonstration() {
  const language = useLanguage()
  return (
    <abbr className="mark demonstration" title={words.demonstrationNote[language]}>
      {words.demonstration[language]}
    </abbr>
  )
}
