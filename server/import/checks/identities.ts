import type { ImportDecision } from '../../../contract/import.ts'
import { fieldOf, type Kind } from '../../../engines/register/kind.ts'
import { tableOf } from '../../../engines/register/migration.ts'
import { mustChange, pleaseLook, sentence } from '../../../engines/register/reading/finding.ts'
import type { Run } from '../../register/statement.ts'
import { searchOf } from '../../register/stored-row.ts'
import type { ReadRow } from '../row.ts'

/** Finds rows that the register, or the file itself, holds already by all that they tell; the clerk decides about them. */
export type Identities = { check(rows: readonly ReadRow[]): Promise<void> }

const joint = '\u0001'

const answers = {
  refuse: sentence('选“更新”“跳过”或“仍要新增”', 'Choose to update, to skip or to add'),
  update: sentence('更新已有记录', 'Updates the registered row'),
  skip: sentence('跳过，已有记录不变', 'Skipped; the registered row stays'),
  add: sentence('仍新增一条', 'Added as another row'),
} as const

export function openIdentities(run: Run, kind: Kind, existing: ImportDecision['existing']): Identities {
  const unique = new Set(kind.fields.filter((field) => field.unique).map((field) => field.id))
  const identities = (kind.identities ?? []).map((fields) => ({
    fields,
    label: fields.map((id) => fieldOf(kind, id).label),
    sure: fields.some((id) => unique.has(id)),
    seen: new Map<string, number>(),
  }))
  type Identity = (typeof identities)[number]

  const keyOf = (values: ReadRow['values'], fields: readonly string[]): string | undefined => {
    const parts = fields.map((id) => values[id])
    return parts.every((part) => typeof part === 'string' && part !== '') ? parts.join(joint) : undefined
  }
  const place = (row: ReadRow, { fields }: Identity) => ({
    row: row.number,
    address: row.addressOf(fields[0]!),
    field: fields[0]!,
    label: fieldOf(kind, fields[0]!).label,
    original: String(row.values[fields[0]!]),
  })
  const wordsOf = ({ label }: Identity) =>
    sentence(label.map(({ zh }) => zh).join('和'), label.map(({ en }) => en).join(' and '))

  function within(row: ReadRow, identity: Identity, key: string): void {
    const earlier = identity.seen.get(key)
    if (earlier === undefined) {
      identity.seen.set(Buffer.from(key).toString(), row.number)
      return
    }
    const { zh, en } = wordsOf(identity)
    const reading = sentence(`与第 ${earlier} 行的${zh}相同`, `The same ${en} as in row ${earlier}`)
    row.findings.push(
      pleaseLook(
        place(row, identity),
        'duplicate',
        reading,
        sentence('照存；如是重复，请跳过这一行', 'Kept; skip the row if it is a repetition'),
      ),
    )
  }

  async function registered(identity: Identity, rows: readonly [ReadRow, string][]): Promise<Map<string, string>> {
    const { fields } = identity
    const conditions = fields.map((id, index) => `${id} = any($${index + 1}::text[])`)
    const values: string[][] = fields.map((id) => rows.map(([row]) => String(row.values[id])))
    if (fields.includes(kind.title)) {
      values.push(rows.map(([row]) => searchOf(kind, row.values).sort))
      conditions.push(`sort_name = any($${values.length}::text[])`)
    }
    const found = await run<Record<string, string>>({
      text: `select id, ${fields.join(', ')} from ${tableOf(kind)} where archived_at is null and ${conditions.join(' and ')} order by created_at desc`,
      values,
    })
    return new Map(found.map((row) => [keyOf(row, fields)!, row.id!]))
  }

  return {
    async check(rows) {
      const sorted = new Map<Identity, [ReadRow, string][]>()
      for (const row of rows) {
        const own = identities.find(({ fields }) => keyOf(row.values, fields) !== undefined)
        if (!own || own.sure || row.existing !== null) continue
        const key = keyOf(row.values, own.fields)!
        within(row, own, key)
        const others = sorted.get(own)
        if (others) others.push([row, key])
        else sorted.set(own, [[row, key]])
      }
      for (const [identity, own] of sorted) {
        const known = await registered(identity, own)
        for (const [row, key] of own) {
          const id = known.get(key)
          if (id === undefined) continue
          const { zh, en } = wordsOf(identity)
          const reading = sentence(`名录里已有${zh}相同的记录`, `A row with the same ${en} is registered`)
          const finding = existing === 'refuse' ? mustChange : pleaseLook
          row.findings.push(finding(place(row, identity), 'existing', reading, answers[existing]))
          if (existing !== 'add') row.existing = id
        }
      }
    },
  }
}
