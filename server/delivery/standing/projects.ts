import type { Place } from '../../../engines/delivery/map/outline.ts'
import { fieldOf, type Kind } from '../../../engines/register/kind.ts'
import { fromStored } from '../../../engines/register/quantity.ts'
import { asWritten, type Label } from '../../../kernel/label.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { absent } from '../../refusal.ts'
import { runIn } from '../../register/statement.ts'
import type { Folds } from './folds.ts'

/** A project of the register as delivery reads it: names in place of references, amounts in 亿元. */
export type Project = {
  readonly id: string
  readonly number: string | null
  readonly name: string
  readonly level: string | null
  readonly nature: string | null
  readonly year: number | null
  readonly builder: string | null
  readonly chain: string | null
  readonly leader: string | null
  readonly department: string | null
  /** The department as the zone declares it; one that is only registered goes by its name. */
  readonly departmentLabel: Label | null
  /** The id of the department within the zone. */
  readonly departmentCode: string | null
  readonly locality: string | null
  /** Where it lies, as the register says. */
  readonly place: Place | null
  readonly status: string | null
  readonly begun: boolean | null
  readonly startedOn: string | null
  readonly investment: string | null
  readonly planned: string | null
  readonly completed: string | null
  /** How the total was worked out, where no document states it. */
  readonly inferred: Label | null
  readonly demonstration: boolean
  /** How much has happened to it. */
  readonly version: number
}

type Stored = Omit<Project, 'departmentLabel' | 'place' | 'investment' | 'planned' | 'completed' | 'inferred'> & {
  readonly zone: string
  readonly longitude: number | null
  readonly latitude: number | null
  readonly investment: number | null
  readonly planned: number | null
  readonly completed: number | null
}

/** What projects are read with: the kind of the register, and the departments that a zone declares. */
export type ProjectReading = {
  readonly kind: Kind
  readonly departments: (zone: string) => ReadonlyMap<string, { readonly label: Label }>
  /** How the investment of a project of a zone was worked out, by its number; null where it was not. */
  readonly inferred?: (zone: string, number: string | null) => Label | null
}

/** Reading with projects that were read before, under their state. */
export type RememberingReading = ProjectReading & { readonly projects: Folds<Project> }

/** So many projects are read in one go; then others get their turn. */
const atOnce = 200

const columns = `p.id, p.zone_id as zone, p.number, p.name, p.level, p.nature, p.year, p.builder, p.chain, p.leader, d.name as department,
  d.code as "departmentCode", p.locality, p.longitude, p.latitude, p.status, p.begun, p.started_on as "startedOn", p.investment,
  p.planned_this_year as planned, p.completed, p.demonstration, coalesce(e.number, 0) as version`

const tables = `from register.project p
  left join register.department d on d.zone_id = p.zone_id and d.id = p.department
  left join lateral (
    select number from delivery_event e where e.zone_id = p.zone_id and e.project = p.id
    order by e.number desc limit 1) e on true
  where p.archived_at is null`

/** All that a project as delivery reads it is made of, told by the numbers that change with it. */
const stateColumn = "concat_ws('/', p.zone_id, p.id, p.revision, d.revision, coalesce(e.number, 0))"

/** Every project that the viewer can see, in the order of their names; only what has changed is read anew. */
export async function readProjects(tx: ZoneTransaction, reading: RememberingReading): Promise<Project[]> {
  const seen = await runIn(tx)<{ id: string; state: string }>({
    text: `select p.id, ${stateColumn} as state ${tables} order by p.sort_name, p.id`,
    values: [],
  })
  const known = new Map(seen.map((row) => [row.id, reading.projects.get(row.state)]))
  const unknown = seen.filter(({ id }) => !known.get(id)).map(({ id }) => id)
  for (let at = 0; at < unknown.length; at += atOnce) {
    const rows = await runIn(tx)<Stored & { state: string }>({
      text: `select ${columns}, ${stateColumn} as state ${tables} and p.id = any($1::uuid[])`,
      values: [unknown.slice(at, at + atOnce)],
    })
    for (const { state, ...row } of rows) known.set(row.id, reading.projects.put(state, shaped(reading, row)))
  }
  return seen.flatMap(({ id }) => known.get(id) ?? [])
}

/** The names of the projects that were archived, by id. */
export async function readArchivedNames(tx: ZoneTransaction): Promise<ReadonlyMap<string, string>> {
  const rows = await runIn(tx)<{ id: string; name: string }>({
    text: 'select id, name from register.project where archived_at is not null',
    values: [],
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** One project that the viewer can see; refused where there is none. */
export async function readProject(tx: ZoneTransaction, reading: ProjectReading, id: string): Promise<Project> {
  const [row] = await runIn(tx)<Stored>({ text: `select ${columns} ${tables} and p.id = $1`, values: [id] })
  if (!row) throw absent('没有这个项目，或不归您管', 'There is no such project, or it is not yours')
  return shaped(reading, row)
}

function shaped(
  { kind, departments, inferred }: ProjectReading,
  { zone, longitude, latitude, ...row }: Stored,
): Project {
  const amount = (field: string, stored: number | null): string | null => {
    const declared = fieldOf(kind, field)
    return stored === null || declared.kind !== 'quantity' ? null : fromStored(declared, stored)
  }
  return {
    ...row,
    departmentLabel:
      row.department === null
        ? null
        : { zh: row.department, en: departments(zone).get(row.departmentCode ?? '')?.label.en ?? row.department },
    place: placeOf(amount('longitude', longitude), amount('latitude', latitude)),
    investment: amount('investment', row.investment),
    planned: amount('planned_this_year', row.planned),
    completed: amount('completed', row.completed),
    inferred: inferred?.(zone, row.number) ?? null,
  }
}

const placeOf = (longitude: string | null, latitude: string | null): Place | null =>
  longitude === null || latitude === null ? null : [Number(longitude), Number(latitude)]

/** What a choice of the register is called; null where nothing is chosen. */
export function choiceLabel(kind: Kind, field: string, value: string | null): Label | null {
  const declared = fieldOf(kind, field)
  if (value === null || declared.kind !== 'choice') return null
  return declared.choices.find((choice) => choice.value === value)?.label ?? asWritten(value)
}
