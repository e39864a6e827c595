import { z } from 'zod'
import { expected } from '../../kernel/expected.ts'

/** How a filter compares. `among` takes several values; `missing` and `present` none. */
export const comparators = {
  equals: { zh: '等于', en: 'is' },
  differs: { zh: '不等于', en: 'is not' },
  among: { zh: '属于', en: 'is one of' },
  contains: { zh: '包含', en: 'contains' },
  'at-least': { zh: '不小于', en: 'is at least' },
  'at-most': { zh: '不大于', en: 'is at most' },
  'more-than': { zh: '大于', en: 'is more than' },
  'less-than': { zh: '小于', en: 'is less than' },
  missing: { zh: '未填', en: 'is missing' },
  present: { zh: '已填', en: 'is present' },
} as const
export type Comparator = keyof typeof comparators

const value = z.union([z.string(), z.number(), z.boolean()])

export const filter = z.strictObject({
  field: z.string(),
  is: z.enum(Object.keys(comparators) as [Comparator, ...Comparator[]]),
  value: z.union([value, z.array(value).max(500)]).optional(),
})
export type Filter = z.infer<typeof filter>

/** What a list shows: which rows, in which order, which columns. */
export const listRequest = z.object({
  search: z
    .string()
    .max(200)
    .default('')
    .describe('Any part of a name, two characters or more; pinyin; initials; the start of a code'),
  filters: z.array(filter).max(20).default([]),
  where: z.string().max(2000).default('').describe('A FEEL condition over the labels of the fields'),
  sort: z
    .array(z.strictObject({ field: z.string(), direction: z.enum(['up', 'down']).default('up') }))
    .max(3)
    .default([])
    .describe('Names in pinyin order where nothing is said; missing values always last'),
  columns: z.array(z.string()).max(60).default([]).describe('Fields to show; the first nine where nothing is said'),
  archived: z.boolean().default(false).describe('Archived rows instead of current ones'),
  offset: z.number().int().min(0).max(1_000_000).default(0),
  limit: z.number().int().min(1).max(500).default(50),
  count: z.boolean().default(false).describe('Whether to count all rows that fit'),
})
export type ListRequest = z.infer<typeof listRequest>

const parsed = (text: string, context: z.RefinementCtx): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue({ code: 'custom', ...expected('查询条件不是 JSON', 'the query is not JSON') })
    return z.NEVER
  }
}

/** A list request in the address line: `?query={"search":"电子"}`. */
export const listQuery = z.object({
  query: z.string().max(20_000).default('{}').transform(parsed).pipe(listRequest),
})

export const groupRequest = z.object({
  by: z.string().describe('The field to group by; a day is grouped by its year'),
  of: z.array(z.string()).max(10).default([]).describe('Numeric fields to add up'),
  search: listRequest.shape.search,
  filters: listRequest.shape.filters,
  where: listRequest.shape.where,
  archived: listRequest.shape.archived,
})
export type GroupRequest = z.infer<typeof groupRequest>
export const groupQuery = z.object({ query: z.string().max(20_000).transform(parsed).pipe(groupRequest) })
