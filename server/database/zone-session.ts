import { AsyncLocalStorage } from 'node:async_hooks'
import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type Transaction } from 'kysely'
import pg from 'pg'
import type { Viewer } from '../viewer.ts'
import { entrance, nobody, roleOfSession, systemRole, zoneRole } from './entrance.ts'
import { openLanes } from './lanes.ts'
import { fillIn } from './literal.ts'
import { OpeningDriver, opening } from './opening-driver.ts'
import { type Prepared, preparedRun } from './prepared.ts'
import { readPrepared } from './reading.ts'
import type { Tables } from './tables.ts'
import { valueTypes } from './value-types.ts'

/** A transaction in which only the rows of one zone (and jurisdiction) exist. */
export type ZoneTransaction = Transaction<Tables>

/**
 * `fixed` for a text that is one of few and whose plan is good for any values: it is planned once for each connection. `shaped` for one that
 * comes again with values that decide the plan: it is read once for each connection and planned each time. What is
 * prepared says of which type each parameter is.
 */
export type TextKind = 'fixed' | 'shaped' | 'passing'

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
const longestRead = { statement_timeout: '20s' }
const plannedEachTime = { plan_cache_mode: 'force_custom_plan' }

type Settings = Parameters<ReturnType<typeof entrance>>[0]
type Enter = (as: Settings, kind: TextKind) => Prepared

function readingAs(role: string, limits = {}): Enter {
  const reading = entrance(role, limits)
  const shaped = entrance(role, { ...limits, ...plannedEachTime })
  return (as, kind) => (kind === 'shaped' ? shaped : reading)(as)
}

const asPerson = entrance(zoneRole)
const asReader = readingAs(zoneRole, longestRead)
const bySession = entrance(roleOfSession)
const readingBySession = readingAs(roleOfSession, longestRead)
const asSystem = entrance(systemRole)(nobody)
const readingAsSystem = readingAs(systemRole)

/** Opens the pool of the application. A query outside `inZone` and `asSystem` is refused: permission denied. */
export function openDatabase(app: pg.PoolConfig): Database {
  const pool = new pg.Pool({ max: connections, idleTimeoutMillis: 0, ...app, types: valueTypes })
  pool.on('error', () => undefined)
  const lanes = openLanes({ ...app, types: valueTypes })
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

  const transact = <T>(entered: Prepared, work: (tx: ZoneTransaction) => Promise<T>): Promise<T> => {
    const lent: { client?: pg.PoolClient } = {}
    const begin = (tx: ZoneTransaction): Promise<T> => {
      if (lent.client) clients.set(tx, lent.client)
      return lending.exit(() => opening.exit(() => work(tx)))
    }
    const first = () => preparedRun(lent.client!, entered)
    return lending.run(lent, () => opening.run(first, () => kysely.transaction().execute(begin)))
  }

  async function read<Row>(
    entered: Prepared,
    text: string,
    values: readonly unknown[],
    kind: TextKind,
  ): Promise<Row[]> {
    const statements = [entered, { text, values }]
    const together = kind === 'fixed' ? await lanes.read(statements) : null
    if (together) return together as Row[]
    const client = await pool.connect()
    let failed = true
    try {
      const rows =
        kind === 'passing'
          ? await readPassing(client, entered, fillIn(text, values))
          : await readPrepared(client, statements)
      failed = false
      return rows as Row[]
    } finally {
      client.release(failed)
    }
  }

  return {
    connection: app,
    inZone: (viewer, work) => transact(asPerson(viewer), work),
    readInZone: (viewer, text, values = [], kind = 'passing') => read(asReader(viewer, kind), text, values, kind),
    inSession: (viewer, work) => transact(bySession(viewer), work),
    readInSession: (viewer, text, values = [], kind = 'passing') =>
      read(readingBySession(viewer, kind), text, values, kind),
    asSystem: (work) => transact(asSystem, work),
    readAsSystem: (text, values = [], kind = 'passing') => read(readingAsSystem(nobody, kind), text, values, kind),
    close: async () => {
      await lanes.close()
      await kysely.destroy()
      if (!pool.ended) await pool.end()
    },
  }
}

const keeping = new Set(['PREPARE', 'DEALLOCATE'])

/** Several statements in one message are one implicit transaction: an error undoes it, its end clears the settings. */
async function readPassing(client: pg.PoolClient, entered: Prepared, text: string): Promise<unknown[]> {
  const results: unknown = await client.query(`${preparedRun(client, entered)};${text}`)
  const answers = (results as pg.QueryResult[]).filter(({ command }) => !keeping.has(command))
  if (answers.length !== 2) throw new Error(`One statement is read at a time, not ${answers.length - 1}: ${text}`)
  return answers[1]!.rows
}
