import { kindOf } from '../engines/register/kind.ts'
import type { RowValues } from '../engines/register/schemas.ts'
import { mechanisms } from '../mechanisms/mechanisms.ts'
import { register as kinds } from '../mechanisms/registers/register.ts'
import { createRow } from '../server/register/store.ts'
import { furnish } from '../server/rooms.ts'
import { type Server, temporaryFolder } from './database.ts'
import { type Caller, type Frame, openFrame, signedIn, smallPacks } from './frame.ts'
import { viewerWith } from './viewer.ts'

/** A project driven by 发展改革局 and one driven by 建设局, `fields` in the record of both; people of two zones call. */
export async function openClinicHouse(server: Server, fields: RowValues = {}) {
  const declarations = { packs: smallPacks, ...mechanisms }
  const frame: Frame = await openFrame(server, furnish(declarations, await temporaryFolder('uploads')))
  const callers = new Map<string, Caller>()
  const [own, others] = await frame.database.inZone(viewerWith(), async (tx) => {
    const projects: string[] = []
    for (const [department, code, name] of [
      ['发展改革局', 'development-reform', '年产2万吨氮化硅粉体'],
      ['建设局', 'planning-construction', '纬三路改造'],
    ] as const) {
      const { id } = await createRow(tx, kindOf(kinds, 'department'), { name: department, code }, { by: 'somebody' })
      const row = { ...fields, name, department: id, year: 2026 }
      projects.push((await createRow(tx, kindOf(kinds, 'project'), row, { by: 'somebody' })).id)
    }
    return projects as [string, string]
  })

  async function call<T>(who: string, method: 'GET' | 'POST', path: string, payload?: object) {
    const caller = callers.get(who) ?? (await signedIn(frame.app, who))
    callers.set(who, caller)
    const answered = await caller({ method, url: `/api/delivery${path}`, ...(payload && { payload }) })
    const file = answered.fileName !== ''
    const answer = (file ? {} : answered.json()) as T & { error?: { sentence: { zh: string } } }
    return { status: answered.status, said: answer.error?.sentence.zh ?? '', answer, file: answered }
  }
  return {
    frame,
    own,
    others,
    call,
    /** Moves the clock on by days; whoever calls then signs in afresh. */
    forward: (days: number) => {
      frame.clock.forward(days * 24 * 3600)
      callers.clear()
    },
    close: () => frame.close(),
  }
}
