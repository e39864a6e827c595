/** A name that a formula may use, as it is offered while one writes. */
export type Offered = { readonly name: string; readonly about?: string }

const letters = /[\p{L}\p{N}_]/u

/** The word that ends at the cursor, and where it begins; inside a text in quotation marks there is none. */
export function wordBefore(text: string, cursor: number): { readonly from: number; readonly word: string } {
  const before = text.slice(0, cursor)
  if ((before.match(/"/g) ?? []).length % 2 === 1) return { from: cursor, word: '' }
  let from = cursor
  while (from > 0 && letters.test(before[from - 1]!)) from -= 1
  return { from, word: before.slice(from) }
}

/** Whether the signs of a word stand in a name one after the other: 研费 in 研发费用. */
function inOrder(word: string, name: string): boolean {
  let at = 0
  for (const sign of word) {
    at = name.indexOf(sign, at) + 1
    if (at === 0) return false
  }
  return true
}

/** The names that a word may be the beginning of: those that begin with it, then those that hold it, then its signs in order. */
export function fitting(offered: readonly Offered[], word: string, most = 8): readonly Offered[] {
  if (word === '') return []
  const rank = ({ name }: Offered): number => {
    if (name === word) return Number.POSITIVE_INFINITY
    if (name.startsWith(word)) return 0
    if (name.includes(word)) return 1
    return inOrder(word, name) ? 2 : Number.POSITIVE_INFINITY
  }
  return offered
    .map((one) => ({ one, rank: rank(one) }))
    .filter((found) => Number.isFinite(found.rank))
    .sort((a, b) => a.rank - b.rank || a.one.name.length - b.one.name.length)
    .slice(0, most)
    .map(({ one }) => one)
}

/** The text with the word before the cursor completed, and where the cursor stands then. */
export function completed(
  text: string,
  cursor: number,
  name: string,
): { readonly text: string; readonly cursor: number } {
  const { from } = wordBefore(text, cursor)
  return { text: text.slice(0, from) + name + text.slice(cursor), cursor: from + name.length }
}
