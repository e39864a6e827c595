import { pointsEditors } from '../../contract/points/points.ts'
import type { Kind } from '../../engines/register/kind.ts'
import type { InnovationPointsMechanism } from '../../mechanisms/innovation-points/innovation-points.ts'
import type { StageCount } from '../../mechanisms/innovation-points/template.ts'
import { worksFor } from '../bureau.ts'
import type { Database, ZoneTransaction } from '../database/zone-session.ts'
import type { Counted } from '../ladder/day.ts'
import { programViewer } from '../program-viewer.ts'
import type { Viewer } from '../viewer.ts'
import type { Counting } from './runs/counting.ts'
import type { KeptScores } from './runs/kept.ts'

/** What the room of points works with. */
export type PointsParts = {
  readonly mechanism: InnovationPointsMechanism
  readonly kinds: { readonly year: Kind; readonly enterprise: Kind }
  /** How many stages a zone's template tells apart. */
  readonly stages: (zone: string) => StageCount
}

export type PointsDesk = PointsParts & {
  readonly database: Database
  readonly counting: Counting
  readonly kept: KeptScores
  /** The day of the zone, and the last year whose facts count on it. */
  readonly counted: (tx: ZoneTransaction) => Promise<Counted>
}

/** Whether somebody drafts, counts and decides: a statistician, or a clerk of the bureau. The database holds it again. */
export const worksOnPoints = ({ mechanism }: Pick<PointsParts, 'mechanism'>, viewer: Viewer): boolean =>
  pointsEditors.includes(viewer.post) && worksFor(viewer, mechanism.bureau)

/** A reader within a zone who sees what its statisticians see: whoever asks is told what is meant for them. */
export const keeper = (zone: string): Viewer => programViewer(zone, 'points-keeper', 'statistician')
