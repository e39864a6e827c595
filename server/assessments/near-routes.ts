import type { FastifyInstance } from 'fastify'
import * as contract from '../../contract/assessments/assessments.ts'
import { dayAt } from '../../kernel/day.ts'
import { attach } from '../attachment.ts'
import { mount } from '../mount.ts'
import { listFile, listFileName } from '../register/list-file.ts'
import { type Judging, visibleTo } from './everybody.ts'
import { nearColumns, nearFile, nearOf } from './near.ts'
import { type AssessmentParts, deskOf } from './parts.ts'
import { rowsSeen } from './shown.ts'

/** Who is on the way to the next grade or stage, and what lacks. */
export function mountNear(app: FastifyInstance, parts: AssessmentParts, judging: Judging): void {
  const { clock } = app.configuration

  mount(app, contract.listNearAssessed, async ({ params, query, viewer, inZone }) => {
    const looked = await judging.looked(viewer.zone, dayAt(clock()), query.on)
    const everybody = await judging.judge(deskOf(parts, params.assessment), viewer.zone, looked, query)
    const { desk } = everybody
    const visible = await inZone((tx) => visibleTo(tx, desk))
    return nearOf(desk, everybody, rowsSeen(everybody, visible), query)
  })

  mount(
    app,
    contract.exportNearAssessed,
    async ({ params, query: { language, ...query }, viewer, inZone, reply }) => {
      const desk = deskOf(parts, params.assessment)
      const visible = await inZone((tx) => visibleTo(tx, desk))
      const looked = await judging.looked(viewer.zone, dayAt(clock()), query.on)
      const everybody = await judging.judge(desk, viewer.zone, looked, query)
      const whole = { ...query, limit: Number.POSITIVE_INFINITY, offset: 0 }
      const { asOf, rows } = nearOf(desk, everybody, rowsSeen(everybody, visible), whole)
      attach(reply, listFileName(nearFile(desk), asOf, language), 'xlsx')
      return listFile(nearFile(desk), nearColumns(desk, everybody), rows, language)
    },
    { cost: 'file' },
  )
}
