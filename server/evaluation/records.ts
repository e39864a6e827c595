import type { Member } from '../../engines/evaluation/contribution.ts'
import { fieldOf } from '../../engines/register/kind.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { runIn } from '../register/statement.ts'
import { told } from '../register/told.ts'
import { ofEach, type Rest } from '../rest.ts'
import type { EvaluationParts, TitleReading } from './parts.ts'

/** An enterprise of a year, with what registers hold of it. */
export type RecordedMember = Member & {
  readonly name: string
  readonly creditCode: string | null
  readonly demonstration: boolean
}

type YearRow = {
  readonly enterprise: string
  readonly year: number
  readonly name: string
  readonly code: string | null
  readonly founded: number | null
  readonly titles: readonly string[] | null
  readonly demonstration: boolean
} & Readonly<Record<string, string | number | boolean | null | readonly string[]>>

type Values = Readonly<Record<string, unknown>>

/** Every enterprise that the viewer sees with a year in the register, that year or the one before, and its facts. */
export async function readMembers(
  parts: EvaluationParts,
  tx: ZoneTransaction,
  year: number,
  rest: Rest,
): Promise<RecordedMember[]> {
  const rows = await runIn(tx)<YearRow>({
    text: `select y.enterprise, y.year::int as year, e.name, e.credit_code as code, e.titles,
        extract(year from e.founded_on)::int as founded, y.demonstration
        ${parts.fields.map(({ id }) => `, y.${id} as "=${id}"`).join('')}
      from register.enterprise_year y
      join register.enterprise e on e.zone_id = y.zone_id and e.id = y.enterprise and e.archived_at is null
      where y.archived_at is null and y.year in ($1::bigint, $1::bigint - 1) order by e.sort_name, e.id`,
    values: [year],
  })
  const granted = await readTitles(parts, tx)
  const enterprises = [...Map.groupBy(rows, ({ enterprise }) => enterprise)]
  return ofEach(enterprises, rest, ([id, own]): RecordedMember => {
    const [present, former] = [own.find((row) => row.year === year), own.find((row) => row.year === year - 1)]
    const { name, code, titles, founded } = (present ?? former)!
    const values = [valuesOf(parts, present), valuesOf(parts, former)] as const
    const unborn = founded !== null && founded >= year
    const read = parts.years.map(({ fact, back, of }): [string, unknown] => {
      const value = of(values[back])
      return [fact, back === 1 && !former && unborn ? 0 : value]
    })
    const holds = parts.titles.map((title): [string, boolean | null] => [
      title.fact,
      holdsIn(title, year, granted.get(`${id}/${title.title}`) ?? [], titles, granted),
    ])
    return {
      id,
      name,
      creditCode: code,
      demonstration: own.some(({ demonstration }) => demonstration),
      facts: Object.fromEntries([...read, ...holds]),
    }
  })
}

const valuesOf = ({ kind, fields }: EvaluationParts, row: YearRow | undefined): Values =>
  Object.fromEntries(
    fields.map(({ id, term }) => {
      const value = row?.[`=${id}`] ?? null
      return [term, value === null ? null : told(fieldOf(kind, id), value as string | number | boolean)]
    }),
  )

type Granted = { readonly from: number; readonly until: number | null }

/** Titles by enterprise and rung, by the years of their first and last day; and under the rung alone whether any is known. */
async function readTitles({ titles }: EvaluationParts, tx: ZoneTransaction): Promise<Map<string, Granted[]>> {
  const rows = await runIn(tx)<{ enterprise: string; rung: string } & Granted>({
    text: `select enterprise, rung, extract(year from granted_on)::int as from,
        extract(year from valid_until + 1)::int - 1 as until
      from register.enterprise_title where archived_at is null and granted_on is not null and rung = any($1)`,
    values: [[...new Set(titles.map(({ title }) => title))]],
  })
  const found: Map<string, Granted[]> = Map.groupBy(rows, ({ enterprise, rung }) => `${enterprise}/${rung}`)
  for (const { rung, ...granted } of rows) found.set(rung, [granted])
  return found
}

/** Whether a title is held at the end of the year, or of the one before, or was granted in it; null where nobody knows. */
function holdsIn(
  { title, when, years }: TitleReading,
  year: number,
  own: readonly Granted[],
  listed: readonly string[] | null,
  granted: ReadonlyMap<string, unknown>,
): boolean | null {
  if (!granted.has(title)) return null
  if (when === 'granted') return own.some(({ from }) => from === year)
  const end = when === 'held' ? year : year - 1
  if (own.some(({ from, until }) => from <= end && (until ?? from + years - 1) >= end)) return true
  return listed?.includes(title) && own.length === 0 ? null : false
}

/** Years of which enterprises have anything, the latest first. */
export async function recordedYears(tx: ZoneTransaction): Promise<number[]> {
  const rows = await runIn(tx)<{ year: number }>({
    text: `select distinct year::int as year from register.enterprise_year where archived_at is null
      and year between 1990 and 2200 order by 1 desc`,
    values: [],
  })
  return rows.map(({ year }) => year)
}
