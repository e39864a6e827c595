import { AsyncLocalStorage } from 'node:async_hooks'
import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type Transaction } from 'kysely'
import pg from 'pg'
import type { Viewer } from '../viewer.ts'
import { type Entrance, entrance, nobody, roleOfSession, systemRole, zoneRole } from './entrance.ts'
import { fillIn } from './literal.ts'
import { OpeningDriver, opening } from './opening-driver.ts'
import { preparedRun } from './prepared.ts'
import type { Tables } from './tables.ts'
import { valueTypes } from './value-types.ts'

/** A transaction in which only the rows of one zone (and jurisdiction) exist. */
export type ZoneTransaction = Transaction<Tables>

/** `fixed` for a text that is one of few and always the same: it is planned once for each connection. */
export type TextKind = 'fixed' | 'passing'

export type Database = {
  /** How a thread of its own opens the same database. */
  readonly connection: pg.PoolConfig
  /** Runs `work` in one transaction as a person of a zone; role and settings take one round trip and end with it. */
  inZone<T>(viewer: Viewer, work: (tx: ZoneTransaction) => Promise<T>): Promise<T>
  /** One SELECT as a person of a zone, in a single round trip. `$1` … stand for `values`. Answers its rows. */
  readInZone<Row>(viewer: Viewer, text: string, values?: readonly unknown[], kind?: TextKind): Promise<Row[]>
  /** As `inZone`, for a viewer who is only believed: where the session has ended meanwhile, permission is denied. */
  inSession<T>(viewer: Viewer, work: (tx: ZoneTransaction) => Promise<T>): Promise<T>
  /** As `readInZone`, for a viewer who is only believed; session and rows are read in the same round trip. */
  readInSession<Row>(viewer: Viewer, text: string, values?: readonly unknown[], kind?: TextKind): Promise<Row[]>
  /** Runs `work` across zones: for start-up, sign-in and jobs, never for a person's request. */
  asSystem<T>(work: (tx: ZoneTransaction) => Promise<T>): Promise<T>
  /** One SELECT across zones in a single round trip. */
  readAsSystem<Row>(text: string, values?: readonly unknown[], kind?: TextKind): Promise<Row[]>
  close(): Promise<void>
}

const clients = new WeakMap<ZoneTransaction, pg.PoolClient>()
const lending = new AsyncLocalStorage<{ client?: pg.PoolClient }>()

/** The client that carries a transaction, for what only it can do: COPY. It takes one statement at a time. */
export function clientOf(tx: ZoneTransaction): pg.PoolClient {
  const client = clients.get(tx)
  if (!client) throw new Error('A client is known for transactions of inZone and asSystem only')
  return client
}

/** More than all people together may keep busy, so that signing in always finds one. */
const connections = 20

/** How long one read of a person may take; the conditions that people write are not all cheap. */
const longestRead = '20s'

const asPerson = entrance(zoneRole)
const asReader = entrance(zoneRole, longestRead)
const bySession = entrance(roleOfSession)
const readingBySession = entrance(roleOfSession, longestRead)
const asSystem = entrance(systemRole)(nobody)

/** Opens the pool of the application. A query outside `inZone` and `asSystem` is refused: permission denied. */
export function openDatabase(app: pg.PoolConfig): Database {
  const pool = new pg.Pool({ max: connections, idleTimeoutMillis: 0, ...app, types: valueTypes })
  pool.on('error', () => undefined)
  const lend = async (): Promise<pg.PoolClient> => {
    const client = await pool.connect()
    const lent = lending.getStore()
    if (lent) lent.client = client
    return client
  }
  const kysely = new Kysely<Tables>({
    dialect: {
      createDriver: () => new OpeningDriver({ pool: { options: app, connect: lend, end: async () => undefined } }),
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })

  const transact = <T>(enter: Entrance, work: (tx: ZoneTransaction) => Promise<T>): Promise<T> => {
    const lent: { client?: pg.PoolClient } = {}
    const begin = (tx: ZoneTransaction): Promise<T> => {
      if (lent.client) clients.set(tx, lent.client)
      return lending.exit(() => opening.exit(() => work(tx)))
    }
    const first = () => enter(lent.client!)
    return lending.run(lent, () => opening.run(first, () => kysely.transaction().execute(begin)))
  }

  /** Several statements in one message are one implicit transaction: an error undoes it, its end clears the settings. */
  async function read<Row>(enter: Entrance, text: string, values: readonly unknown[], kind: TextKind) {
    const client = await pool.connect()
    let failed = true
    try {
      const statement = kind === 'fixed' ? preparedRun(client, text, values) : fillIn(text, values)
      const results: unknown = await client.query(`${enter(client)};${statement}`)
      const answers = (results as pg.QueryResult[]).filter(({ command }) => command !== 'PREPARE')
      if (answers.length !== 2) throw new Error(`One statement is read at a time, not ${answers.length - 1}: ${text}`)
      failed = false
      return answers[1]!.rows as Row[]
    } finally {
      client.release(failed)
    }
  }

  return {
    connection: app,
    inZone: (viewer, work) => transact(asPerson(viewer), work),
    readInZone: (viewer, text, values = [], kind = 'passing') => read(asReader(viewer), text, values, kind),
    inSession: (viewer, work) => transact(bySession(viewer), work),
    readInSession: (viewer, text, values = [], kind = 'passing') => read(readingBySession(viewer), text, values, kind),
    asSystem: (work) => transact(asSystem, work),
    readAsSystem: (text, values = [], kind = 'passing') => read(asSystem, text, values, kind),
    close: async () => {
      await kysely.destroy()
      if (!pool.ended) await pool.end()
    },
  }
}
