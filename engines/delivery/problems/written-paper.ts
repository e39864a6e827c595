import type { Day } from '../../../kernel/day.ts'
import { type Label, type Language, languages } from '../../../kernel/label.ts'

/** A paragraph of a paper; `about` names what it speaks of, and is the same in every paper that speaks of it. */
export type PaperParagraph = { readonly about: string; readonly kind: 'heading' | 'body'; readonly text: Label }

/** A paper as text, written from records up to a day; the same records always give the same one. */
export type WrittenPaper = {
  readonly day: Day
  readonly title: Label
  readonly addressee: Label
  readonly paragraphs: readonly PaperParagraph[]
}

/** A long Chinese title broken by meaning: whose it is and when, then what it is about. */
export const titleLines = (title: string): string[] => (title.length <= 20 ? [title] : title.split(/(?=重大项目)/))

/** The kinds of papers that are issued. */
export const paperKinds = {
  bulletin: { zh: '逾期问题通报', en: 'Bulletin on overdue problems' },
  assessment: { zh: '考核通报', en: 'Bulletin of the assessment' },
} as const satisfies Record<string, Label>
export type PaperKind = keyof typeof paperKinds
export const paperKindIds = Object.keys(paperKinds) as PaperKind[]

/** What a declared sentence may ask for by name. */
export type SentenceFacts = Readonly<Record<string, Label | string | number>>

/** A declared sentence with its places filled; a place that no fact fills is an error of the declaration. */
export function fillSentence(sentence: Label, facts: SentenceFacts): Label {
  const fill = (language: Language): string =>
    sentence[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const fact = facts[name]
      if (fact === undefined) throw new Error(`A sentence asks for {${name}}, which is not known`)
      return typeof fact === 'object' ? fact[language] : String(fact)
    })
  const [zh, en] = languages.map(fill)
  return { zh: zh!, en: en! }
}

/** What two papers say differently of one thing; null where one of them does not speak of it. */
export type Difference = { readonly about: string; readonly earlier: Label | null; readonly later: Label | null }

const saidIn = ({ title, addressee, paragraphs }: WrittenPaper): Map<string, Label> =>
  new Map([
    ['title', title],
    ['addressee', addressee],
    ...paragraphs.map(({ about, text }): [string, Label] => [about, text]),
  ])

/** What a later paper says differently from an earlier one, in the order of the earlier; what is new comes last. */
export function differencesOf(before: WrittenPaper, after: WrittenPaper): Difference[] {
  const [said, says] = [saidIn(before), saidIn(after)]
  return [...new Set([...said.keys(), ...says.keys()])].flatMap((about) => {
    const [earlier, later] = [said.get(about) ?? null, says.get(about) ?? null]
    const same = earlier !== null && later !== null && earlier.zh === later.zh && earlier.en === later.en
    return same ? [] : [{ about, earlier, later }]
  })
}
