import { z } from 'zod'
import { writtenText } from '../../engines/delivery/written.ts'
import { expected } from '../../kernel/expected.ts'
import type { Post } from '../../kernel/post.ts'
import { label } from './label.ts'
import { readTyped } from './typed-number.ts'

/** Who holds recalled rules against their papers; of the clerks those of the department that answers for the rules. */
export const ruleConfirmers: readonly Post[] = ['department-clerk', 'statistician']

/** The paper by which something recalled is confirmed. */
const givenPaper = {
  title: writtenText(200).describe('The document'),
  issuer: writtenText(100).optional(),
  number: writtenText(60).describe('The number of the document; 无文号 where it has none'),
  clause: writtenText(60),
  note: writtenText(300).optional(),
}

const item = z.string().min(1).max(160)

/** Some items by one paper; each as it is recalled, or with what the paper says in place of its values. */
export const givenConfirmations = z.strictObject({
  items: z
    .array(z.strictObject({ item, values: z.array(writtenText(200).overwrite(readTyped)).min(1).max(40).optional() }))
    .min(1, expected('至少选一项', 'choose at least one'))
    .max(200),
  ...givenPaper,
})
export type GivenConfirmations = z.output<typeof givenConfirmations>

export const givenWithdrawal = z.strictObject({ item, note: writtenText(300).describe('Why it is withdrawn') })

/** By whom and when an item was confirmed, and by what paper. */
export const confirmationShown = z.object({
  text: label.describe('已由本区核定 · 文号 · 日期'),
  paper: z.string().describe('Title, number and clause'),
  note: z.string().nullable(),
  by: z.string(),
  on: z.string(),
})

/** Something of an edition that no text vouches for, and the confirmation that stands. */
export const confirmableShown = z.object({
  item: z.string(),
  label,
  certainty: label,
  values: z.array(
    z.object({
      label,
      kind: z.enum(['number', 'day', 'text']),
      unit: z.string().nullable(),
      recalled: z.string(),
      confirmed: z.string().nullable().describe('What the paper says where it says another'),
    }),
  ),
  total: z.number().nullable().describe('What the values add up to, where they must'),
  confirmed: confirmationShown.nullable(),
})
export type ConfirmableShown = z.infer<typeof confirmableShown>

/** What was done to an item. */
export const confirmationEvent = z.object({
  id: z.string(),
  label,
  act: label,
  told: z.string().describe('The paper, or why it was withdrawn'),
  by: z.string(),
  on: z.string(),
})
export type ConfirmationEvent = z.infer<typeof confirmationEvent>
