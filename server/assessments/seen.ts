import type { FastifyInstance } from 'fastify'
import { dayAt } from '../../kernel/day.ts'
import type { Call } from '../mount.ts'
import { type Everybody, type Judging, type Looked, visibleTo } from './everybody.ts'
import { type AssessmentDesk, type AssessmentParts, deskOf } from './parts.ts'
import { rowsSeen } from './shown.ts'

type Asking = Pick<
  Call<
    { readonly assessment: string },
    { readonly on?: string | undefined; readonly edition?: string | undefined },
    unknown
  >,
  'params' | 'query' | 'viewer' | 'inZone'
>

/** Everybody of an assessment, judged; `rows` are those whom the viewer sees, and nobody else is told by name. */
export type SeenAssessed = {
  readonly looked: Looked
  /** The assessment as the zone confirmed it. */
  readonly desk: AssessmentDesk
  readonly everybody: Everybody
  readonly rows: readonly number[]
}

/** Judges everybody of the viewer's zone by the edition and on the day that are asked for. */
export const seeingAssessed =
  (app: FastifyInstance, parts: AssessmentParts, judging: Judging) =>
  async ({ params, query, viewer, inZone }: Asking): Promise<SeenAssessed> => {
    const looked = await judging.looked(viewer.zone, dayAt(app.configuration.clock()), query.on)
    const everybody = await judging.judge(deskOf(parts, params.assessment), viewer.zone, looked, query)
    const { desk } = everybody
    const visible = await inZone((tx) => visibleTo(tx, desk))
    return { looked, desk, everybody, rows: rowsSeen(everybody, visible) }
  }
