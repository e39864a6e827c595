import type { Column } from '../../engines/register/columns.ts'
import { type Day, daysBetween } from '../../kernel/day.ts'
import { fault } from '../../kernel/fault.ts'

/** Rows in the binary form of COPY, which the database takes as they are, without reading texts. */
export type CopyRows = {
  /** Adds a row: a value for each column, in their order. */
  add(values: readonly unknown[]): void
  /** All rows since the last time, ready to be sent. */
  take(): Buffer
}

export type CopyType = Column['type'] | 'jsonb' | 'double precision'

const head = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1')
const end = -1
const none = -1
const firstRoom = 1 << 20
const longestSign = 3
const textType = 25
const jsonbVersion = 1
const dayZero = '2000-01-01' as Day

const smallest = -(2n ** 63n)
const largest = 2n ** 63n - 1n

function wholeOf(value: unknown): bigint {
  const whole = BigInt(value as string | number)
  if (whole < smallest || whole > largest)
    throw fault(`数太大，存不下：${whole}`, `The number is too large to be kept: ${whole}`)
  return whole
}

/** Opens a store of rows whose columns have these types. Half a surrogate pair, which cannot be kept, becomes U+FFFD. */
export function openCopyRows(types: readonly CopyType[]): CopyRows {
  let bytes = Buffer.allocUnsafe(firstRoom)
  let at = head.copy(bytes)

  function reserve(size: number): void {
    if (at + size <= bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(bytes.length * 2, at + size))
    bytes.copy(larger, 0, 0, at)
    bytes = larger
  }

  function length(size: number): void {
    reserve(4 + size)
    at = bytes.writeInt32BE(size, at)
  }

  /** A text after as many bytes as its kind wants before it; its length is known when it is written. */
  function text(value: string, before = 0): void {
    reserve(4 + before + value.length * longestSign)
    const size = before + bytes.write(value, at + 4 + before)
    bytes.writeInt32BE(size, at)
    at += 4 + size
  }

  function list(values: readonly string[]): void {
    const start = at
    length(12)
    for (const part of [Number(values.length > 0), 0, textType]) at = bytes.writeInt32BE(part, at)
    if (values.length > 0) {
      reserve(8)
      for (const part of [values.length, 1]) at = bytes.writeInt32BE(part, at)
      for (const value of values) text(value)
    }
    bytes.writeInt32BE(at - start - 4, start)
  }

  const writers: Partial<Record<CopyType, (value: never) => void>> = {
    text,
    'text[]': list,
    boolean: (value: boolean) => {
      length(1)
      at = bytes.writeInt8(Number(value), at)
    },
    date: (value: Day) => {
      length(4)
      at = bytes.writeInt32BE(daysBetween(dayZero, value), at)
    },
    bigint: (value: unknown) => {
      length(8)
      at = bytes.writeBigInt64BE(wholeOf(value), at)
    },
    'double precision': (value: number) => {
      length(8)
      at = bytes.writeDoubleBE(value, at)
    },
    uuid: (value: string) => {
      length(16)
      at += bytes.write(value.replaceAll('-', ''), at, 'hex')
    },
    jsonb: (value: string) => {
      const start = at
      text(value, 1)
      bytes.writeInt8(jsonbVersion, start + 4)
    },
  }
  const columns = types.map((type) => {
    const write = writers[type] as ((value: unknown) => void) | undefined
    if (!write) throw new Error(`Values of ${type} are not copied`)
    return write
  })

  return {
    add(values) {
      reserve(2)
      at = bytes.writeInt16BE(columns.length, at)
      for (let column = 0; column < columns.length; column += 1) {
        const value = values[column]
        if (value === null || value === undefined) {
          reserve(4)
          at = bytes.writeInt32BE(none, at)
        } else columns[column]!(value)
      }
    },
    take() {
      reserve(2)
      at = bytes.writeInt16BE(end, at)
      const full = bytes.subarray(0, at)
      bytes = Buffer.allocUnsafe(bytes.length)
      at = head.copy(bytes)
      return full
    },
  }
}
