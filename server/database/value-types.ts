import pg from 'pg'

const { builtins } = pg.types
const numericArray = 1231
const dateArray = 1182
const int8Array = 1016
const textArray = 1009

/** Whole numbers as numbers while they are safe, beyond that as decimal text. */
const wholeNumber = (text: string): number | string => {
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : text
}

const inUtc = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00(?::00)?$/

/**
 * A moment as ISO text in UTC, `2026-11-21T01:02:03.004Z`, from a column or from within JSON. Ours come in UTC; a given
 * database may keep another zone.
 */
export function moment(text: string): string {
  const parts = inUtc.exec(text)
  if (!parts) return new Date(text).toISOString()
  return `${parts[1]}T${parts[2]}.${(parts[3] ?? '').padEnd(3, '0').slice(0, 3)}Z`
}

const asText = (text: string): string => text
const texts = pg.types.getTypeParser(textArray as number as 25) as (text: string) => string[]

const parsers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, wholeNumber],
  [builtins.NUMERIC, asText],
  [builtins.DATE, asText],
  [builtins.TIMESTAMPTZ, moment],
  [numericArray, texts],
  [dateArray, texts],
  [int8Array, (text) => texts(text).map(wholeNumber)],
])

/** How values leave the database: days, decimals and moments as text, whole numbers as numbers. */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: (id, format) => parsers.get(id) ?? pg.types.getTypeParser(id, format as 'text'),
}
