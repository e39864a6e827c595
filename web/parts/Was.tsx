import type { Shown } from '../../engines/indicators/shown.ts'
import { joinParts } from '../../kernel/quantity-text.ts'
import { useLanguage } from '../app/language.ts'
import { printed } from './quantity.ts'

/** What a number was before a correction, struck through; with its unit only where that is another one now. */
export function Was({ shown }: { shown: Shown }) {
  const language = useLanguage()
  if (shown.was === undefined) return null
  const { printed: _, ...plain } = shown
  const before = printed({ ...plain, value: shown.was }, language)
  const same = before.unit === printed(plain, language).unit
  return <s className="was">{same ? before.digits : joinParts(before, language)}</s>
}
