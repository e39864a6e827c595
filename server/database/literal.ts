import pg from 'pg'
import { unacceptable } from '../refusal.ts'

/** Writes a value as PostgreSQL reads it from a text, whatever its type; null stays null. */
export function valueText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return honestText(value)
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return honestText(`{${value.map(arrayElement).join(',')}}`)
  throw new Error(`A ${typeof value} cannot be a value of a query`)
}

function honestText(value: string): string {
  if (value.includes('\0')) throw unacceptable('文字中含有不能保存的字符（空字符）', 'The text holds a null character')
  return value
}

/** Writes a value as an SQL literal that PostgreSQL types from its surroundings, as it does a parameter. */
export function escapeValue(value: unknown): string {
  const text = valueText(value)
  return text === null ? 'NULL' : pg.escapeLiteral(text)
}

function arrayElement(value: unknown): string {
  if (value === null || value === undefined) return 'NULL'
  if (Array.isArray(value)) return `{${value.map(arrayElement).join(',')}}`
  return `"${String(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

/**
 * Puts values in the place of `$1`, `$2` …, once over the text, so that a value holding `$2` stays what it is.
 * The text is the program's own and holds one statement.
 */
export function fillIn(text: string, values: readonly unknown[]): string {
  return text.replace(/\$(\d+)/g, (_, digits: string) => {
    const index = Number(digits) - 1
    if (index < 0 || index >= values.length) throw new Error(`$${digits} has no value in: ${text}`)
    return escapeValue(values[index])
  })
}
