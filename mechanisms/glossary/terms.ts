import type { Label } from '../../kernel/label.ts'
import type { Term, TermShelf } from '../../kernel/term.ts'

/** What the product itself declares. */
const ours: Label = { zh: '稷下', en: 'Jixia' }

type Said = Pick<Term, 'id' | 'label' | 'stands'> & Partial<Term>

/** A term of which only what is said is known. */
export const term = (said: Said): Term => ({ meaning: null, unit: null, formula: null, source: ours, ...said })

export const shelf = (id: string, zh: string, en: string, terms: readonly Term[]): TermShelf => ({
  id,
  label: { zh, en },
  terms,
})

/** The words of a list that the product declares, all standing in that list. */
export const termsOf = (list: Readonly<Record<string, Label>>, stands: Label): Term[] =>
  Object.entries(list).map(([id, label]) => term({ id, label, stands }))

/** A formula with its names, as FEEL reads them, replaced by English ones; the longest name first. */
export function formulaWith(names: ReadonlyMap<string, string>): (formula: string) => Label {
  const longestFirst = [...names.keys()].toSorted((one, other) => other.length - one.length)
  const anyName = new RegExp(longestFirst.join('|'), 'gu')
  return (formula) => ({ zh: formula, en: formula.replace(anyName, (name) => names.get(name) ?? name) })
}
