import type { EvaluationPage } from '../contract/evaluation/evaluation.ts'
import { mechanisms } from '../mechanisms/mechanisms.ts'
import { furnish } from '../server/rooms.ts'
import { type Server, temporaryFolder } from './database.ts'
import { settleEnterprises } from './enterprise-ladder-house.ts'
import { type Caller, openFrame, signedIn, smallPacks } from './frame.ts'

/** Source and reason of what is filled in. */
export const told = { source: '2025年统计年报', reason: '年报数' }

export const factOf = ({ facts }: EvaluationPage, name: string) => facts.find((one) => one.name === name)!

/** The evaluation of the fictional zone with two enterprises, on an application without a browser. */
export async function openEvaluationServer(server: Server) {
  const frame = await openFrame(server, furnish({ packs: smallPacks, ...mechanisms }, await temporaryFolder('uploads')))
  const { own } = await settleEnterprises(frame)
  const callers = new Map<string, Caller>()

  async function call<T>(who: string, method: 'GET' | 'POST', path: string, payload?: object) {
    const caller = callers.get(who) ?? (await signedIn(frame.app, who))
    callers.set(who, caller)
    const answered = await caller({ method, url: `/api/evaluation${path}`, ...(payload && { payload }) })
    const answer = (answered.fileName === '' ? answered.json() : {}) as T & { error?: { sentence: { zh: string } } }
    return { status: answered.status, said: answer.error?.sentence.zh ?? '', answer, file: answered }
  }
  const page = async (who = 'demo-leader', path = '/2021') => (await call<EvaluationPage>(who, 'GET', path)).answer
  const fill = (body: object, who = 'demo-statistician', edition = '2021') =>
    call<EvaluationPage>(who, 'POST', `/${edition}/entries`, { ...told, ...body })
  const fact = (name: string, value: string) => fill({ about: 'fact', name, year: 2025, value })
  return { frame, own, callers, call, page, fill, fact, close: () => frame.close() }
}
