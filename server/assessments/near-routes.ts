import type { FastifyInstance } from 'fastify'
import * as contract from '../../contract/assessments/assessments.ts'
import { attach } from '../attachment.ts'
import { mount } from '../mount.ts'
import { listFile, listFileName } from '../register/list-file.ts'
import type { Judging } from './everybody.ts'
import { nearColumns, nearFile, nearOf } from './near.ts'
import type { AssessmentParts } from './parts.ts'
import { seeingAssessed } from './seen.ts'

/** Who is on the way to the next grade or stage, and what lacks. */
export function mountNear(app: FastifyInstance, parts: AssessmentParts, judging: Judging): void {
  const seeing = seeingAssessed(app, parts, judging)

  mount(app, contract.listNearAssessed, async (asking) => {
    const { desk, everybody, rows } = await seeing(asking)
    return nearOf(desk, everybody, rows, asking.query)
  })

  mount(
    app,
    contract.exportNearAssessed,
    async ({ reply, ...asking }) => {
      const { language, towards } = asking.query
      const { desk, everybody, rows } = await seeing(asking)
      const near = nearOf(desk, everybody, rows, { towards, limit: Number.POSITIVE_INFINITY, offset: 0 })
      attach(reply, listFileName(nearFile(desk), near.asOf, language), 'xlsx')
      return listFile(nearFile(desk), nearColumns(desk, everybody), near.rows, language)
    },
    { cost: 'file' },
  )
}
