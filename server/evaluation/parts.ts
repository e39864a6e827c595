import type { EvaluationEdition } from '../../engines/evaluation/edition.ts'
import { fieldOf, type Kind, kindOf, type Register, termOf } from '../../engines/register/kind.ts'
import { vocabularyOf } from '../../engines/register/terms.ts'
import { compileRule } from '../../engines/rules/compile.ts'
import { parseRule } from '../../engines/rules/rule.ts'
import type { RecordedFact } from '../../mechanisms/zone-evaluation/recorded.ts'
import type { ZoneEvaluationMechanism } from '../../mechanisms/zone-evaluation/zone-evaluation.ts'
import { worksFor } from '../bureau.ts'
import type { Books } from '../indicators/books.ts'
import { absent, forbidden } from '../refusal.ts'
import type { Viewer } from '../viewer.ts'

/** A fact of an enterprise that is read from its year, or from the year before. */
export type YearReading = {
  readonly fact: string
  readonly back: 0 | 1
  readonly of: (values: Readonly<Record<string, unknown>>) => unknown
}
export type TitleReading = Extract<RecordedFact, { readonly title: string }>

/** What the room of evaluation works with. */
export type EvaluationParts = {
  readonly mechanism: ZoneEvaluationMechanism
  readonly books: Books
  readonly register: Register
  readonly kind: Kind
  /** The fields of an enterprise's year that are read, with the name by which formulas call them. */
  readonly fields: readonly { readonly id: string; readonly term: string }[]
  readonly years: readonly YearReading[]
  readonly titles: readonly TitleReading[]
}

export function openEvaluationParts(
  mechanism: ZoneEvaluationMechanism,
  register: Register,
  books: Books,
): EvaluationParts {
  const kind = kindOf(register, 'enterprise_year')
  const vocabulary = vocabularyOf(kind)
  const columns = new Map(vocabulary.map(({ name, column }) => [name, column!]))
  const used = new Set<string>()
  const years = mechanism.recorded.flatMap((one): YearReading[] => {
    if (!('from' in one)) return []
    const rule = parseRule(one.from, vocabulary)
    for (const name of rule.names) used.add(columns.get(name)!)
    return [{ fact: one.fact, back: one.back, of: compileRule(rule) }]
  })
  return {
    mechanism,
    books,
    register,
    kind,
    fields: [...used].map((id) => ({ id, term: termOf(fieldOf(kind, id)) })),
    years,
    titles: mechanism.recorded.filter((one): one is TitleReading => 'title' in one),
  }
}

/** The year by which an edition is called: its document is of 2021. */
export const calledYear = ({ firstDay }: EvaluationEdition): string => firstDay.slice(0, 4)

/** The edition that is meant, by its id or its year. */
export function editionNamed({ mechanism: { editions } }: EvaluationParts, wanted: string): EvaluationEdition {
  const found = editions.find((one) => one.id === wanted || calledYear(one) === wanted)
  if (found) return found
  const known = editions.map(calledYear).join('、')
  throw absent(`没有“${wanted}”这一版综合评价，可用：${known}`, `There is no edition “${wanted}”; there are ${known}`)
}

/** Of the clerks, only those of the department that answers for the evaluation; the database holds it again. */
export function refuseOtherBureaus({ mechanism: { bureau } }: EvaluationParts, viewer: Viewer): void {
  if (worksFor(viewer, bureau)) return
  throw forbidden(
    '综合评价由发展改革部门负责，别的部门不能查看',
    'The evaluation belongs to the department of development and reform',
  )
}
