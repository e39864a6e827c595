import { AsyncLocalStorage } from 'node:async_hooks'
import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type Transaction } from 'kysely'
import pg from 'pg'
import type { Viewer } from '../viewer.ts'
import { escapeValue, fillIn } from './literal.ts'
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

type Settings = Pick<Viewer, 'zone' | 'account' | 'person' | 'post' | 'department' | 'enterprise' | 'session'>

const nobody: Settings = {
  zone: '',
  account: '',
  person: '',
  post: '' as Viewer['post'],
  department: null,
  enterprise: null,
  session: '',
}

const setting = (name: string, value: string | null): string => `set_config('${name}',${escapeValue(value ?? '')},true)`

/** How long one read of a person may take; the conditions that people write are not all cheap. */
const longestRead = `,set_config('statement_timeout','20s',true)`

type Role = 'jixia_zone' | 'jixia_system'

function enter(role: Role, as: Settings): string {
  return `select ${[
    setting('role', role),
    setting('jixia.zone', as.zone),
    setting('jixia.account', as.account),
    setting('jixia.person', as.person),
    setting('jixia.post', as.post),
    setting('jixia.department', as.department),
    setting('jixia.enterprise', as.enterprise),
    setting('jixia.session', as.session),
  ].join(',')}`
}

/** Opens the pool of the application. A query outside `inZone` and `asSystem` is refused: permission denied. */
export function openDatabase(app: pg.PoolConfig): Database {
  const pool = new pg.Pool({ ...app, types: valueTypes })
  pool.on('error', () => undefined)
  const lend = async (): Promise<pg.PoolClient> => {
    const client = await pool.connect()
    const lent = lending.getStore()
    if (lent) lent.client = client
    return client
  }
  const kysely = new Kysely<Tables>({
    dialect: {
      createDriver: () => new OpeningDriver({ pool: { options: app, connect: lend, end: () => pool.end() } }),
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })

  const transact = <T>(entrance: string, work: (tx: ZoneTransaction) => Promise<T>): Promise<T> => {
    const lent: { client?: pg.PoolClient } = {}
    const begin = (tx: ZoneTransaction): Promise<T> => {
      if (lent.client) clients.set(tx, lent.client)
      return lending.exit(() => opening.exit(() => work(tx)))
    }
    return lending.run(lent, () => opening.run(entrance, () => kysely.transaction().execute(begin)))
  }

  /** Several statements in one message are one implicit transaction: an error undoes it, its end clears the settings. */
  async function read<Row>(role: Role, as: Settings, text: string, values: readonly unknown[], kind: TextKind) {
    const client = await pool.connect()
    let failed = true
    try {
      const statement = kind === 'fixed' ? preparedRun(client, role, text, values) : fillIn(text, values)
      const results: unknown = await client.query(
        `${enter(role, as)}${role === 'jixia_zone' ? longestRead : ''};${statement}`,
      )
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
    inZone: (viewer, work) => transact(enter('jixia_zone', viewer), work),
    readInZone: (viewer, text, values = [], kind = 'passing') => read('jixia_zone', viewer, text, values, kind),
    asSystem: (work) => transact(enter('jixia_system', nobody), work),
    readAsSystem: (text, values = [], kind = 'passing') => read('jixia_system', nobody, text, values, kind),
    close: () => kysely.destroy(),
  }
}
