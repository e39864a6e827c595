import type { YearlyGrade } from '../../engines/nursery/grades.ts'

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
