import { columnsOf } from '../../engines/register/columns.ts'
import type { Kind, Register } from '../../engines/register/kind.ts'
import type { Database } from '../database/zone-session.ts'
import { StartRefusal } from '../start-refusal.ts'

type LiveColumn = { readonly table: string; readonly name: string; readonly type: string; readonly required: boolean }

const typeNames: Readonly<Record<string, string>> = { 'timestamp with time zone': 'timestamptz' }

function driftsOf(kind: Kind, live: ReadonlyMap<string, LiveColumn>): string[] {
  if (live.size === 0) return [`缺少表 register.${kind.id}（${kind.label.zh}）`]
  const declared = columnsOf(kind)
  const missing = declared.flatMap((column) => {
    const found = live.get(column.name)
    const place = `register.${kind.id}.${column.name}`
    if (!found) return [`缺少列 ${place}`]
    const type = typeNames[found.type] ?? found.type
    if (type !== column.type) return [`列 ${place} 是 ${type}，应为 ${column.type}`]
    return found.required === column.required ? [] : [`列 ${place} ${column.required ? '应当必填' : '不应必填'}`]
  })
  const names = new Set(declared.map((column) => column.name))
  return [
    ...missing,
    ...[...live.keys()].filter((name) => !names.has(name)).map((name) => `多出列 register.${kind.id}.${name}`),
  ]
}

/** How the live tables differ from the declared kinds, each in a sentence; empty where they agree. */
async function findDrift(database: Database, register: Register): Promise<string[]> {
  const live = await database.readAsSystem<LiveColumn>(`
    select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'register' and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped`)
  return [...register.values()].flatMap((kind) =>
    driftsOf(kind, new Map(live.filter((column) => column.table === kind.id).map((column) => [column.name, column]))),
  )
}

/** Stops the start where the schema does not hold what the declarations say. */
export async function refuseDrift(database: Database, register: Register): Promise<void> {
  const drifts = await findDrift(database, register)
  if (drifts.length === 0) return
  const shown = drifts.slice(0, 5).join('；')
  throw new StartRefusal(
    `名录的定义与数据库不一致：${shown}${drifts.length > 5 ? `，等 ${drifts.length} 处` : ''}。请补一个迁移文件再启动`,
    `The registers differ from the database in ${drifts.length} places (${drifts[0]}): add a migration, then start`,
  )
}
