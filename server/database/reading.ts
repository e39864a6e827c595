import type { ClientBase, Connection, FieldDef, Submittable } from 'pg'
import { valueText } from './literal.ts'
import { keep, type Prepared } from './prepared.ts'
import { valueTypes } from './value-types.ts'

type Row = Record<string, unknown>
type Sent = { readonly text: string; readonly values: (string | null)[] }
type Column = { readonly name: string; parse(text: string): unknown }

/** What the driver tells a query of one's own that it was asked to submit. */
type Reading = Submittable & {
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

/**
 * Sends prepared statements as one message, which PostgreSQL runs as one implicit transaction: an error undoes it, its
 * end clears the settings. Answers the rows of the last one.
 */
export function readPrepared(client: ClientBase, statements: readonly Prepared[]): Promise<Row[]> {
  const messages = statements.map(({ text, values }) => ({ text, values: values.map(valueText) }))
  const { promise, resolve, reject } = Promise.withResolvers<Row[]>()
  const rows: Row[] = []
  let columns: readonly Column[] | undefined
  const reading: Reading = {
    submit: (connection) => {
      connection.stream.cork()
      for (const message of messages) send(client, connection, message, message === messages.at(-1))
      connection.sync()
      connection.stream.uncork()
    },
    handleRowDescription: ({ fields }) => {
      columns = fields.map(columnOf)
    },
    handleDataRow: ({ fields }) => {
      if (columns) rows.push(rowOf(columns, fields))
    },
    handleCommandComplete: () => undefined,
    handleError: reject,
    handleReadyForQuery: () => resolve(rows),
  }
  client.query(reading)
  return promise
}
