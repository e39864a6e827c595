import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Scores } from '../../../engines/scoring/score.ts'
import type { Standing } from '../../../engines/scoring/standing.ts'
import type { Column } from '../../../engines/scoring/table.ts'
import type { Piecework } from '../../../kernel/piecework.ts'
import type { Subject, YearFacts } from '../facts.ts'

/** Facts as one run of bytes: a line of JSON, then the columns of numbers one after the other as little-endian doubles. */
type Heading = {
  readonly year: string
  readonly demonstration: boolean
  readonly subjects: readonly Subject[]
  readonly numbers: readonly string[]
  readonly texts: Readonly<Record<string, readonly (string | null)[]>>
}

const bytesOf = (column: Float64Array): Buffer => Buffer.from(column.buffer, column.byteOffset, column.byteLength)
const isNumbers = (column: Column): column is Float64Array => column instanceof Float64Array
const newline = 10

/** Subjects that are written in one go. */
const piece = 1000

function* writingSubjects(subjects: readonly Subject[]): Piecework<string[]> {
  const written: string[] = []
  for (let start = 0; start < subjects.length; start += piece) {
    written.push(JSON.stringify(subjects.slice(start, start + piece)).slice(1, -1))
    yield
  }
  return written
}

/** Writes facts down: the same facts give the same bytes. */
export function* writingFacts({ year, demonstration, subjects, table }: YearFacts): Piecework<Buffer> {
  const columns = Object.entries(table.columns).sort(([one], [other]) => (one < other ? -1 : 1))
  const numbers = columns.filter((entry): entry is [string, Float64Array] => isNumbers(entry[1]))
  const heading: Heading = {
    year,
    demonstration,
    subjects: [],
    numbers: numbers.map(([name]) => name),
    texts: Object.fromEntries(columns.filter(([, column]) => !isNumbers(column))) as Heading['texts'],
  }
  const [before, after] = JSON.stringify(heading).split('"subjects":[]') as [string, string]
  const written = yield* writingSubjects(subjects)
  const head = Buffer.from(`${before}"subjects":[${written.join(',')}]${after}\n`)
  yield
  return Buffer.concat([head, ...numbers.map(([, column]) => bytesOf(column))])
}

/** Reads what `writingFacts` wrote. */
export function readWritten(written: Buffer): YearFacts {
  const end = written.indexOf(newline)
  const { year, demonstration, subjects, numbers, texts } = JSON.parse(written.toString('utf8', 0, end)) as Heading
  const values = new Float64Array(Uint8Array.from(written.subarray(end + 1)).buffer)
  const columns = numbers.map((name, index): [string, Column] => [
    name,
    values.slice(index * subjects.length, (index + 1) * subjects.length),
  ])
  return {
    year,
    demonstration,
    subjects,
    table: {
      subjects: subjects.map(({ id }) => id),
      columns: Object.fromEntries([...columns, ...Object.entries(texts)]),
    },
  }
}

export const hashOfFacts = (written: Buffer): string => createHash('sha256').update(written).digest('hex')

/** Compressed away from the event loop. */
export const pack = promisify<Buffer, Buffer>(gzip)
export const unpack = promisify<Buffer, Buffer>(gunzip)

/** SHA-256 over every point of every part, ranks and classes, bit for bit. */
export function hashOfResults({ points, table }: Scores, { rank, classOf }: Standing): string {
  const hash = createHash('sha256').update(JSON.stringify(table.subjects))
  for (const [part, column] of points) hash.update(part).update(bytesOf(column))
  return hash.update(bytesOf(rank)).update(JSON.stringify(classOf)).digest('hex')
}
