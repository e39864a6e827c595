import type { z } from 'zod'
import type { exportAssessed, StandingShown, standingOrders } from '../../contract/assessments/assessments.ts'
import { publishableText } from '../../kernel/confirmation.ts'
import type { Label, Language } from '../../kernel/label.ts'
import { unacceptable } from '../refusal.ts'
import type { FileColumn } from '../register/list-file.ts'
import type { Everybody } from './everybody.ts'
import type { AssessmentDesk } from './parts.ts'
import { usualGradeWord } from './shown.ts'

type Asked = Omit<z.output<NonNullable<typeof exportAssessed.query>>, 'language'>

/** What a row without a grade is asked for by. */
const ungraded = 'none'

type Compare = (one: number, other: number) => number

/** Unknown comes last, whichever way one sorts. */
function byNumber(of: (row: number) => number | null, direction: Asked['direction']): Compare {
  const sign = direction === 'up' ? 1 : -1
  return (one, other) => {
    const [left, right] = [of(one), of(other)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    return sign * (left - right)
  }
}

function orderOf(desk: AssessmentDesk, { assessed: { standings } }: Everybody, { sort, direction }: Asked): Compare {
  const place = new Map(desk.open.given.grades.map(({ id }, index) => [id, index]))
  const orders: Readonly<Record<(typeof standingOrders)[number], Compare>> = {
    grade: byNumber((row) => place.get(standings[row]!.grade ?? '') ?? null, direction),
    name: (one, other) => (direction === 'up' ? one - other : other - one),
    score: byNumber((row) => standings[row]!.score, direction),
    unknown: byNumber((row) => standings[row]!.unknown, direction),
  }
  const score = byNumber((row) => standings[row]!.score, 'down')
  return (one, other) => orders[sort](one, other) || score(one, other) || one - other
}

function stepOf({ open: { given } }: AssessmentDesk, wanted: string) {
  const steps = given.picture?.steps ?? []
  const found = steps.find(({ id }) => id === wanted)
  if (found) return found
  throw unacceptable(
    `“${given.label.zh}”没有“${wanted}”这一步；有的是：${steps.map(({ id }) => id).join('、') || '没有'}`,
    `“${given.label.en}” has no step “${wanted}”; there are: ${steps.map(({ id }) => id).join(', ') || 'none'}`,
  )
}

/** Those of the rows that fit, in the order that is asked for. */
export function rowsAsked(desk: AssessmentDesk, everybody: Everybody, rows: readonly number[], asked: Asked): number[] {
  const { assessed, known } = everybody
  const step = asked.step === undefined ? undefined : stepOf(desk, asked.step)
  const sought = asked.search.toLocaleUpperCase()
  const fits = (row: number): boolean => {
    const { name, code } = known.get(assessed.cases[row]!.id)!.named
    const { grade } = assessed.standings[row]!
    if (asked.grade !== undefined && (grade ?? ungraded) !== asked.grade) return false
    if (step && !step.holds?.({ case: assessed.cases[row]!, grade }, assessed.on)) return false
    return sought === '' || name.toLocaleUpperCase().includes(sought) || (code ?? '').startsWith(sought)
  }
  return rows.filter(fits).sort(orderOf(desk, everybody, asked))
}

export const assessedFile = ({ open: { given } }: AssessmentDesk): Label => ({
  zh: `${given.label.zh}名单`,
  en: `${given.label.en} list`,
})

/** The columns of the list on paper. */
export function assessedColumns(desk: AssessmentDesk, everybody: Everybody): readonly FileColumn<StandingShown>[] {
  const {
    open: { given },
    subjects,
  } = desk
  const scored = given.way.way === 'score'
  const of = (label: Label | null | undefined, language: Language) => label?.[language] ?? null
  return [
    { head: subjects.label, of: ({ name }) => name },
    { head: { zh: '代码或编号', en: 'Code' }, of: ({ code }) => code },
    { head: given.gradeWord ?? usualGradeWord, of: ({ gradeLabel }, language) => of(gradeLabel, language) },
    ...(scored
      ? [
          { head: { zh: '得分', en: 'Score' }, of: ({ score }: StandingShown) => score },
          { head: { zh: '名次', en: 'Rank' }, of: ({ rank }: StandingShown) => rank },
        ]
      : []),
    { head: { zh: '起始日', en: 'Since' }, of: ({ since }) => since },
    { head: { zh: '下一级', en: 'Next' }, of: ({ next }, language) => of(next?.grade, language) },
    { head: { zh: '差什么', en: 'What lacks' }, of: ({ next }, language) => of(next?.lacks, language) },
    { head: { zh: '缺数', en: 'Not reported' }, of: ({ unknown }) => unknown },
    ...columnsOnRules(desk, everybody),
  ]
}

/** By which rules a list is told, how much of them is to be verified, and whether it is made up. */
export function columnsOnRules(
  { open: { editions } }: AssessmentDesk,
  { assessed, demonstration, open }: Everybody,
): readonly FileColumn<StandingShown>[] {
  const inForce = editions.filter(({ id }) => assessed.editions.includes(id))
  const always = (head: Label, text: Label): FileColumn<StandingShown> => ({
    head,
    of: (_, language) => text[language],
  })
  return [
    always(
      { zh: '办法', en: 'Edition' },
      { zh: inForce.map(({ label }) => label.zh).join('、'), en: inForce.map(({ label }) => label.en).join(', ') },
    ),
    ...(open > 0 ? [always({ zh: '核定', en: 'Confirmed' }, publishableText(open))] : []),
    ...(demonstration ? [always({ zh: '备注', en: 'Remark' }, { zh: '演示数据', en: 'Demonstration data' })] : []),
  ]
}
