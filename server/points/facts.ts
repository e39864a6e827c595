import { fieldOf } from '../../engines/register/kind.ts'
import { storedPerUnit } from '../../engines/register/quantity.ts'
import type { ScoringEdition } from '../../engines/scoring/edition.ts'
import type { Column, Table } from '../../engines/scoring/table.ts'
import type { PointsFact } from '../../mechanisms/innovation-points/facts.ts'
import { fillIn } from '../database/literal.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { runIn } from '../register/statement.ts'
import type { PointsParts } from './desk.ts'

/** Who is scored, as the registers said when they were read. */
export type Subject = {
  readonly id: string
  /** The row of the year. */
  readonly row: string
  readonly name: string
  readonly sortName: string
  readonly creditCode: string | null
  readonly sector: string | null
}

/** The facts of everybody of a year, by the names of an edition's inputs. */
export type YearFacts = {
  readonly year: string
  readonly subjects: readonly Subject[]
  readonly table: Table
  readonly demonstration: boolean
}

type Asked = {
  readonly year: string
  readonly names: readonly string[]
  /** The only one that is asked for. */
  readonly enterprise?: string
  readonly most?: number
}

type Given = Readonly<Record<`fact${number}`, number | string | null>>
type Row = Given & Subject & { readonly demonstration: boolean }
type RowBefore = Given & { readonly enterprise: string }
type Placed = { readonly fact: PointsFact; readonly as: `fact${number}` }

const block = 4000

/** The names of the inputs of an edition. */
export const inputNames = ({ inputs }: ScoringEdition): string[] =>
  inputs.map((input) => (typeof input === 'string' ? input : input.name))

/** What stands for a fact in a statement; sums are divided by whole numbers, which gives the nearest double. */
function columnOf({ kinds }: PointsParts, { fact: { kept, field, type }, as }: Placed): string {
  if (field === 'founded_on') return `extract(year from age(make_date($1::int, 12, 31), e.founded_on))::float8 as ${as}`
  const [row, kind] = kept === 'enterprise' ? (['e', kinds.enterprise] as const) : (['y', kinds.year] as const)
  if (type === 'text') return `${row}.${field} as ${as}`
  const declared = fieldOf(kind, field)
  const per = declared.kind === 'quantity' ? storedPerUnit(declared).toFixed() : '1'
  return `${row}.${field}::float8 / ${per}::float8 as ${as}`
}

const only = (asked: Asked): string => (asked.enterprise === undefined ? '' : ' and y.enterprise = $2::uuid')

/** The rows of a year and, in a statement of its own, those of the year before: each is one pass over one year. */
const statements = {
  year: (columns: string, asked: Asked): string => `select e.id, y.id as row, e.name, e.sort_name as "sortName",
      e.credit_code as "creditCode", e.sector, y.demonstration${columns}
    from register.enterprise_year y join register.enterprise e on e.zone_id = y.zone_id and e.id = y.enterprise
    where y.year = $1::int and y.archived_at is null${only(asked)} order by y.id`,
  before: (columns: string, asked: Asked): string => `select y.enterprise${columns} from register.enterprise_year y
    where y.year = $1::int - 1 and y.archived_at is null${only(asked)}`,
}

/** Reads what a statement finds, block by block, as it stands at one moment. */
async function readBlocks<Found>(
  tx: ZoneTransaction,
  text: string,
  asked: Asked,
  take: (rows: readonly Found[]) => Promise<void>,
): Promise<void> {
  const run = runIn(tx)
  const values = asked.enterprise === undefined ? [asked.year] : [asked.year, asked.enterprise]
  await run({ text: `declare points_facts no scroll cursor for ${fillIn(text, values)}`, values: [] })
  let read = 0
  for (;;) {
    const size = Math.min(block, (asked.most ?? Number.POSITIVE_INFINITY) - read)
    const rows = size > 0 ? await run<Found>({ text: `fetch ${size} from points_facts`, values: [] }) : []
    read += rows.length
    await take(rows)
    if (rows.length < size || size <= 0) break
  }
  await run({ text: 'close points_facts', values: [] })
}

const allOf = ({ most: _, ...asked }: Asked): Asked => asked

/** Reads the facts of a year and of the year before; `rest` is called in between with how many of the year were read. */
export async function readFacts(
  parts: PointsParts,
  tx: ZoneTransaction,
  asked: Asked,
  rest: (read: number) => Promise<void> = async () => undefined,
): Promise<YearFacts> {
  const placed = asked.names.map((name, index): Placed => {
    const fact = parts.mechanism.facts.find((one) => one.name === name)!
    return { fact, as: `fact${index}` }
  })
  const [former, present] = [
    placed.filter(({ fact }) => fact.kept === 'before'),
    placed.filter(({ fact }) => fact.kept !== 'before'),
  ]
  const columns = (of: readonly Placed[]): string => of.map((one) => `, ${columnOf(parts, one)}`).join('')
  const rows: Row[] = []
  await readBlocks<Row>(tx, statements.year(columns(present), asked), asked, async (found) => {
    for (const row of found) rows.push(row)
    await rest(rows.length)
  })
  const before = new Map<string, Given>()
  if (former.length > 0) {
    await readBlocks<RowBefore>(tx, statements.before(columns(former), asked), allOf(asked), async (found) => {
      for (const { enterprise, ...given } of found) before.set(enterprise, given)
      await rest(rows.length)
    })
  }
  return {
    year: asked.year,
    subjects: rows.map(({ id, row, name, sortName, creditCode, sector }) => ({
      id,
      row,
      name,
      sortName,
      creditCode,
      sector,
    })),
    table: {
      subjects: rows.map(({ id }) => id),
      columns: Object.fromEntries(
        placed.map((one): [string, Column] => [
          one.fact.name,
          columnIn(one.fact.kept === 'before' ? rows.map(({ id }) => before.get(id)) : rows, one),
        ]),
      ),
    },
    demonstration: rows.some(({ demonstration }) => demonstration),
  }
}

function columnIn(rows: readonly (Given | undefined)[], { fact: { type }, as }: Placed): Column {
  if (type === 'text') return rows.map((row) => (row?.[as] ?? null) as string | null)
  return Float64Array.from(rows, (row) => (row?.[as] as number | null | undefined) ?? Number.NaN)
}

/** Years of which there are facts, up to the last that counts where one is named; the latest first. */
export async function factYears(tx: ZoneTransaction, last = 9999): Promise<string[]> {
  const rows = await runIn(tx)<{ year: string }>({
    text: `select distinct year::text as year from register.enterprise_year where archived_at is null
      and year between 1000 and $1 order by 1 desc`,
    values: [last],
  })
  return rows.map(({ year }) => year)
}

/** How many have facts of a year. */
export async function countFacts(tx: ZoneTransaction, year: string): Promise<number> {
  const [row] = await runIn(tx)<{ count: number }>({
    text: 'select count(*)::int as count from register.enterprise_year where year = $1::int and archived_at is null',
    values: [year],
  })
  return row!.count
}
