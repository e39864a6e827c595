import { sql } from 'kysely'
import type { PointsRunLine } from '../contract/points/points.ts'
import type { PointsRunPage } from '../contract/points/runs.ts'
import { kindOf } from '../engines/register/kind.ts'
import { mechanisms } from '../mechanisms/mechanisms.ts'
import { register as kinds } from '../mechanisms/registers/register.ts'
import { appendRows } from '../server/register/append.ts'
import { furnish } from '../server/rooms.ts'
import { type Server, temporaryFolder } from './database.ts'
import { type Caller, openFrame, signedIn, smallPacks } from './frame.ts'
import { viewerWith } from './viewer.ts'

/** Enterprises of the tests: the larger the number, the better all of their facts. */
export const enterpriseCount = 12
export const nameOf = (number: number): string => `试点企业${String(number).padStart(2, '0')}`

const by = { by: 'somebody' }
const money = (value: number): string => value.toFixed(2)

/** What enterprise `number` reports of a year; the third forgets what it spent on research. */
export const yearOf = (number: number, year: number) => ({
  name: `${nameOf(number)}${year}年`,
  year,
  revenue: money(1000 * number * (year - 2020)),
  research_spending: number === 3 ? null : money(40 * number * (year - 2020)),
  high_tech_income: money(500 * number),
  net_profit: money(90 * number),
  net_assets: money(800),
  staff: 100,
  researchers: number,
  postgraduates: number,
  fresh_graduates: number,
  inventions: number,
  treaty_patents: 0,
  technology_contracts: money(10 * number),
  relief: money(number),
  platforms: 0,
  awards: 0,
  programmes: 0,
  venture_capital: '0.00',
})

/** The room of points over a dozen enterprises with two years of facts; people of two zones call. */
export async function openPointsHouse(server: Server) {
  const frame = await openFrame(server, furnish({ packs: smallPacks, ...mechanisms }, await temporaryFolder('uploads')))
  const callers = new Map<string, Caller>()
  const ids = await frame.database.inZone(viewerWith(), async (tx) => {
    const numbers = Array.from({ length: enterpriseCount }, (_, index) => index + 1)
    const rows = numbers.map((number) => ({
      name: nameOf(number),
      form: 'enterprise',
      sector: number % 2 === 0 ? '生物医药' : '新材料',
      founded_on: '2021-05-01',
    }))
    await appendRows(tx, kindOf(kinds, 'enterprise'), rows, by)
    const found = await sql<{ id: string; name: string }>`select id, name from register.enterprise`.execute(tx)
    const byName = new Map(found.rows.map(({ id, name }) => [name, id]))
    const enterprises = numbers.map((number) => byName.get(nameOf(number))!)
    const years = [2022, 2023].flatMap((year) =>
      numbers.map((number) => ({ ...yearOf(number, year), enterprise: enterprises[number - 1]! })),
    )
    await appendRows(tx, kindOf(kinds, 'enterprise_year'), years, by)
    return enterprises
  })
  await frame.database.asSystem((tx) =>
    sql`update account_post set enterprise_id = ${ids[4]!} where zone_id = 'demo' and post = 'enterprise'`.execute(tx),
  )

  async function call<T>(who: string, method: 'GET' | 'POST' | 'PUT', path: string, payload?: object) {
    const caller = callers.get(who) ?? (await signedIn(frame.app, who))
    callers.set(who, caller)
    const answered = await caller({ method, url: `/api${path}`, ...(payload && { payload }) })
    const file = answered.fileName !== ''
    const answer = (file ? {} : answered.json()) as T & { error?: { sentence: { zh: string } } }
    return { status: answered.status, said: answer.error?.sentence.zh ?? '', answer, file: answered }
  }
  return {
    frame,
    /** The ids of the enterprises, the first at 0; the account of an enterprise holds the fifth. */
    ids,
    call,
    close: () => frame.close(),
  }
}

type Counted = { readonly edition: string; readonly year: string; readonly purpose: 'count' | 'simulation' }

/** A count that a statistician began, once it has ended. */
export async function countedBy({ call }: Awaited<ReturnType<typeof openPointsHouse>>, asked: Counted) {
  const started = await call<PointsRunLine>('demo-statistician', 'POST', '/points/runs', asked)
  for (;;) {
    const { answer } = await call<PointsRunPage>('demo-statistician', 'GET', `/points/runs/${started.answer.id}`)
    if (answer.state !== 'counting') return answer
  }
}
