import { decimal, decimalText } from '../../../kernel/decimal.ts'

/** What whoever reads a handbook has answered, by the id of the question: a number, `yes` or `no`. */
export type Answers = Readonly<Record<string, string>>

const written = /^[a-z-]+:[^,:]{1,30}(,[a-z-]+:[^,:]{1,30})*$/

/** Whether answers are written as `coal:1200,hazardous:no`. */
export const areAnswers = (text: string): boolean => written.test(text)

/** Reads `coal:1200,hazardous:no`; what has no colon is left out. */
export const readAnswers = (text: string | null | undefined): Answers =>
  Object.fromEntries((text ?? '').split(',').flatMap((one) => (one.includes(':') ? [one.split(':', 2)] : [])))

/** Writes answers as they stand in an address. */
export const writeAnswers = (answers: Answers): string =>
  Object.entries(answers)
    .map(([id, value]) => `${id}:${value}`)
    .join(',')

/** Whether an answer is a number of at least 0. */
export const isAmount = (text: string): boolean => decimalText.test(text) && decimal(text).gte(0)

/** What is answered to whether something is so. */
export const verdicts: Readonly<Record<string, boolean>> = { yes: true, no: false }
