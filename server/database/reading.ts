import type { ClientBase, Connection, FieldDef, Submittable } from 'pg'
import { valueText } from './literal.ts'
import { keep, type Prepared } from './prepared.ts'
import { valueTypes } from './value-types.ts'

type Row = Record<string, unknown>
type Sent = { readonly text: string; readonly values: (string | null)[] }
type Column = { readonly name: string; parse(text: string): unknown }

/** What the driver tells a query of one's own that it was asked to submit. */
type Asked = Submittable & {
  handleRowDescription(message: { readonly fields: readonly FieldDef[] }): void
  handleDataRow(message: { readonly fields: readonly (string | null)[] }): void
  handleCommandComplete(): void
  handleError(error: unknown): void
  handleReadyForQuery(): void
}

const columnOf = ({ name, dataTypeID }: FieldDef): Column => ({ name, parse: valueTypes.getTypeParser(dataTypeID) })

function rowOf(columns: readonly Column[], fields: readonly (string | null)[]): Row {
  const row: Row = {}
  columns.forEach(({ name, parse }, at) => {
    const field = fields[at]!
    row[name] = field === null ? null : parse(field)
  })
  return row
}

/** The columns are told of the last statement alone: what the others answer is not read. */
function send(client: ClientBase, connection: Connection, { text, values }: Sent, isLast: boolean): void {
  const { name, isNew, dropped } = keep(client, text)
  if (dropped !== undefined) connection.close({ type: 'S', name: dropped }, true)
  if (isNew) connection.parse({ name, text, types: [] }, true)
  connection.bind({ statement: name, values }, true)
  if (isLast) connection.describe({ type: 'P' }, true)
  connection.execute(null, true)
}

/** A read that is sent when its turn comes, or ahead of it; its connection is told what to make of the answer. */
export type Reading = Asked & { send(connection: Connection): void; readonly rows: Promise<Row[]> }

/** Whoever follows a reading: `sent` tells the connection it leaves on, `ended` that all is answered, or refused; each once. */
export type Following = { readonly sent: (connection: Connection) => void; readonly ended: () => void }

const nobody: Following = { sent: () => undefined, ended: () => undefined }

/**
 * Prepared statements as one message, which PostgreSQL runs as one implicit transaction: an error undoes it, its end
 * clears the settings. What is sent in the same turn leaves together. Answers the rows of the last statement.
 */
export function readingOf(
  client: ClientBase,
  statements: readonly Prepared[],
  { sent, ended }: Following = nobody,
): Reading {
  const messages = statements.map(({ text, values }) => ({ text, values: values.map(valueText) }))
  const { promise, resolve, reject } = Promise.withResolvers<Row[]>()
  const rows: Row[] = []
  let columns: readonly Column[] | undefined
  let isSent = false
  const sendOnce = (connection: Connection): void => {
    if (isSent) return
    isSent = true
    sent(connection)
    connection.stream.cork()
    for (const message of messages) send(client, connection, message, message === messages.at(-1))
    connection.sync()
    setImmediate(() => connection.stream.uncork())
  }
  return {
    rows: promise,
    send: sendOnce,
    submit: sendOnce,
    handleRowDescription: ({ fields }) => {
      columns = fields.map(columnOf)
    },
    handleDataRow: ({ fields }) => {
      if (columns) rows.push(rowOf(columns, fields))
    },
    handleCommandComplete: () => undefined,
    handleError: (error) => {
      reject(error)
      ended()
    },
    handleReadyForQuery: () => {
      resolve(rows)
      ended()
    },
  }
}

/** Reads prepared statements on a connection that nobody else uses meanwhile. */
export function readPrepared(client: ClientBase, statements: readonly Prepared[]): Promise<Row[]> {
  const reading = readingOf(client, statements)
  client.query(reading)
  return reading.rows
}
