import { writeChinese } from '../../../kernel/chinese-number.ts'
import { type Day, dayLabel } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import { isOpen } from './acts.ts'
import type { NumberedProblem } from './lists.ts'
import { fillSentence, type PaperParagraph, type SentenceFacts, type WrittenPaper } from './written-paper.ts'

/** Sentences of a bulletin with places in braces that the data fills: `{day}`, `{count}`, `{department}` … */
export type BulletinSentences = {
  readonly title: Label
  readonly addressee: Label
  readonly opening: Label
  readonly none: Label
  readonly department: Label
  readonly problem: Label
  /** Behind a problem that has come to 考核. */
  readonly assessed: Label
  readonly basis: Label
  readonly demand: Label
  readonly demonstration: Label
}

/** A bulletin as text; the same problems on the same day always give the same one. */
export type Bulletin = WrittenPaper & {
  /** Numbers of the problems that are named. */
  readonly serials: readonly number[]
}

export type BulletinOccasion = {
  readonly zone: Label
  readonly day: Day
  readonly demonstration: boolean
  /** What projects and departments are called. */
  readonly projectOf: (problem: string) => string
  readonly departmentOf: (department: string) => Label
}

const toBeNamed = ({ standing }: NumberedProblem): boolean =>
  isOpen(standing) &&
  standing.clock !== null &&
  standing.clock.left < 0 &&
  standing.level !== null &&
  standing.level !== 'supervision'

/** Writes the bulletin of a day: the open problems that have come to 通报 or 考核, by department, the most first. */
export function writeBulletin(
  problems: readonly NumberedProblem[],
  occasion: BulletinOccasion,
  sentences: BulletinSentences,
): Bulletin {
  const { zone, day, demonstration, projectOf, departmentOf } = occasion
  const open = problems.filter(({ standing }) => isOpen(standing))
  const named = open.filter(toBeNamed).toSorted((one, other) => one.serial - other.serial)
  const groups = [...Map.groupBy(named, ({ standing }) => standing.department!)].toSorted(
    ([one, its], [other, others]) => others.length - its.length || (one < other ? -1 : 1),
  )
  const over = open.filter(({ standing }) => standing.clock && standing.clock.left < 0).length
  const facts: SentenceFacts = {
    zone,
    day: dayLabel(day),
    open: open.length,
    over,
    count: named.length,
    departments: groups.length,
  }
  const body = (about: string, sentence: Label, more: SentenceFacts = {}): PaperParagraph => ({
    about,
    kind: 'body',
    text: fillSentence(sentence, { ...facts, ...more }),
  })
  const ofGroup = ([department, its]: (typeof groups)[number], at: number): PaperParagraph[] => [
    {
      about: `department ${department}`,
      kind: 'heading',
      text: fillSentence(sentences.department, {
        ...facts,
        order: order(at),
        department: departmentOf(department),
        its: its.length,
      }),
    },
    ...its.map((one) =>
      body(`problem ${one.serial}`, sentences.problem, {
        ...factsOf(one, projectOf),
        assessed: assessedOf(one, sentences),
      }),
    ),
  ]
  const rules = [...new Map(named.map(({ standing: { rules } }) => [rules.id, rules])).values()]
  return {
    day,
    title: fillSentence(sentences.title, facts),
    addressee: sentences.addressee,
    paragraphs: [
      body('opening', named.length > 0 ? sentences.opening : sentences.none),
      ...groups.flatMap(ofGroup),
      ...(named.length > 0 ? [body('demand', sentences.demand)] : []),
      ...rules.map((one) => body(`basis ${one.id}`, sentences.basis, { rules: one.label, source: one.source.title })),
      ...(demonstration ? [body('demonstration', sentences.demonstration)] : []),
    ],
    serials: named.map(({ serial }) => serial),
  }
}

const assessedOf = ({ standing }: NumberedProblem, { assessed }: BulletinSentences): Label =>
  standing.level === 'assessment' ? assessed : { zh: '', en: '' }

function factsOf({ id, serial, standing }: NumberedProblem, projectOf: (problem: string) => string): SentenceFacts {
  const { filed, clock, terms } = standing
  return {
    serial,
    title: filed.title,
    project: projectOf(id),
    dispatched: dayLabel(terms.at(-1)!.from),
    limit: clock!.limit,
    over: -clock!.left,
  }
}

/** 一、二 … : the order of a heading; in English a number. */
const order = (at: number): Label => ({ zh: writeChinese(at + 1), en: String(at + 1) })
