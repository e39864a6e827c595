import { kindOf } from '../engines/register/kind.ts'
import type { RowValues } from '../engines/register/schemas.ts'
import { mechanisms } from '../mechanisms/mechanisms.ts'
import { register as kinds } from '../mechanisms/registers/register.ts'
import { createRow } from '../server/register/store.ts'
import { furnish } from '../server/rooms.ts'
import { type Server, temporaryFolder } from './database.ts'
import { type Caller, type Frame, openFrame, signedIn, smallPacks } from './frame.ts'
import { viewerWith } from './viewer.ts'

/** An enterprise above scale with land, whose year 2025 holds all that is judged by, but for what differs. */
const year: RowValues = {
  revenue: '20000',
  taxes: '1200',
  land: '60',
  energy: '500',
  pollutants: '10',
  research_spending: '1000',
  value_added: '6000',
  staff: 300,
}

export const adderOf =
  ({ database }: Frame) =>
  (kind: string, values: RowValues): Promise<string> =>
    database.inZone(viewerWith(), async (tx) => {
      const { id } = await createRow(tx, kindOf(kinds, kind), values, { by: 'somebody' })
      return id
    })

/** Enterprises of the fictional zone by what differs; the first has the account of the zone. Answers their ids by name. */
export async function settleAssessed(frame: Frame, differing: Readonly<Record<string, RowValues>>) {
  const add = adderOf(frame)
  const ids: Record<string, string> = {}
  for (const [place, [name, differs]] of Object.entries(differing).entries()) {
    const { above_scale = true, ...own } = differs
    const credit_code = codes[place] ?? null
    const id = await add('enterprise', { name, credit_code, form: 'enterprise', titles: [], above_scale })
    await add('enterprise_year', { ...year, ...own, name: `${name}2025年`, enterprise: id, year: 2025 })
    ids[name] = id
  }
  const [own] = Object.values(ids)
  await frame.database.asSystem((tx) =>
    tx
      .updateTable('account_post')
      .set({ enterprise_id: own! })
      .where('zone_id', '=', 'demo')
      .where('post', '=', 'enterprise')
      .execute(),
  )
  return { ids, add }
}

const codes = ['91370303MA3C000010', '91370303MA3C00002X']

/** Enterprises that are judged, on an application without a browser. */
export async function openAssessmentHouse(server: Server, differing: Readonly<Record<string, RowValues>>) {
  const frame: Frame = await openFrame(
    server,
    furnish({ packs: smallPacks, ...mechanisms }, await temporaryFolder('uploads')),
  )
  const callers = new Map<string, Caller>()
  const { ids, add } = await settleAssessed(frame, differing)

  async function call<T>(who: string, method: 'GET' | 'POST', path: string, payload?: object) {
    const caller = callers.get(who) ?? (await signedIn(frame.app, who))
    callers.set(who, caller)
    const answered = await caller({ method, url: `/api/assessments${path}`, ...(payload && { payload }) })
    const answer = (answered.body.startsWith('{') ? answered.json() : {}) as T & {
      error?: { sentence: { zh: string } }
    }
    const { status, fileName, bytes } = answered
    return { status, said: answer.error?.sentence.zh ?? '', answer, fileName, bytes }
  }
  return { frame, ids, add, call, close: () => frame.close() }
}
