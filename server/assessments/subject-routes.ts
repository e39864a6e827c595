import type { FastifyInstance } from 'fastify'
import * as contract from '../../contract/assessments/subject.ts'
import { dayAt } from '../../kernel/day.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { decideFact, judge, reportFact, type Spoken } from '../ladder/acts.ts'
import { seeEnterprise } from '../ladder/subjects.ts'
import { withdrawFact } from '../ladder/withdraw.ts'
import { type Call, mount } from '../mount.ts'
import { absent, unacceptable } from '../refusal.ts'
import { runIn } from '../register/statement.ts'
import type { Viewer } from '../viewer.ts'
import type { Judging } from './everybody.ts'
import { type AssessmentDesk, type AssessmentParts, deskOf } from './parts.ts'
import { assessedPageOf, triedOf } from './subject.ts'

type Asking = Pick<
  Call<{ assessment: string; subject: string }, { on?: string | undefined; edition?: string | undefined }, undefined>,
  'params' | 'query' | 'viewer' | 'inZone'
>

/** One subject: its page, and what is said of it, which is kept where the ladder keeps it. */
export function mountSubjects(app: FastifyInstance, parts: AssessmentParts, judging: Judging): void {
  const { clock } = app.configuration
  const today = () => dayAt(clock())

  async function pageOf({ params, query, viewer, inZone }: Asking) {
    const desk = deskOf(parts, params.assessment)
    const id = await inZone((tx) => subjectId(tx, viewer, desk, params.subject))
    const looked = await judging.looked(viewer.zone, today(), query.on)
    const everybody = await judging.judge(desk, viewer.zone, looked, query)
    const { on: now } = await judging.looked(viewer.zone, today())
    return assessedPageOf(everybody, viewer, id, { confirmations: looked.confirmations, today: now })
  }

  mount(app, contract.openAssessed, pageOf)

  mount(
    app,
    contract.tryAssessed,
    async ({ params, query, body, viewer, inZone }) => {
      const desk = deskOf(parts, params.assessment)
      const id = await inZone((tx) => subjectId(tx, viewer, desk, params.subject))
      const looked = await judging.looked(viewer.zone, today(), query.on)
      return triedOf(await judging.judge(desk, viewer.zone, looked, query), id, body.changes)
    },
    { cost: 'proof' },
  )

  /** Does what is said of an enterprise, then shows it afresh. */
  async function saying(asking: Asking, act: (spoken: Spoken) => Promise<void>) {
    const { params, query, viewer, inZone } = asking
    const desk = deskOf(parts, params.assessment)
    if (desk.subjects.id !== 'enterprise')
      throw unacceptable('这一项由名录记载，请到名录里改', 'This is kept by a register: change it there')
    const { on } = await judging.looked(viewer.zone, today(), query.on)
    const { on: now } = await judging.looked(viewer.zone, today())
    await inZone(async (tx) => {
      const seen = await seeEnterprise(desk.ladder, tx, await subjectId(tx, viewer, desk, params.subject), on, now)
      await act({ parts: desk.ladder, tx, viewer, seen, on, today: now })
    })
    return pageOf(asking)
  }

  mount(app, contract.reportAssessedFact, ({ body, ...asking }) =>
    saying(asking, (spoken) => reportFact(spoken, { ...body, year: body.year ?? null })),
  )

  mount(app, contract.withdrawAssessedFact, (asking) =>
    saying(asking, (spoken) => withdrawFact(spoken, asking.params.report)),
  )

  mount(app, contract.decideAssessedFact, ({ body, ...asking }) =>
    saying(asking, (spoken) => decideFact(spoken, asking.params.report, body)),
  )

  mount(app, contract.judgeAssessed, ({ body, ...asking }) => saying(asking, (spoken) => judge(spoken, body)))
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Who is meant: by id, by code, or the viewer’s own; only who the viewer sees. */
async function subjectId(
  tx: ZoneTransaction,
  { enterprise }: Viewer,
  { subjects }: AssessmentDesk,
  wanted: string,
): Promise<string> {
  if (wanted === 'own' && !enterprise)
    throw unacceptable('只有企业账号有“本企业”，请写明哪一家', 'Only the account of an enterprise has one of its own')
  const sought = wanted === 'own' ? enterprise! : wanted
  const code = subjects.fields.find((field) => field.kind === 'code')?.id
  const by = uuid.test(sought) || code === undefined ? 'id::text' : code
  const [found] = await runIn(tx)<{ id: string }>({
    text: `select id from register.${subjects.id} where ${by} = $1 and archived_at is null`,
    values: [uuid.test(sought) ? sought : sought.toUpperCase()],
  })
  if (found) return found.id
  throw absent('没有这一家，或不归您看', 'There is no such subject, or it is not yours to see')
}
