import type { Day } from '../../../kernel/day.ts'
import { decimal } from '../../../kernel/decimal.ts'
import type { Piecework } from '../../../kernel/piecework.ts'
import type { Place } from '../map/outline.ts'

/** What is told of a project to whoever follows infrastructure; what is not known is left out. */
export type PublishedProject = {
  readonly id: string
  readonly number?: string
  readonly title: string
  /** The phase of the standard that the project is in. */
  readonly status: 'identification' | 'preparation' | 'implementation' | 'completion'
  readonly type: 'construction' | 'rehabilitation' | 'expansion'
  /** Yuan, as exact text. */
  readonly budget?: string
  readonly start?: Day
  /** The first day promised, the day in force, and the one on which it was reached. */
  readonly promised?: Day
  readonly due?: Day
  readonly reached?: Day
  readonly builder?: string
  readonly locality?: string
  /** Where the site lies: longitude and latitude. */
  readonly place?: Place
  readonly demonstration: boolean
}

export type Publisher = { readonly id: string; readonly name: string; readonly address: string }

type Oc4idsPackage = {
  readonly version: '0.9'
  readonly uri: string
  readonly publishedDate: string
  readonly publisher: { readonly name: string }
  readonly projects: readonly Record<string, unknown>[]
}

const at = (day: Day): string => `${day}T00:00:00+08:00`

/** An empty text or list says nothing, and the standard refuses it. */
function told(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

function locationsOf({ id, locality, place }: PublishedProject): Record<string, unknown>[] | undefined {
  if (!locality && !place) return undefined
  const geometry = place && { type: 'Point', coordinates: place }
  return [told({ id: `${id}-place`, description: locality, geometry })]
}

function projectOf(project: PublishedProject, publisher: Publisher, published: string): Record<string, unknown> {
  const { start, promised, due, reached, budget, builder } = project
  const authority = { id: publisher.id, name: publisher.name }
  const builders = builder ? [{ id: `${project.id}-builder`, name: builder, roles: ['procuringEntity'] }] : []
  return told({
    id: `${publisher.id}-${project.id}`,
    updated: published,
    identifiers: project.number ? [{ id: project.number, scheme: publisher.id }] : undefined,
    title: project.title,
    description: project.demonstration ? '演示数据 · demonstration data' : undefined,
    status: project.status,
    type: project.type,
    publicAuthority: authority,
    parties: [{ ...authority, roles: ['publicAuthority'] }, ...builders],
    locations: locationsOf(project),
    budget: budget && { amount: { amount: decimal(budget).toNumber(), currency: 'CNY' } },
    period: start || promised ? told({ startDate: start && at(start), endDate: promised && at(promised) }) : undefined,
    milestones: due && [
      told({
        id: `${project.id}-promise`,
        title: '承诺 · promise',
        type: 'delivery',
        dueDate: at(due),
        dateMet: reached && at(reached),
        status: reached ? 'met' : 'scheduled',
      }),
    ],
    completion: reached && { endDate: at(reached) },
  })
}

/**
 * Projects as a package of the Open Contracting for Infrastructure Data Standard 0.9; a piece of the work is a project.
 * An id begins with that of the publisher; one that is registered with the standard takes the place of the zone's.
 * @param published the moment of the export, `2024-12-31T01:02:03Z`.
 */
export function* oc4idsPackage(
  projects: readonly PublishedProject[],
  publisher: Publisher,
  published: string,
): Piecework<Oc4idsPackage> {
  const packed: Record<string, unknown>[] = []
  for (const project of projects) {
    packed.push(projectOf(project, publisher, published))
    yield
  }
  return {
    version: '0.9',
    uri: publisher.address,
    publishedDate: published,
    publisher: { name: publisher.name },
    projects: packed,
  }
}
