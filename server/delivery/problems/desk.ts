import type { NumberedProblem } from '../../../engines/delivery/problems/lists.ts'
import { problemStanding } from '../../../engines/delivery/problems/standing.ts'
import type { Actor } from '../../../engines/delivery/recorded/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { asWritten, type Label } from '../../../kernel/label.ts'
import type { ThreeListsMechanism } from '../../../mechanisms/delivery/three-lists/three-lists.ts'
import type { ZonePack } from '../../../mechanisms/zone-pack.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { unacceptable } from '../../refusal.ts'
import { runIn } from '../../register/statement.ts'
import type { Viewer } from '../../viewer.ts'
import { type Dated, type Days, type Looked, readDays } from '../days.ts'
import type { Recorded } from '../recorded/records.ts'
import { readProblems, type StoredProblem, type Wanted } from './store.ts'

/** What the three lists are made of: what is declared. */
export type ProblemParts = { readonly mechanism: ThreeListsMechanism; readonly packs: readonly ZonePack[] }

/** A stored problem as it stands on the day on which it is looked at. */
export type SeenProblem = NumberedProblem & { readonly stored: StoredProblem; readonly today: Day }

/** The desk of somebody who looks at problems: who, when, and what departments are called. */
export type Desk = {
  readonly parts: ProblemParts
  readonly tx: ZoneTransaction
  readonly viewer: Viewer
  readonly actor: Actor
  readonly zone: Label
  readonly days: Days
  readonly departments: readonly { readonly id: string; readonly label: Label }[]
  readonly departmentLabel: (id: string) => Label
}

export const actorOf = ({ account, person, post, department, enterprise }: Viewer): Actor => ({
  account,
  person,
  post,
  department,
  enterprise,
})

/** Lays out a desk for a viewer; `asked` is the day that was asked for. */
export async function layDesk(
  parts: ProblemParts,
  tx: ZoneTransaction,
  viewer: Viewer,
  today: Day,
  asked: Day | undefined,
): Promise<Desk> {
  const known = await runIn(tx)<{ code: string; name: string }>({
    text: 'select code, name from register.department where code is not null and archived_at is null order by code',
    values: [],
  })
  const pack = parts.packs.find(({ zone }) => zone.id === viewer.zone)
  const declared = pack?.departments ?? []
  const labels = new Map<string, Label>([
    ...known.map(({ code, name }): [string, Label] => [code, asWritten(name)]),
    ...declared.map(({ id, label }): [string, Label] => [id, label]),
  ])
  return {
    parts,
    tx,
    viewer,
    actor: actorOf(viewer),
    zone: pack?.zone.label ?? { zh: viewer.zone, en: viewer.zone },
    days: await readDays(tx, { today, on: asked }),
    departments: [...labels].map(([id, label]) => ({ id, label })),
    departmentLabel: (id) => labels.get(id) ?? { zh: id, en: id },
  }
}

/** Refuses departments that the zone does not have. */
export function refuseUnknownDepartments({ departments }: Desk, asked: readonly string[]): void {
  const unknown = asked.find((one) => !departments.some(({ id }) => id === one))
  if (unknown === undefined) return
  throw unacceptable(`没有“${unknown}”这个部门`, `There is no department “${unknown}”`)
}

/** What is recorded about a project is looked at on the day of its year; it is as real as it was recorded. */
export const aboutProject = ({
  project,
  demonstration,
}: Pick<Recorded<unknown>, 'project' | 'demonstration'>): Dated => ({
  demonstration,
  year: project.year,
})

/** What was recorded as one of those that are looked at. */
export const recordedOn = (seen: {
  readonly stored: { readonly demonstration: boolean }
  readonly today: Day
}): Looked => ({
  demonstration: seen.stored.demonstration,
  on: seen.today,
})

/** A problem on the day of the desk; null where it was not raised by then. */
export function seeProblem(desk: Desk, stored: StoredProblem): SeenProblem | null {
  const today = desk.days.of(aboutProject(stored))
  const standing = problemStanding(stored.events, today, desk.parts.mechanism.editions)
  if (!standing) return null
  const { id, serial, project } = stored
  return { id, serial, stored, today, standing: { ...standing, projectDepartment: project.department } }
}

/** The problems that the viewer can see, as they stand. */
export async function seeProblems(desk: Desk, wanted?: Wanted): Promise<SeenProblem[]> {
  const stored = await readProblems(desk.tx, wanted)
  return stored.flatMap((problem) => seeProblem(desk, problem) ?? [])
}

/**
 * What is real counts alone; where all is made up, that counts.
 * @param only whether what is made up counts whatever else there is, or what is real.
 */
export function alikeOnly<Item extends { readonly stored: StoredProblem }>(problems: readonly Item[], only?: boolean) {
  const demonstration = only ?? (problems.length > 0 && problems.every(({ stored }) => stored.demonstration))
  const alike = problems.filter(({ stored }) => stored.demonstration === demonstration)
  return { problems: alike, demonstration, leftOut: problems.length - alike.length }
}
