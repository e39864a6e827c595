import pg from 'pg'

/** A table as it is backed up: its stored columns, and those that put its rows in order. */
export type TableShape = {
  /** With its schema where that is not `public`: `register.enterprise`. */
  readonly name: string
  readonly columns: readonly string[]
  readonly order: readonly string[]
}

/** The name of a table as SQL writes it. */
export const tableInSql = (name: string): string => name.split('.').map(pg.escapeIdentifier).join('.')

/** All tables of Jixia except the list of migrations, in the order of their names. */
export async function tablesOf(client: pg.ClientBase): Promise<TableShape[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; key: string[] | null }>(
    `select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as name,
       array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
         and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
       (select array_agg(a.attname::text order by k.place) from pg_index i,
         unnest(i.indkey::int2[]) with ordinality as k (number, place), pg_attribute a
         where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.number) as key
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname <> 'information_schema' and not starts_with(n.nspname, 'pg_') and c.relname <> 'jixia_migration'
       and c.relkind in ('r', 'p') and not c.relispartition and (n.nspname = 'public'
         or has_schema_privilege('jixia_system', n.oid, 'usage') and has_table_privilege('jixia_system', c.oid, 'select'))
     order by n.nspname, c.relname`,
  )
  return rows.map(({ name, columns, key }) => ({ name, columns, order: key ?? columns }))
}
