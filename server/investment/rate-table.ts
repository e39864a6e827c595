import type { z } from 'zod'
import {
  largestRateFile,
  longestRateTable,
  mostRateLines,
  type tryRateTable,
} from '../../contract/investment/rate-table.ts'
import type { GivenFile } from '../../contract/parts/given-file.ts'
import { type JudgedLine, judgeRates, type RateFate, rateFateIds } from '../../engines/investment/rate-judgement.ts'
import { pastedRows, readRateTable } from '../../engines/investment/rate-table.ts'
import type { RowValues } from '../../engines/register/schemas.ts'
import { record } from '../audit/record.ts'
import { textOfTable } from '../import/reading/table-text.ts'
import { conflicting, unacceptable } from '../refusal.ts'
import { appendRows } from '../register/append.ts'
import type { CapitalDesk } from './desk.ts'
import { convertWaiting } from './rates.ts'
import { holdArrivals } from './store.ts'

const tooLong = () =>
  unacceptable(
    `汇率表最多${mostRateLines}条：请分几次登记`,
    `A table has at most ${mostRateLines} rates: declare it in parts`,
  )

/** The first sheet of a workbook, or a CSV file, as text that can be looked at and mended. */
export const textOfRateFile = async (file: GivenFile): Promise<string> =>
  (await textOfTable(file, { bytes: largestRateFile, signs: longestRateTable, tooLong })).trim()

type Tried = z.output<NonNullable<typeof tryRateTable.answer>>

function judged(
  desk: CapitalDesk,
  text: string,
): { readonly lines: JudgedLine[]; readonly ignored: readonly string[] } {
  const { lines, ignored } = readRateTable(pastedRows(text))
  if (lines.length > mostRateLines) throw tooLong()
  return { lines: judgeRates(lines, desk.rates, desk.today), ignored }
}

/** What would become of each line of a table. */
export function triedRates(desk: CapitalDesk, text: string): Tried {
  const { lines, ignored } = judged(desk, text)
  const count = (fate: RateFate): number => lines.filter((line) => line.fate === fate).length
  return {
    text,
    lines: lines.map(({ row, written, read, fate, sentence }) => ({
      row,
      written,
      currency: read?.currency ?? null,
      day: read?.day ?? null,
      units: read?.units ?? null,
      yuan: read?.yuan ?? null,
      fate,
      sentence,
    })),
    counts: Object.fromEntries(rateFateIds.map((fate) => [fate, count(fate)])) as Tried['counts'],
    ignored: [...ignored],
  }
}

/** Declares every rate of a table that is not declared yet, or none; converts the arrivals that waited for them. */
export async function addRateTable(desk: CapitalDesk, { text, source }: { text: string; source: string }) {
  const { tx, parts, viewer } = desk
  const { lines } = judged(desk, text)
  const refused = lines.filter(({ fate }) => fate === 'refused')
  const [worst] = refused
  if (worst?.sentence)
    throw unacceptable(
      `有${refused.length}行不能登记，整表没有登记。第${worst.row}行：${worst.sentence.zh}`,
      `${refused.length} lines cannot be declared, so nothing was. Row ${worst.row}: ${worst.sentence.en}`,
    )
  const fresh = lines.flatMap(({ fate, read }) => (read && fate !== 'known' ? [read] : []))
  if (fresh.length === 0)
    throw conflicting(
      '没有要登记的：表里没有汇率，或都已经登记过',
      'There is nothing to declare that is not declared already',
    )
  await holdArrivals(tx)
  const rows = fresh.map((rate): RowValues => ({ name: source, ...rate }))
  await appendRows(tx, parts.kinds.rate, rows, { by: viewer.account })
  const converted = await convertWaiting(desk)
  const days = fresh.map(({ day }) => day).sort()
  await record(tx, 'capital.rate-table', `${days[0]}/${days.at(-1)}`, { rates: fresh.length, source, converted })
  return { declared: fresh.length, converted }
}
