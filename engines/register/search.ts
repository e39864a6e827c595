import { isSettled } from './settled.ts'

/** Text as search compares it: half width, lower case, without blanks. */
export const searchable = (text: string): string =>
  isSettled(text)
    ? text.toLowerCase()
    : text.normalize('NFKC').toLowerCase().replaceAll('\0', '').replace(/\s+/gu, '').normalize('NFKC')

const simple = /^[!-~]*$/

/** How a text is pronounced: one syllable (or other sign) for each of its characters. */
export type Pronounce = (text: string) => readonly string[]

/** Adds every run of so many parts of a text; the last runs, cut short by the end, are shorter. */
function addRuns(terms: string[], text: string, parts: ArrayLike<string>, length: number): void {
  let from = 0
  let to = 0
  for (let at = 0; at < length && at < parts.length; at += 1) to += parts[at]!.length
  for (let start = 0; start < parts.length; start += 1) {
    if (to > from) terms.push(text.slice(from, to))
    from += parts[start]!.length
    to += parts[start + length]?.length ?? 0
  }
}

const surrogate = /[\ud800-\udfff]/
const charactersOf = (text: string): ArrayLike<string> => (surrogate.test(text) ? [...text] : text)
const initialOf = (part: string): string => (surrogate.test(part) ? [...part][0]! : part.slice(0, 1))

export type SearchEntry = { readonly text: string; readonly terms: readonly string[]; readonly sort: string }

/** What is kept so that a row is found by any two characters, by pinyin, by initials or by the start of a code. */
export function searchEntryOf(
  title: string,
  others: readonly string[],
  codes: readonly string[],
  pronounce: Pronounce,
): SearchEntry {
  const texts = [title, ...others].map(searchable).filter((text) => text !== '')
  const whole = codes.map(searchable).filter((code) => code !== '')
  const terms: string[] = []
  const sounds: string[] = []
  let sort = ''
  for (const [place, text] of texts.entries()) {
    const syllables = pronounce(text).map(searchable)
    const initials = syllables.map(initialOf)
    const [sound, initial] = [syllables.join(''), initials.join('')]
    addRuns(terms, text, charactersOf(text), 2)
    addRuns(terms, sound, syllables, 2)
    addRuns(terms, initial, initials, 3)
    sounds.push(sound, initial)
    if (place === 0) sort = syllables.join(' ').slice(0, 500)
  }
  terms.push(...whole)
  if (searchable(title) !== '') terms.push(...titleTerms(texts[0]!, sounds[0]!, sounds[1]!))
  return {
    text: [...texts, ...whole, ...sounds].join('\n'),
    terms: terms.map((term) => (term.length > 200 ? term.slice(0, 200) : term)),
    sort,
  }
}

const beginningTerm = (text: string): string =>
  `^${surrogate.test(text) ? [...text].slice(0, 8).join('') : text.slice(0, 8)}`
const wholeTerm = (text: string): string => `$${text}`.slice(0, 200)

/** What tells a row that is named so, or begins so, from the many that only hold it. */
const titleTerms = (text: string, sound: string, initials: string): string[] => [
  wholeTerm(text),
  ...[text, sound, initials].filter((part) => part !== '').map(beginningTerm),
]

const syllable =
  /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ue|ui|uo|ve|er|a|o|e|i|u|v)/
const unfinished = /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])$/

/** The syllables, longest first, that letters may begin with. */
function beginnings(letters: string): string[] {
  const longest = syllable.exec(letters)?.[0].length ?? 0
  return Array.from({ length: longest }, (_, shorter) => letters.slice(0, longest - shorter)).filter(
    (part) => syllable.exec(part)?.[0].length === part.length,
  )
}

/** For each place in the letters, the fewest syllables that lead from there to the end; infinite where none do. */
function fewestSyllables(letters: string): number[] {
  const fewest = [0]
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    const rest = letters.slice(at)
    const ways = beginnings(rest).map((part) => 1 + fewest[part.length - 1]!)
    fewest.unshift(unfinished.test(rest) ? 0 : Math.min(...ways))
  }
  return fewest
}

const mostSyllables = 20

/** The ways in which letters may be cut into pinyin syllables, the last one perhaps unfinished; at most eight. */
export function syllablesOf(letters: string): string[][] {
  const fewest = fewestSyllables(letters)
  const found: string[][] = []
  const cut = (at: number, parts: readonly string[]): void => {
    if (found.length >= 8 || parts.length + fewest[at]! > mostSyllables) return
    const rest = letters.slice(at)
    if (rest === '') {
      found.push([...parts])
      return
    }
    if (unfinished.test(rest)) found.push([...parts, rest])
    for (const part of beginnings(rest)) cut(at + part.length, [...parts, part])
  }
  cut(0, [])
  return found
}

const lexeme = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** Runs that follow on each other; the last one may go on, unless it is `closed`. */
function chain(parts: readonly string[], length: number, closed = false): string {
  const last = closed ? lexeme : beginning
  if (parts.length < length) return last(parts.join(''))
  const complete = parts
    .slice(0, parts.length - length + 1)
    .map((_, start) => parts.slice(start, start + length).join(''))
  return complete.map((run, index) => (index === complete.length - 1 ? last(run) : lexeme(run))).join(' & ')
}

const beginning = (text: string): string => `${lexeme(text)}:*`
const isCode = (text: string): boolean => simple.test(text)

/** A search as the database reads it: candidates by index (`terms`), then what the text must hold (`contains`). */
export type SearchQuery = { readonly terms: string; readonly contains: string }

/** Reads what was typed; undefined where nothing is to be searched. */
export function searchQueryOf(typed: string): SearchQuery | undefined {
  const text = searchable(typed).slice(0, 100)
  if (text === '') return undefined
  const contains = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const characters = [...text]
  const ways = [chain(characters, 2)]
  if (isCode(text)) ways.push(beginning(text))
  if (/^[a-z0-9]+$/.test(text)) {
    ways.push(chain(characters, 3))
    if (/^[a-z]+$/.test(text)) ways.push(...syllablesOf(text).map((parts) => chain(parts, 2)))
  }
  return { terms: anyOf(ways), contains }
}

const anyOf = (ways: readonly string[]): string => [...new Set(ways)].map((way) => `(${way})`).join(' | ')

/** A search whose rows come in order: the conditions of the rows that come first, then of all. */
export type RankedQuery = {
  /** Rows that are called just so, or bear just this code. */
  readonly whole: string
  /** Rows whose name, pinyin, initials or code begins so, or nearly so. */
  readonly beginning: string
  /** Rows that hold it in one piece; pinyin or initials only where the last syllable is not merely begun. */
  readonly complete: string
  readonly terms: string
  /** What the text must hold in one piece, or else every word of. */
  readonly contains: string
  readonly words: readonly string[]
}

/** Reads what was typed, in one piece and word by word; undefined where nothing is to be searched. */
export function rankedQueryOf(typed: {
  readonly whole: string
  readonly words: readonly string[]
}): RankedQuery | undefined {
  const whole = searchQueryOf(typed.whole)
  if (!whole) return undefined
  const text = searchable(typed.whole).slice(0, 100)
  const words = typed.words.flatMap((word) => searchQueryOf(word) ?? [])
  const code = isCode(text) && /\d/.test(text)
  const spoken = /^[a-z]+$/.test(text)
    ? [chain([...text], 3, true), ...syllablesOf(text).map((parts) => chain(parts, 2, true))]
    : []
  const apart = words.length > 1 ? ` | (${words.map(({ terms }) => `(${terms})`).join(' & ')})` : ''
  return {
    whole: [wholeTerm(text), ...(code ? [text] : [])].map(lexeme).join(' | '),
    beginning: `(${[beginningTerm(text), ...(code ? [text] : [])].map(beginning).join(' | ')}) & (${whole.terms})`,
    complete: spoken.length > 0 ? anyOf(spoken) : whole.terms,
    terms: `${whole.terms}${apart}`,
    contains: whole.contains,
    words: words.map(({ contains }) => contains),
  }
}
