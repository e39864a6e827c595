import type { Happening, ProjectEvent } from '../../../engines/delivery/standing/history.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Post } from '../../../kernel/post.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { runIn } from '../../register/statement.ts'
import type { Project } from './projects.ts'

/** What happened, with its place in the history and whether it is made up. */
export type KnownEvent = ProjectEvent & { readonly number: number; readonly demonstration: boolean }

type Stored = {
  readonly project: string
  readonly number: number
  readonly kind: Happening['kind']
  readonly body: object
  readonly on: Day
  readonly person: string
  readonly post: Post
  readonly demonstration: boolean
}

/** So many events are kept in memory at most, of all zones together. */
const most = 400_000

/** Histories of so many projects are read in one go; then others get their turn. */
const atOnce = 100

export type Histories = {
  /** The histories of projects that the viewer has just read, by project. What is known already is not read again. */
  readonly of: (
    tx: ZoneTransaction,
    zone: string,
    projects: readonly Project[],
  ) => Promise<ReadonlyMap<string, readonly KnownEvent[]>>
}

/**
 * Keeps the histories of projects. Only what a viewer may see is asked for, under the version that the viewer read: a
 * history that has grown is read again, and the one least lately used goes first when room is short.
 */
export function keepHistories(): Histories {
  const kept = new Map<string, readonly KnownEvent[]>()
  let held = 0

  function keep(key: string, events: readonly KnownEvent[]): void {
    held -= kept.get(key)?.length ?? 0
    kept.delete(key)
    kept.set(key, events)
    held += events.length
    for (const [oldest, { length }] of kept) {
      if (held <= most || oldest === key) break
      kept.delete(oldest)
      held -= length
    }
  }

  return {
    of: async (tx, zone, projects) => {
      const found = new Map<string, readonly KnownEvent[]>()
      const unknown: Project[] = []
      for (const project of projects) {
        const events = kept.get(`${zone}/${project.id}`)
        if (project.version === 0) found.set(project.id, [])
        else if (events?.length === project.version) found.set(project.id, events)
        else unknown.push(project)
      }
      for (let at = 0; at < unknown.length; at += atOnce) {
        const some = unknown.slice(at, at + atOnce)
        const read = await readHistories(
          tx,
          some.map(({ id }) => id),
        )
        for (const { id } of some) {
          const events = read.get(id) ?? []
          keep(`${zone}/${id}`, events)
          found.set(id, events)
        }
      }
      return found
    },
  }
}

/** The histories of some projects as the database has them now. */
export async function readHistories(
  tx: ZoneTransaction,
  projects: readonly string[],
): Promise<ReadonlyMap<string, readonly KnownEvent[]>> {
  const rows = await runIn(tx)<Stored>({
    text: `select project, number, kind, body, on_day as on, person, post, demonstration
      from delivery_event where project = any($1::uuid[]) order by project, number`,
    values: [projects],
  })
  return Map.groupBy(rows.map(eventOf), ({ project }) => project) as ReadonlyMap<string, readonly KnownEvent[]>
}

const eventOf = ({ project, number, kind, body, on, person, post, demonstration }: Stored) =>
  ({ ...body, kind, project, number, on, by: { person, post }, demonstration }) as KnownEvent & { project: string }
