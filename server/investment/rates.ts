import type { z } from 'zod'
import type { declareRate } from '../../contract/investment/investment.ts'
import { type Conversion, convertedBack, convertMoney } from '../../engines/investment/conversion.ts'
import { entriesOf } from '../../engines/investment/entry.ts'
import type { RowValues } from '../../engines/register/schemas.ts'
import type { Day } from '../../kernel/day.ts'
import { decimal } from '../../kernel/decimal.ts'
import { record } from '../audit/record.ts'
import { conflicting } from '../refusal.ts'
import { changeRow, createRow } from '../register/store.ts'
import type { CapitalDesk } from './desk.ts'
import { holdArrivals, readEntries, readRates, type StoredEntry } from './store.ts'

/** What a conversion writes into an arrival; dollars only where the investor is from abroad. */
export const convertedFields = (conversion: Conversion, abroad: boolean): RowValues => ({
  yuan: conversion.yuan.sum,
  rate: (conversion.yuan.sum !== null && conversion.yuan.rates[0]?.id) || null,
  dollars: abroad ? conversion.dollars.sum : null,
  dollar_rate: (abroad && conversion.dollars.sum !== null && conversion.dollars.rates.at(-1)?.id) || null,
})

/** Declares a rate as it was published, and converts the arrivals that waited for it. */
export async function addRate(desk: CapitalDesk, given: z.output<NonNullable<(typeof declareRate)['body']>>) {
  const { tx, parts, viewer } = desk
  if (given.day > desk.today) throw conflicting(`公布日 ${given.day} 还没有到`, `The day ${given.day} has not come yet`)
  const { currency, day, units, source } = given
  const yuan = decimal(given.yuan).toFixed()
  const before = desk.rates.find((one) => one.currency === currency && one.day === day)
  if (before && before.units === units && decimal(before.yuan).eq(yuan))
    throw conflicting(
      `${day} 的这个汇率已经登记过（${before.source}）`,
      `This rate of ${day} is declared already (${before.source})`,
    )
  await holdArrivals(tx)
  const { id } = await createRow(
    tx,
    parts.kinds.rate,
    { name: source, currency, day, units, yuan },
    { by: viewer.account, document: given.document ?? null },
  )
  const count = await convertWaiting(desk)
  await record(tx, 'capital.rate', `${currency}/${day}`, { yuan, units, source, converted: count })
  return { rate: id, converted: count }
}

/** Converts what could not be converted before; a counter-entry goes with its arrival. Answers how many arrivals. */
export async function convertWaiting({ tx, parts, viewer, rules }: CapitalDesk): Promise<number> {
  const entries = await readEntries(tx, parts.kinds)
  const rates = await readRates(tx)
  const change = { by: viewer.account, reason: '登记了汇率，折算' }
  let count = 0
  for (const arrival of entries) {
    const abroad = arrival.origin === 'abroad'
    if (arrival.counters !== null || (arrival.yuan !== null && (!abroad || arrival.dollars !== null))) continue
    const patch = convertedFields(convertMoney({ ...arrival, day: arrival.on }, rates, rules), abroad)
    const yuan = arrival.yuan === null && patch.yuan !== null
    const dollars = abroad && arrival.dollars === null && patch.dollars !== null
    if (!yuan && !dollars) continue
    const fresh = (of: RowValues): RowValues => ({
      ...(yuan && { yuan: of.yuan!, rate: of.rate! }),
      ...(dollars && { dollars: of.dollars!, dollar_rate: of.dollar_rate! }),
    })
    await changeRow(tx, parts.kinds.arrival, arrival.id, fresh(patch), change)
    await convertCounters(entries, arrival, patch, (id, part) =>
      changeRow(tx, parts.kinds.arrival, id, fresh({ ...patch, ...part }), change),
    )
    count += 1
  }
  return count
}

/** Converts what took an arrival back, in its order, each in proportion and the last one with what is left. */
async function convertCounters(
  entries: readonly StoredEntry[],
  arrival: StoredEntry,
  patch: RowValues,
  write: (id: string, part: RowValues) => Promise<unknown>,
): Promise<void> {
  let left = decimal(arrival.sum)
  const standing = { yuan: patch.yuan as string | null, dollars: patch.dollars as string | null }
  for (const { id, sum } of entriesOf(entries, arrival.id).filter(({ counters }) => counters !== null)) {
    const taken = decimal(sum).times(-1)
    left = left.minus(taken)
    const part: Record<string, string | null> = {}
    for (const money of ['yuan', 'dollars'] as const) {
      const share = { whole: arrival.sum, taken: taken.toFixed(), leaves: left.toFixed() }
      const back = convertedBack(share, patch[money] as string | null, standing[money])
      part[money] = back === null ? null : decimal(back).times(-1).toFixed()
      standing[money] = back === null ? null : decimal(standing[money]!).minus(back).toFixed()
    }
    await write(id, part)
  }
}

/** The rates that arrivals wait for: of which currency, for how many, on which days. */
export function waitingOf({ entries, rates, rules }: CapitalDesk) {
  const waiting = entries.flatMap((entry) => {
    if (entry.counters !== null) return []
    const { yuan, dollars } = convertMoney({ ...entry, day: entry.on }, rates, rules)
    if (entry.yuan === null && yuan.sum === null) return [{ currency: entry.currency, on: entry.on }]
    const lacksDollars = entry.origin === 'abroad' && entry.dollars === null && dollars.sum === null
    return lacksDollars ? [{ currency: 'USD' as const, on: entry.on }] : []
  })
  return [...Map.groupBy(waiting, ({ currency }) => currency)].map(([currency, those]) => ({
    currency,
    arrivals: those.length,
    days: [...new Set(those.map(({ on }): Day => on))].sort(),
  }))
}
