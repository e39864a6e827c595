import './Mark.css'
import { type Origin, origins } from '../../../engines/indicators/indicator.ts'
import { useLanguage } from '../../app/language.ts'
import { words } from '../words.ts'

/** The one-character mark of a number's origin: 数 报 算 推 (C R D I); `how` tells where this one comes from. */
export function Mark({ origin, how }: { origin: Origin; how?: string }) {
  const language = useLanguage()
  const entry = origins[origin]
  return (
    <abbr className={`mark ${origin}`} title={how ?? entry.label[language]}>
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
