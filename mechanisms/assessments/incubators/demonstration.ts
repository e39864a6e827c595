import type { YearlyGrade } from '../../../engines/nursery/grades.ts'

/** A made-up platform. */
export type DemonstrationPlatform = { readonly name: string; readonly form: string; readonly level: string }

const named = (count: number, form: string, level: string, word: string): DemonstrationPlatform[] =>
  Array.from({ length: count }, (_, index) => ({ name: `演示·${word}${index + 1}`, form, level }))

const national = named(4, 'incubator', 'national', '国家级孵化器')
const accelerators = named(3, 'accelerator', 'provincial', '省级加速器')

/** 演示数据: as many as Zibo’s report of 2024 prints — four national incubators and three provincial accelerators. */
export const demonstrationPlatforms: readonly DemonstrationPlatform[] = [...national, ...accelerators]

/** All of them excellent: the incubators for three years running, the accelerators in the last. */
export const demonstrationGrades: readonly YearlyGrade[] = [
  ...[2022, 2023, 2024].flatMap((year) => national.map(({ name: subject }) => ({ subject, year, grade: 'A' }))),
  ...accelerators.map(({ name: subject }) => ({ subject, year: 2024, grade: 'A' })),
]

/** How many of each form and level a zone shows; the first are graded A in these years, the others B. */
export type CarrierBatch = {
  readonly form: string
  readonly level: string
  readonly word: string
  readonly count: number
  readonly years?: readonly number[]
  readonly excellent?: number
}

const lately = [2022, 2023, 2024]

/** As many as Zibo’s reports print: thirteen incubators, five of them national, four of these excellent for three years. */
export const ziboCarriers: readonly CarrierBatch[] = [
  { form: 'incubator', level: 'national', word: '国家级孵化器', count: 5, years: lately, excellent: 4 },
  { form: 'incubator', level: 'provincial', word: '省级孵化器', count: 4, years: [2024], excellent: 1 },
  { form: 'incubator', level: 'municipal', word: '市级孵化器', count: 4 },
  { form: 'accelerator', level: 'provincial', word: '省级加速器', count: 3, years: [2024], excellent: 3 },
  { form: 'maker-space', level: 'provincial', word: '众创空间', count: 6 },
  { form: 'laboratory', level: 'provincial', word: '研发平台', count: 5 },
]

/** As many as Daqing’s report prints: eleven provincial and higher, three of them national; three maker spaces. */
export const daqingCarriers: readonly CarrierBatch[] = [
  { form: 'incubator', level: 'national', word: '国家级孵化器', count: 3 },
  { form: 'incubator', level: 'provincial', word: '省级孵化器', count: 5 },
  { form: 'accelerator', level: 'provincial', word: '加速器', count: 2 },
  { form: 'pilot-plant', level: 'provincial', word: '放大室', count: 1 },
  { form: 'maker-space', level: 'national', word: '众创空间', count: 3 },
]

const called = ({ word }: CarrierBatch, at: number): string => `演示·${word}${at + 1}`

const floors: Readonly<Record<string, number>> = { national: 12_000, provincial: 8000, municipal: 3600 }
/** Square metres of an incubator; every fourth has not reported them. */
const floorOf = (level: string, at: number): string | null =>
  at % 4 === 3 ? null : ((floors[level] ?? 3000) + at * 1300).toFixed(2)

/** 演示数据: rows of the register of parks. */
export const carrierRows = (batches: readonly CarrierBatch[]) =>
  batches.flatMap((batch) =>
    Array.from({ length: batch.count }, (_, at) => ({
      name: called(batch, at),
      form: batch.form,
      level: batch.level,
      floor_area: batch.form === 'incubator' ? floorOf(batch.level, at) : null,
    })),
  )

/** 演示数据: their yearly grades. */
export const carrierGradeRows = (batches: readonly CarrierBatch[]) =>
  batches.flatMap((batch) =>
    (batch.years ?? []).flatMap((year) =>
      Array.from({ length: batch.count }, (_, at) => ({
        name: `${called(batch, at)}${year}年`,
        park: called(batch, at),
        year,
        grade: at < (batch.excellent ?? 0) ? 'A' : 'B',
        incubated: 24 + ((at * 13 + year) % 40),
        graduated: 2 + ((at * 5 + year) % 7),
      })),
    ),
  )
