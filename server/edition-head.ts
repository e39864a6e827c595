import type { EditionHead } from '../contract/parts/edition.ts'
import type { Edition } from '../kernel/edition.ts'

/** An edition of rules as it travels, without the rules themselves. */
export const editionHeadOf = ({ id, label, firstDay, source, official }: Edition): EditionHead => ({
  id,
  label,
  firstDay,
  source: source.title,
  official,
})
