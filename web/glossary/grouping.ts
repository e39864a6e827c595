import type { GlossaryShelf, GlossaryTerm } from '../../contract/glossary.ts'
import type { Label, Language } from '../../kernel/label.ts'
import { answers } from '../indicators/catalogue/filter.ts'

/** What the glossary is narrowed to, and how it is laid out; an empty text is no condition. */
export type Reading = { readonly text: string; readonly shelf: string; readonly order: 'shelf' | 'letter' }

/** Terms below one heading. */
export type Group = { readonly id: string; readonly label: Label; readonly terms: readonly GlossaryTerm[] }

const readable = ({ label, meaning, stands, unit, id }: GlossaryTerm): string =>
  `${[label, meaning, stands].map((one) => (one ? `${one.zh} ${one.en}` : '')).join(' ')} ${unit ?? ''} ${id}`.toLowerCase()

const latin = /^[A-Z]/

/** The letter under which a term stands: of its pinyin, or of its English name; `#` for a sign or a digit. */
function letterOf({ sound, label }: GlossaryTerm, language: Language): string {
  const first = (language === 'zh' ? sound : label.en).charAt(0).toUpperCase()
  return latin.test(first) ? first : '#'
}

const inOrder = (language: Language) => (one: GlossaryTerm, other: GlossaryTerm) =>
  language === 'zh' ? one.sound.localeCompare(other.sound, 'en') : one.label.en.localeCompare(other.label.en, 'en')

function byLetter(terms: readonly GlossaryTerm[], language: Language): Group[] {
  const letters = Map.groupBy(terms.toSorted(inOrder(language)), (term) => letterOf(term, language))
  return [...letters]
    .toSorted(([one], [other]) => Number(one === '#') - Number(other === '#') || one.localeCompare(other, 'en'))
    .map(([letter, inside]) => ({ id: `letter-${letter}`, label: { zh: letter, en: letter }, terms: inside }))
}

/** The terms that meet the conditions, below the headings of the chosen order; a heading without terms is left out. */
export function groupsOf(
  shelves: readonly GlossaryShelf[],
  { text, shelf, order }: Reading,
  language: Language,
): Group[] {
  const wanted = text.trim()
  const found = shelves
    .filter(({ id }) => shelf === '' || id === shelf)
    .map(({ id, label, terms }) => ({
      id,
      label,
      terms: terms.filter((term) => wanted === '' || answers(readable(term), term.sound, wanted)),
    }))
    .filter(({ terms }) => terms.length > 0)
  if (order === 'shelf') return found
  return byLetter(
    found.flatMap(({ terms }) => terms),
    language,
  )
}
