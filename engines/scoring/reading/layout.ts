import { z } from 'zod'
import { fault } from '../../../kernel/fault.ts'

const name = z.string().min(1)

/** How a table lies that has not one row for each subject and one column for each input. */
export const layout = z
  .strictObject({
    names: name
      .optional()
      .describe(
        'A long table: the column whose cells name the input, one row for each value; `values` stands beside it',
      ),
    values: name.optional().describe('The column that holds the values of `names`'),
    across: name
      .optional()
      .describe(
        'A wide table: how headings are made, such as "{input}_{year}" (hdi_1990) or "{year} [YR{year}]"; {year} is four digits, {part} any text; without {input} the column of `names` names it',
      ),
    as: name
      .optional()
      .describe('What the {year} or {part} of a heading is called, as a column of `subject` or an input'),
  })
  .refine(
    ({ names, values, across }) =>
      across === undefined
        ? names !== undefined && values !== undefined
        : values === undefined && (names === undefined) === across.includes('{input}'),
    '长表写 names 和 values；宽表写 across，其中没有 {input} 的再写 names / a long table has names and values, a wide one across, and names where that has no {input}',
  )
  .refine(
    ({ across, as }) => (across !== undefined && /\{(year|part)\}/.test(across)) === (as !== undefined),
    'across 里有 {year} 或 {part}，就用 as 写明它叫什么 / as says what the {year} or {part} of across is called',
  )

export type Layout = z.infer<typeof layout>

/** A heading that was made as `across` says. */
export type Across = { readonly at: number; readonly input: string | undefined; readonly part: string }

const kinds = { input: '.+?', part: '.+?', year: String.raw`\d{4}` } as const

/** The headings that are made as a pattern says; a Fault where there is none. */
export function headingsAcross(pattern: string, titles: readonly string[]): Across[] {
  const seen = new Set<string>()
  const source = pattern
    .split(/(\{(?:input|year|part)\})/)
    .map((piece) => {
      const kind = /^\{(input|year|part)\}$/.exec(piece)?.[1] as keyof typeof kinds | undefined
      if (!kind) return piece.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
      if (seen.has(kind)) return `\\k<${kind}>`
      seen.add(kind)
      return `(?<${kind}>${kinds[kind]})`
    })
    .join('')
  const made = new RegExp(`^${source}$`, 'iu')
  const found = titles.flatMap((title, at): Across[] => {
    const { input, year, part } = made.exec(title)?.groups ?? {}
    const told = year ?? part ?? ''
    return input === undefined && told === '' ? [] : [{ at, input, part: told }]
  })
  if (found.length > 0) return found
  throw fault(
    `没有一列的表头写成“${pattern}”这样；表头有：${titles.slice(0, 8).join('、')}`,
    `No heading is made as “${pattern}”; there are: ${titles.slice(0, 8).join(', ')}`,
  )
}
