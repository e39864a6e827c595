import type { Assessment, Case, Counted, Row } from '../../../engines/assessment/assessment.ts'
import type { PictureStep } from '../../../engines/assessment/picture.ts'
import { type YearlyGrade, yearsRunning } from '../../../engines/nursery/grades.ts'
import type { Recalled } from '../../../kernel/certainty.ts'
import { type Day, yearOf } from '../../../kernel/day.ts'
import { park } from '../../registers/park.ts'
import { rulesKeptBy } from '../kept.ts'
import { incubatorFacts, incubatorLevels, levelAbove } from './conditions.ts'
import { chain, chainOf, forms, grades, levels } from './incubators.ts'
import { parkGrade } from './park-grade.ts'

const formOf = (row: Row | undefined): keyof typeof forms | null =>
  typeof row?.values.form === 'string' && row.values.form in forms ? (row.values.form as keyof typeof forms) : null

/** Which part of the chain a place serves; industry is the parks where it settles. */
function stageOf(row: Row | undefined): string | null {
  const form = formOf(row)
  return form === null ? null : chainOf[form]
}

const gradesOf = (records: Case['records'], on: Day): YearlyGrade[] =>
  (records[parkGrade.id] ?? [])
    .map(({ values }) => ({ subject: '', year: Number(values.year), grade: String(values.grade) }))
    .filter(({ year }) => year <= yearOf(on))
    .toSorted((one, other) => other.year - one.year)

const excellent = 'A'
/** For how many years up to the last that was graded it has been excellent. */
function excellentYears(records: Case['records'], on: Day): number {
  const known = gradesOf(records, on)
  return known[0] ? yearsRunning(known, { subject: '', grade: excellent, year: known[0].year }) : 0
}

const gradeItem = (grade: string): string => `grade/${grade}`
const recalledGrades: readonly Recalled[] = Object.entries(grades)
  .filter(([, { certainty }]) => certainty === 'recalled')
  .map(([grade, { label }]) => ({ id: gradeItem(grade), label }))

/** The level of a platform or incubator that brings enterprises on; parks and buildings are none. */
function stand(records: Case['records'], on: Day) {
  const [row] = records[park.id] ?? []
  const form = formOf(row)
  if (!row || form === null) return null
  const level = row.values.level
  const stage = chain.find(({ id }) => id === chainOf[form])!
  const years = excellentYears(records, on)
  const graded = gradesOf(records, on).map(({ year, grade }) => ({
    text: { zh: `${year}年考核`, en: `Graded ${year}` },
    state: grade === 'D' ? ('unmet' as const) : ('met' as const),
    told: grades[grade]!.label,
    ...(grades[grade]!.certainty === 'recalled' && { certainty: 'recalled' as const, item: gradeItem(grade) }),
  }))
  return {
    grade: typeof level === 'string' ? level : null,
    towards: form === 'incubator' && typeof level === 'string' && level in levelAbove ? [levelAbove[level]!] : [],
    grounds: [
      { text: { zh: '载体类型', en: 'Form' }, told: forms[form] },
      { text: { zh: '在“研发—育苗—孵化—加速—产业化”里', en: 'Place in the chain' }, told: stage.label },
      ...(graded.length > 0 ? graded : [{ text: { zh: '年度考核', en: 'Yearly grade' }, state: 'unknown' as const }]),
      ...(years > 1
        ? [
            {
              text: { zh: `连续${years}年优秀（A类）`, en: `Excellent for ${years} years running` },
              state: 'met' as const,
            },
          ]
        : []),
    ],
  }
}

type Which = { readonly form?: string; readonly level?: string }

const those = (all: readonly Counted[], { form, level }: Which): Counted[] =>
  all.filter(
    (one) =>
      (form === undefined || formOf(one.case.records[park.id]?.[0]) === form) &&
      (level === undefined || one.grade === level),
  )
const best = (all: readonly Counted[], on: Day, which: Which): number[] =>
  those(all, which).flatMap((one) => {
    const years = excellentYears(one.case.records, on)
    return years > 0 ? [years] : []
  })

/** 平台与孵化器: each by its level, with its yearly grades and its place in the chain. */
export const incubatorAssessment: Assessment = {
  id: 'incubators',
  label: { zh: '平台与孵化器', en: 'Platforms and incubators' },
  purpose: {
    zh: '研发—育苗—孵化—加速—产业化，按级别和年度考核等级看。',
    en: 'From research to industry, by level and yearly grade.',
  },
  bureau: 'science-technology',
  subject: 'park',
  counter: { zh: '家', en: 'of them' },
  grades: Object.entries(levels).map(([id, label]) => ({ id, label })),
  gradeWord: { zh: '级别', en: 'Level' },
  ungraded: { zh: '未定级', en: 'Without a level' },
  way: {
    way: 'records',
    reads: [
      { kind: park.id, by: 'id' },
      { kind: parkGrade.id, by: 'park' },
    ],
    stand,
    derive: incubatorFacts,
    editions: [
      rulesKeptBy(
        parkGrade.source!,
        { zh: '载体年度考核（B、C、D类待核）', en: 'Yearly grading (B to D recalled)' },
        '2019-01-01',
        recalledGrades,
      ),
    ],
  },
  beside: incubatorLevels,
  tallies: [
    {
      id: 'incubators',
      label: { zh: '孵化器', en: 'Incubators' },
      unit: '家',
      indicator: 'incubators',
      of: (all) => those(all, { form: 'incubator' }).length,
    },
    {
      id: 'national',
      label: { zh: '国家级孵化器', en: 'National incubators' },
      unit: '家',
      indicator: 'national-incubators',
      of: (all) => those(all, { form: 'incubator', level: 'national' }).length,
    },
    {
      id: 'carriers',
      label: { zh: '省级以上孵化载体', en: 'Provincial and higher carriers' },
      unit: '家',
      indicator: 'incubation-carriers',
      of: (all) =>
        ['incubator', 'accelerator', 'pilot-plant'].flatMap((form) =>
          those(all, { form }).filter(({ grade }) => grade === 'national' || grade === 'provincial'),
        ).length,
    },
    {
      id: 'maker-spaces',
      label: { zh: '国家备案众创空间', en: 'Maker spaces on the national list' },
      unit: '个',
      indicator: 'registered-maker-spaces',
      of: (all) => those(all, { form: 'maker-space', level: 'national' }).length,
    },
    {
      id: 'excellent',
      label: { zh: '优秀国家级孵化器', en: 'National incubators graded excellent' },
      unit: '家',
      indicator: 'excellent-national-incubators',
      of: (all, on) => best(all, on, { form: 'incubator', level: 'national' }).length,
    },
    {
      id: 'years',
      label: { zh: '孵化器连续获优年数', en: 'Excellent years running' },
      unit: '年',
      indicator: 'incubator-excellent-years',
      of: (all, on) => Math.max(0, ...best(all, on, { form: 'incubator', level: 'national' })),
    },
    {
      id: 'accelerators',
      label: { zh: '优秀省级加速器', en: 'Provincial accelerators graded excellent' },
      unit: '家',
      indicator: 'excellent-provincial-accelerators',
      of: (all, on) => best(all, on, { form: 'accelerator', level: 'provincial' }).length,
    },
  ],
  picture: {
    kind: 'chain',
    label: { zh: '研发—育苗—孵化—加速—产业化', en: 'From research to industry' },
    steps: chain.map(({ id, label }): PictureStep => {
      if (!Object.values<string>(chainOf).includes(id)) return { id, label, register: park.id }
      return {
        id,
        label,
        holds: ({ case: { records } }) => stageOf(records[park.id]?.[0]) === id,
        remarks: [
          {
            label: { zh: '省级以上', en: 'provincial and above' },
            holds: ({ grade }) => grade === 'national' || grade === 'provincial',
          },
          {
            label: { zh: '考核A类', en: 'graded A' },
            holds: ({ case: { records } }, on) => gradesOf(records, on)[0]?.grade === excellent,
          },
        ],
      }
    }),
  },
}
