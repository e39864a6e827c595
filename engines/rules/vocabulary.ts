import type { Label } from '../../kernel/label.ts'
import type { UnitSymbol } from '../../kernel/unit.ts'
import { RuleError } from './error.ts'

/** A name that rules may use: a field of a register or an indicator. `of` is what a list holds, text if unsaid. */
export type Term = {
  readonly name: string
  readonly label: Label
  readonly type: 'number' | 'text' | 'flag' | 'day' | 'list'
  readonly of?: 'number' | 'text' | 'flag' | 'day'
  readonly unit?: UnitSymbol
  /** The column of the table that holds it, for SQL. */
  readonly column?: string
}

export type Vocabulary = readonly Term[]

const readable = /^[\p{L}_][\p{L}\p{N}_]*$/u
const reserved = new Set(
  'and or not in between if then else some every satisfies for return true false null item function date time duration instance of'.split(
    ' ',
  ),
)

/** Whether formulas can hold a name. */
export const isReadableName = (name: string): boolean => readable.test(name) && !reserved.has(name)

/** The name with everything dropped that a formula cannot hold: `营业收入(万元)` gives 营业收入. */
export function readableName(name: string): string {
  const digits = /^(\d+(?:年度?|月|日)?)(.+)$/u.exec(name)
  const turned = digits ? `${digits[2]}${digits[1]}` : name
  const cleaned = turned.replace(/[（(][^（）()]*[)）]/gu, '').replace(/[^\p{L}\p{N}_]/gu, '')
  return readable.test(cleaned) && !reserved.has(cleaned) ? cleaned : `名称_${cleaned}`
}

/** Refuses names that a formula cannot hold, each with a term that works, and names given twice. */
export function checkVocabulary(vocabulary: Vocabulary): void {
  const seen = new Set<string>()
  for (const { name } of vocabulary) {
    if (!readable.test(name) || reserved.has(name)) {
      const why = reserved.has(name)
        ? { zh: '是公式的保留字', en: 'is a word of the language of formulas' }
        : /\s/u.test(name)
          ? { zh: '含有空格', en: 'holds a blank' }
          : /^\d/u.test(name)
            ? { zh: '以数字开头', en: 'begins with a digit' }
            : {
                zh: '含有公式不能用的符号（如 & ( ) “” 、）',
                en: 'holds a sign that formulas cannot read, such as & ( ) “” 、',
              }
      const offer = readableName(name)
      throw new RuleError(
        {
          zh: `术语“${name}”${why.zh}，公式里可改用“${offer}”`,
          en: `The term “${name}” ${why.en}; a formula can use “${offer}” instead`,
        },
        1,
        [offer],
      )
    }
    if (seen.has(name))
      throw new RuleError(
        {
          zh: `术语“${name}”在词表中出现了两次，请只留一个`,
          en: `The term “${name}” stands in the vocabulary twice; keep one`,
        },
        1,
        [name],
      )
    seen.add(name)
  }
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    }
    row = next
  }
  return row[b.length]!
}

/** Up to three names nearest to a mistyped one, nearest first. */
export function nearestNames(name: string, names: readonly string[]): string[] {
  return names
    .map((candidate) => ({ candidate, distance: editDistance(name, candidate) }))
    .filter(({ candidate, distance }) => distance < Math.max(name.length, candidate.length))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ candidate }) => candidate)
}

/** The name that a mistyped one surely means: cut short, or at most a third of its letters wrong. */
export function meantName(name: string, names: readonly string[]): string | undefined {
  const [nearest] = nearestNames(name, names)
  const wrong = nearest === undefined ? 0 : editDistance(name, nearest)
  if (nearest !== undefined && wrong * 3 <= Math.max(name.length, nearest.length)) return nearest
  return name.length < 3 ? undefined : names.find((candidate) => candidate.startsWith(name))
}
