import type { ImportDecision } from '../../../contract/import.ts'
import type { Field } from '../../../engines/register/field.ts'
import type { Kind } from '../../../engines/register/kind.ts'
import { tableOf } from '../../../engines/register/migration.ts'
import { mustChange, pleaseLook, sentence } from '../../../engines/register/reading/finding.ts'
import type { Run } from '../../register/statement.ts'
import type { ReadRow } from '../row.ts'

/** Finds values that must be unique twice in the file, or registered already. */
export type Uniques = { check(rows: readonly ReadRow[]): Promise<void> }

/** A copy of its own: a slice would keep alive the piece of the file that it was cut from. */
const copyOf = (text: string): string => Buffer.from(text).toString()

export function openUniques(run: Run, kind: Kind, existing: ImportDecision['existing']): Uniques {
  const fields = kind.fields.filter((field) => field.unique)
  const seen = new Map<string, Map<string, number>>(fields.map((field) => [field.id, new Map()]))

  const place = (row: ReadRow, field: Field) => ({
    row: row.number,
    address: row.addressOf(field.id),
    field: field.id,
    label: field.label,
    original: String(row.values[field.id]),
  })

  function within(row: ReadRow, field: Field): void {
    const value = row.values[field.id]
    if (typeof value !== 'string' || value === '') return
    const earlier = seen.get(field.id)!.get(value)
    if (earlier === undefined) seen.get(field.id)!.set(copyOf(value), row.number)
    else
      row.findings.push(
        mustChange(place(row, field), 'duplicate', sentence(`与第 ${earlier} 行重复`, `The same as in row ${earlier}`)),
      )
  }

  const answers = {
    refuse: sentence('改成对的值，或者选“更新已有记录”', 'Correct it, or choose to update the registered row'),
    update: sentence('更新已有记录', 'Updates the registered row'),
    skip: sentence('跳过，已有记录不变', 'Skipped; the registered row stays'),
    add: sentence(
      '代码不能重复，不能再新增：请改，或选“更新”“跳过”',
      'A code cannot be added twice: correct it, or choose to update or to skip',
    ),
  }

  async function against(rows: readonly ReadRow[], field: Field): Promise<void> {
    const values = rows.flatMap((row) =>
      typeof row.values[field.id] === 'string' ? [row.values[field.id] as string] : [],
    )
    if (values.length === 0) return
    const found = await run<{ id: string; value: string; title: string }>({
      text: `select id, ${field.id} as value, ${kind.title} as title from ${tableOf(kind)} where archived_at is null and ${field.id} = any($1::text[])`,
      values: [values],
    })
    if (found.length === 0) return
    const known = new Map(found.map((row) => [row.value, row]))
    for (const row of rows) {
      const there = known.get(row.values[field.id] as string)
      if (!there) continue
      row.existing = there.id
      const reading = sentence(`名录里已经有这条：“${there.title}”`, `Registered already: “${there.title}”`)
      const finding = existing === 'refuse' || existing === 'add' ? mustChange : pleaseLook
      row.findings.push(finding(place(row, field), 'existing', reading, answers[existing]))
    }
  }

  return {
    async check(rows) {
      for (const field of fields) {
        for (const row of rows) within(row, field)
        await against(rows, field)
      }
    },
  }
}
