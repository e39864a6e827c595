import type { Client, QueryConfig, QueryResult } from 'pg'
import { columnsOf } from '../engines/register/columns.ts'
import { kindOf } from '../engines/register/kind.ts'
import { listColumnsOf } from '../engines/register/screen.ts'
import { searchQueryOf } from '../engines/register/search.ts'
import { register } from '../mechanisms/registers/register.ts'

/** One question, put to our API and to bare SQL; both sides draw from the same choices. */
export type Question = {
  readonly title: string
  readonly hasBar: boolean
  readonly pace: { readonly rounds: number; readonly milliseconds: number }
  /** The statement of the next question; `fixed` gives the one that `overHttp` asks first. */
  bare(fixed?: boolean): QueryConfig
  overHttp(): { method: 'GET' | 'POST'; path: string; body?: unknown }
  /** The path of the next question to a plain server that runs the bare statement. */
  toFloor?(): string
  /** Refuses where the two answers differ. */
  compare?(bare: QueryResult, ours: unknown): void
}

const kind = kindOf(register, 'enterprise')
const pace = { rounds: 12, milliseconds: 500 }
const rows = '/api/registers/enterprise/rows'
const inAddress = (path: string, query: unknown): string => `${path}?query=${encodeURIComponent(JSON.stringify(query))}`

const unseen = new Set(['search_text', 'search_terms'])
const all = columnsOf(kind)
  .map(({ name }) => name)
  .filter((name) => !unseen.has(name))
const fields = new Set(kind.fields.map(({ id }) => id))
const shown = new Set([kind.title, ...listColumnsOf(kind)])
const listed = all.filter(
  (name) =>
    !fields.has(name.replace(/_(precision|planned)$/, '')) || shown.has(name.replace(/_(precision|planned)$/, '')),
)

const select = (columns: readonly string[], condition: string): string =>
  `select ${columns.map((name) => `e.${name}`).join(', ')}, p.name as park__name
   from bare.enterprise e left join bare.park p on p.id = e.park where e.archived_at is null and ${condition}`

/** Draws one of a list by turns, with a stride that visits all of them. */
function drawing<Item>(items: readonly Item[]): () => Item {
  let at = 0
  return () => {
    at = (at + 7919) % items.length
    return items[at]!
  }
}

type Listed = { readonly rows: readonly { readonly id: string }[] }

function sameRows(title: string) {
  return (bare: QueryResult, ours: unknown): void => {
    const expected = bare.rows.slice(0, 50).map((row: { id: string }) => row.id)
    const found = (ours as Listed).rows.map(({ id }) => id)
    if (expected.join() !== found.join()) throw new Error(`${title}: the two sides answer with different rows`)
  }
}

/** A question for a list: `draw` gives the request and the values of the bare statement. */
function listing<Choice>(
  title: string,
  name: string,
  choices: readonly Choice[],
  request: (choice: Choice) => unknown,
  text: string,
  values: (choice: Choice) => unknown[],
): Question {
  const [bare, ours] = [drawing(choices), drawing(choices)]
  return {
    title,
    hasBar: true,
    pace,
    bare: () => ({ name, text, values: values(bare()) }),
    overHttp: () => ({ method: 'GET', path: inAddress(rows, request(ours())) }),
    compare: sameRows(title),
  }
}

const sectors = ['新一代信息技术', '新医药', '绿色能源', '新材料', '智能装备', '现代服务业']
const words = ['新恒', '卓𠮷', '锂源', '安𫖯', '储能技术', '生物医药', '精密仪表', '㙍城', '海川', '半导体']
const serial = Array.from({ length: 400 }, (_, index) => index)

function byId(ids: readonly string[]): Question {
  const [bare, ours, floor] = [drawing(ids), drawing(ids), drawing(ids)]
  return {
    title: 'by id',
    hasBar: true,
    pace,
    bare: () => ({ name: 'by-id', text: select(all, 'e.id = $1'), values: [bare()] }),
    overHttp: () => ({ method: 'GET', path: `${rows}/${ours()}` }),
    toFloor: () => `/rows/${floor()}`,
    compare: (expected, found) => {
      if ((found as { id: string }).id !== expected.rows[0].id) throw new Error('by id: another row')
    },
  }
}

/** The search of everything; bare SQL is asked for the names of enterprises alone. */
function searching(): Question {
  const [bare, ours] = [drawing(words), drawing(words)]
  const text = `${select(listed, 'e.search_terms @@ $1::tsquery and e.search_text like $2')} order by e.sort_name, e.id limit 6`
  return {
    title: 'search',
    hasBar: false,
    pace,
    bare: () => {
      const { terms, contains } = searchQueryOf(bare())!
      return { name: 'search', text, values: [terms, contains] }
    },
    overHttp: () => ({ method: 'GET', path: `/api/search?${new URLSearchParams({ text: ours() })}` }),
    compare: (expected, found) => {
      const { groups } = found as { groups: { kind: string }[] }
      if (expected.rows.length > 0 && !groups.some((group) => group.kind === kind.id))
        throw new Error('search: enterprises are found by one side only')
    },
  }
}

function grouping(): Question {
  const text = `select e.sector, count(*), sum(e.revenue), avg(e.revenue) from bare.enterprise e where e.archived_at is null group by e.sector order by count(*) desc`
  return {
    title: 'group by: count, sum, mean',
    hasBar: true,
    pace: { rounds: 12, milliseconds: 1000 },
    bare: () => ({ name: 'groups', text }),
    overHttp: () => ({
      method: 'GET',
      path: inAddress('/api/registers/enterprise/groups', { by: 'sector', of: ['revenue'] }),
    }),
    compare: (expected, found) => {
      const groups = (found as { groups: { count: number }[] }).groups
      if (expected.rows.map(({ count }) => Number(count)).join() !== groups.map(({ count }) => count).join())
        throw new Error('group by: the counts differ')
    },
  }
}

function creating(): Question {
  let next = 0
  const name = (side: string): string => {
    next += 1
    return `${side}新设智能装备${next}有限公司`
  }
  const text = `insert into bare.enterprise (zone_id, name, sector, revenue, search_text, search_terms, sort_name, created_by, updated_by)
    values ('demo', $1, $2, $3, $1, array_to_tsvector($4::text[]), $1, 'bench', 'bench') returning *`
  return {
    title: 'create',
    hasBar: false,
    pace,
    bare: () => {
      const given = name('甲')
      const terms = [...given].map((sign, at) => sign + (given[at + 1] ?? ''))
      return { name: 'create', text, values: [given, '智能装备', '1250000', terms] }
    },
    overHttp: () => ({
      method: 'POST',
      path: rows,
      body: { values: { name: name('乙'), sector: '智能装备', revenue: '12.5' } },
    }),
  }
}

export async function openQuestions(client: Client): Promise<Question[]> {
  const { rows: found } = await client.query<{ id: string }>(
    'select id from register.enterprise order by id limit 20000',
  )
  return [
    listing(
      'page of 50',
      'page',
      serial.slice(0, 20),
      (page) => ({ offset: page * 50 }),
      `${select(listed, 'true')} order by e.sort_name, e.id limit 51 offset $1`,
      (page) => [page * 50],
    ),
    listing(
      'filter and sort',
      'sorted',
      serial,
      (at) => ({
        filters: [
          { field: 'sector', is: 'equals', value: sectors[at % sectors.length] },
          { field: 'revenue', is: 'at-most', value: String(90_000 - at * 100) },
        ],
        sort: [{ field: 'revenue', direction: 'down' }],
      }),
      `${select(listed, 'e.sector = $1 and e.revenue <= $2')} order by e.revenue desc nulls last, e.id desc limit 51`,
      (at) => [sectors[at % sectors.length], (90_000 - at * 100) * 1_000_000],
    ),
    listing(
      'contains, in Chinese',
      'contains',
      words,
      (search) => ({ search }),
      `${select(listed, 'e.search_terms @@ $1::tsquery and e.search_text like $2')} order by e.sort_name, e.id limit 51`,
      (search) => {
        const { terms, contains } = searchQueryOf(search)!
        return [terms, contains]
      },
    ),
    grouping(),
    byId(found.map(({ id }) => id)),
    searching(),
    creating(),
  ]
}
