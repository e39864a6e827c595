import { type Kind, kindOf } from '../engines/register/kind.ts'
import type { RowValues } from '../engines/register/schemas.ts'
import { mechanisms } from '../mechanisms/mechanisms.ts'
import { register as kinds } from '../mechanisms/registers/register.ts'
import { createRow } from '../server/register/store.ts'
import { furnish } from '../server/rooms.ts'
import { type Server, temporaryFolder } from './database.ts'
import { type Caller, type Frame, openFrame, signedIn, smallPacks } from './frame.ts'
import { viewerWith } from './viewer.ts'

/** A year of an enterprise that stands well by 63号 and by 2026年2号, but for what each test changes. */
const year: RowValues = {
  revenue: '5000',
  main_revenue: '4500',
  net_profit: '500',
  assets: '4000',
  liabilities: '1500',
  net_assets: '2500',
  research_spending: '260',
  equity: '0',
  staff: 100,
  researchers: 20,
  leading_class_one: 1,
  class_one: 1,
  own_class_one: 1,
  valuable_class_one: 1,
  class_two: 3,
  digitalisation: 3,
  quality_marks: 2,
  research_body: 'municipal',
}

type Adder = (kind: string, values: RowValues) => Promise<string>

/** Records rows of the fictional zone, real ones or made-up ones. */
const adderOf =
  ({ database }: Frame, demonstration = false): Adder =>
  (kind, values) =>
    database.inZone(viewerWith(), async (tx) => {
      const { id } = await createRow(tx, kindOf(kinds, kind) as Kind, values, { by: 'somebody', demonstration })
      return id
    })

/** Two enterprises with four years behind them, the first with the account of the zone; answers their ids. */
export async function settleEnterprises(frame: Frame): Promise<{ own: string; other: string; add: Adder }> {
  const add = adderOf(frame)
  async function enterprise(name: string, creditCode: string, differs: RowValues = {}): Promise<string> {
    const id = await add('enterprise', { name, credit_code: creditCode, form: 'enterprise', titles: [] })
    for (const at of [2022, 2023, 2024, 2025])
      await add('enterprise_year', { ...year, ...differs, name: `${name}${at}年`, enterprise: id, year: at })
    return id
  }
  const own = await enterprise('甲公司', '91370303MA3C000010')
  const other = await enterprise('乙公司', '91370303MA3C00002X', { research_spending: '90' })
  await frame.database.asSystem((tx) =>
    tx
      .updateTable('account_post')
      .set({ enterprise_id: own })
      .where('zone_id', '=', 'demo')
      .where('post', '=', 'enterprise')
      .execute(),
  )
  return { own, other, add }
}

/** The two enterprises on an application without a browser; people of two zones call. */
export async function openEnterpriseLadderHouse(server: Server) {
  const declarations = { packs: smallPacks, ...mechanisms }
  const frame: Frame = await openFrame(server, furnish(declarations, await temporaryFolder('uploads')))
  const callers = new Map<string, Caller>()
  const { own, other, add } = await settleEnterprises(frame)

  async function call<T>(who: string, method: 'GET' | 'POST', path: string, payload?: object) {
    const caller = callers.get(who) ?? (await signedIn(frame.app, who))
    callers.set(who, caller)
    const answered = await caller({ method, url: `/api/ladder${path}`, ...(payload && { payload }) })
    const answer = answered.json() as T & { error?: { sentence: { zh: string } } }
    return { status: answered.status, said: answer.error?.sentence.zh ?? '', answer }
  }
  /** A made-up enterprise with the numbers of one year. */
  async function madeUp(name: string, at: number): Promise<string> {
    const record = adderOf(frame, true)
    const id = await record('enterprise', { name, form: 'enterprise', titles: [] })
    await record('enterprise_year', { ...year, name: `${name}${at}年`, enterprise: id, year: at })
    return id
  }

  /** Moves on to a day; everybody signs in again. */
  function turnTo(day: string): void {
    frame.clock.now = Date.parse(`${day}T02:00:00Z`)
    callers.clear()
  }

  /** A file that somebody downloads. */
  async function download(who: string, path: string) {
    const caller = callers.get(who) ?? (await signedIn(frame.app, who))
    callers.set(who, caller)
    return caller({ method: 'GET', url: `/api/ladder${path}` })
  }
  return { frame, own, other, add, madeUp, call, download, turnTo, close: () => frame.close() }
}
