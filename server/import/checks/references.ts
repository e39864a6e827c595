import type { Field } from '../../../engines/register/field.ts'
import type { Kind, Register } from '../../../engines/register/kind.ts'
import { kindOf } from '../../../engines/register/kind.ts'
import { plain } from '../../../engines/register/reading/cell.ts'
import { mustChange, pleaseLook, sentence } from '../../../engines/register/reading/finding.ts'
import type { Run } from '../../register/statement.ts'
import type { ReadRow } from '../row.ts'

type Reference = Extract<Field, { kind: 'reference' }>

/** Finds the rows that a sheet names by name or code. */
export type References = {
  /** Puts ids in the place of names, or says which names are not registered. */
  resolve(rows: ReadRow[]): Promise<void>
  /** Names that were not found, by kind. */
  readonly missing: ReadonlyMap<string, ReadonlySet<string>>
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** `create` registers a name that is not there yet and answers its id; left out, the row must be changed. */
export function openReferences(
  run: Run,
  register: Register,
  kind: Kind,
  createMissing: boolean,
  create?: (kind: Kind, name: string) => Promise<string>,
): References {
  const fields = kind.fields.filter((field): field is Reference => field.kind === 'reference')
  const known = new Map<string, Map<string, string | null>>(fields.map((field) => [field.to, new Map()]))
  const missing = new Map<string, Set<string>>(fields.map((field) => [field.to, new Set()]))

  async function learn(to: string, names: readonly string[]): Promise<void> {
    const cache = known.get(to)!
    const unknown = names.filter((name) => !cache.has(name))
    if (unknown.length === 0) return
    const target = kindOf(register, to)
    const keys = [target.title, ...target.fields.filter((field) => field.kind === 'code').map((field) => field.id)]
    for (const key of keys) {
      const rows = await run<{ id: string; key: string }>({
        text: `select id, ${key} as key from register.${to} where archived_at is null and ${key} = any($1::text[]) order by created_at desc`,
        values: [unknown],
      })
      for (const row of rows) cache.set(row.key, row.id)
    }
    for (const name of unknown)
      if (!cache.has(name)) cache.set(name, create && createMissing ? await create(target, name) : null)
  }

  function put(row: ReadRow, field: Reference): void {
    const name = row.values[field.id]
    if (typeof name !== 'string' || uuid.test(name)) return
    const id = known.get(field.to)!.get(name) ?? null
    row.values[field.id] = id
    if (id !== null) return
    missing.get(field.to)!.add(name)
    const target = kindOf(register, field.to).label
    const place = {
      row: row.number,
      address: row.addressOf(field.id),
      field: field.id,
      label: field.label,
      original: name,
    }
    const reading = sentence(`${target.zh}名录里没有“${plain(name)}”`, `No ${target.en.toLowerCase()} “${name}”`)
    if (createMissing)
      row.findings.push(
        pleaseLook(place, 'reference', reading, sentence('导入时一并登记', 'Registered with the import')),
      )
    else
      row.findings.push(
        mustChange(
          place,
          'reference',
          reading,
          sentence('先登记，或选“一并登记”', 'Register it first, or with the import'),
        ),
      )
  }

  return {
    missing,
    async resolve(rows) {
      for (const field of fields) {
        const names = new Set(
          rows.flatMap((row) => (typeof row.values[field.id] === 'string' ? [row.values[field.id] as string] : [])),
        )
        await learn(
          field.to,
          [...names].filter((name) => !uuid.test(name)),
        )
        for (const row of rows) put(row, field)
      }
    },
  }
}
