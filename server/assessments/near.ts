import type { z } from 'zod'
import type { exportNearAssessed, listNearAssessed, NearAssessed } from '../../contract/assessments/assessments.ts'
import type { Label, Language } from '../../kernel/label.ts'
import { sourceText } from '../ladder/rung-shown.ts'
import type { FileColumn } from '../register/list-file.ts'
import type { Everybody } from './everybody.ts'
import { columnsOnRules } from './list.ts'
import type { AssessmentDesk } from './parts.ts'
import { headOf, rowsNear, standingShown, usualGradeWord } from './shown.ts'

type Asked = Pick<z.output<NonNullable<typeof exportNearAssessed.query>>, 'towards'>
type NearPaged = z.output<NonNullable<typeof listNearAssessed.query>>
type NearLine = NearAssessed['rows'][number]

/** Who is on the way to a next grade, and what lacks, the nearest first; only those whom the viewer sees. */
export function nearOf(
  desk: AssessmentDesk,
  everybody: Everybody,
  seen: readonly number[],
  { towards, limit, offset }: Asked & Pick<NearPaged, 'limit' | 'offset'>,
): NearAssessed {
  const { assessed, demonstration, lastYear } = everybody
  const all = rowsNear(everybody, seen)
  const lines = all.map((row) => standingShown(desk, everybody, row))
  const choices = [...Map.groupBy(lines, ({ next }) => next!.id).values()].map((own) => ({
    id: own[0]!.next!.id,
    label: own[0]!.next!.grade,
    count: own.length,
  }))
  const fitting = all.filter((_, at) => towards === undefined || lines[at]!.next!.id === towards)
  const inForce = desk.open.editions.filter(({ id }) => assessed.editions.includes(id))
  return {
    asOf: assessed.on,
    lastYear,
    demonstration,
    assessment: headOf(desk.open.given),
    sources: inForce.map(({ source }) => sourceText(source)),
    choices,
    total: fitting.length,
    rows: fitting.slice(offset, offset + limit).map((row) => ({
      ...standingShown(desk, everybody, row),
      lacks: assessed.lacking(row).map(({ label, gap, state }) => ({ label, gap, state })),
    })),
  }
}

export const nearFile = ({ open: { given } }: AssessmentDesk): Label => ({
  zh: `${given.label.zh}差距清单`,
  en: `${given.label.en} gaps`,
})

/** The list on paper: who, where, what lacks, and what is not known. */
export function nearColumns(desk: AssessmentDesk, everybody: Everybody): readonly FileColumn<NearLine>[] {
  const {
    open: { given },
    subjects,
  } = desk
  const those = ({ lacks }: NearLine, state: NearLine['lacks'][number]['state'], language: Language) =>
    lacks
      .filter((one) => one.state === state)
      .map(({ label, gap }) => (gap ?? label)[language])
      .join({ zh: '；', en: '; ' }[language])
  return [
    { head: subjects.label, of: ({ name }) => name },
    { head: { zh: '代码或编号', en: 'Code' }, of: ({ code }) => code },
    { head: given.gradeWord ?? usualGradeWord, of: ({ gradeLabel }, language) => gradeLabel[language] },
    { head: { zh: '下一级', en: 'Next' }, of: ({ next }, language) => next!.grade[language] },
    { head: { zh: '差多少', en: 'How far' }, of: ({ next }, language) => next!.lacks[language] },
    { head: { zh: '差什么', en: 'What lacks' }, of: (line, language) => those(line, 'unmet', language) },
    { head: { zh: '待填', en: 'To be told' }, of: (line, language) => those(line, 'unknown', language) },
    ...columnsOnRules(desk, everybody),
  ]
}
