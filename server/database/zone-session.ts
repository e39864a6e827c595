import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type Transaction } from 'kysely'
import pg from 'pg'
import type { Viewer } from '../viewer.ts'
import { escapeValue, fillIn } from './literal.ts'
import { OpeningDriver, opening } from './opening-driver.ts'
import type { Tables } from './tables.ts'
import { valueTypes } from './value-types.ts'

/** A transaction in which only the rows of one zone (and jurisdiction) exist. */
export type ZoneTransaction = Transaction<Tables>

export type Database = {
  /** Runs `work` in one transaction as a person of a zone; role and settings take one round trip and end with it. */
  inZone<T>(viewer: Viewer, work: (tx: ZoneTransaction) => Promise<T>): Promise<T>
  /** One SELECT as a person of a zone, in a single round trip. `$1` … stand for `values`. Answers its rows. */
  readInZone<Row>(viewer: Viewer, text: string, values?: readonly unknown[]): Promise<Row[]>
  /** Runs `work` across zones: for start-up, sign-in and jobs, never for a person's request. */
  asSystem<T>(work: (tx: ZoneTransaction) => Promise<T>): Promise<T>
  /** One SELECT across zones in a single round trip. */
  readAsSystem<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>
  close(): Promise<void>
}

type Settings = Pick<Viewer, 'zone' | 'account' | 'post' | 'department' | 'enterprise' | 'session'>

const nobody: Settings = {
  zone: '',
  account: '',
  post: '' as Viewer['post'],
  department: null,
  enterprise: null,
  session: '',
}

const setting = (name: string, value: string | null): string => `set_config('${name}',${escapeValue(value ?? '')},true)`

function enter(role: 'jixia_zone' | 'jixia_system', as: Settings): string {
  return `select ${[
    setting('role', role),
    setting('jixia.zone', as.zone),
    setting('jixia.account', as.account),
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
  const kysely = new Kysely<Tables>({
    dialect: {
      createDriver: () => new OpeningDriver({ pool }),
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })

  const transact = <T>(entrance: string, work: (tx: ZoneTransaction) => Promise<T>): Promise<T> =>
    opening.run(entrance, () => kysely.transaction().execute((tx) => opening.exit(() => work(tx))))

  /** Several statements in one message are one implicit transaction: an error undoes it, its end clears the settings. */
  async function read<Row>(entrance: string, text: string, values: readonly unknown[]): Promise<Row[]> {
    const results: unknown = await pool.query(`${entrance};${fillIn(text, values)}`)
    const answers = results as pg.QueryResult[]
    if (answers.length !== 2) throw new Error(`One statement is read at a time, not ${answers.length - 1}: ${text}`)
    return answers[1]!.rows as Row[]
  }

  return {
    inZone: (viewer, work) => transact(enter('jixia_zone', viewer), work),
    readInZone: (viewer, text, values = []) => read(enter('jixia_zone', viewer), text, values),
    asSystem: (work) => transact(enter('jixia_system', nobody), work),
    readAsSystem: (text, values = []) => read(enter('jixia_system', nobody), text, values),
    close: () => kysely.destroy(),
  }
}
