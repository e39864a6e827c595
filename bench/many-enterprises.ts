import pg, { type ClientConfig } from 'pg'
import { fieldOf, kindOf } from '../engines/register/kind.ts'
import { storedPerUnit } from '../engines/register/quantity.ts'
import { register } from '../mechanisms/registers/register.ts'
import { zone } from './house.ts'

const year = kindOf(register, 'enterprise_year')

/** Sums of money of a year by how large they may be beside the revenue, and heads and pieces by how many there may be. */
const money: Readonly<Record<string, number>> = {
  main_revenue: 1,
  income: 1.2,
  high_tech_income: 1,
  costs: 0.9,
  net_profit: 0.2,
  assets: 2,
  liabilities: 1,
  net_assets: 1.5,
  research_spending: 0.15,
  relief: 0.02,
  technology_contracts: 0.1,
  venture_capital: 0.05,
}
const pieces: Readonly<Record<string, number>> = {
  staff: 400,
  researchers: 90,
  scientists: 60,
  postgraduates: 40,
  fresh_graduates: 12,
  inventions: 20,
  treaty_patents: 3,
  class_one: 6,
  own_class_one: 5,
  platforms: 3,
  awards: 2,
  programmes: 4,
}

/** A number from 0 to below 1 by a fixed recipe, another for each name and each row that is called `code`. */
const drawn = (name: string): string => `((hashtextextended(code || '${name}' || year, 7) & 1048575)::float8 / 1048576)`

const perUnit = (id: string): string => {
  const field = fieldOf(year, id)
  return field.kind === 'quantity' ? storedPerUnit(field).toFixed() : '1'
}

/** One fact in sixteen is not reported; there are many small ones and few large. */
const amount = (id: string, most: string): string =>
  `case when ${drawn(`${id}?`)} < 0.0625 then null else (floor(${most} * power(${drawn(id)}, 3)) * ${perUnit(id)})::bigint end`

const columns: readonly (readonly [id: string, value: string])[] = [
  ['revenue', amount('revenue', '120000')],
  ...Object.entries(money).map(([id, share]) => [id, amount(id, String(120_000 * share))] as const),
  ...Object.entries(pieces).map(([id, most]) => [id, amount(id, String(most))] as const),
]

const namesOf = `'${['恒', '锂', '卓', '海', '新', '川', '源', '智', '远', '联'].join('')}'`
const sectors = `array['新一代信息技术', '新医药', '绿色能源', '新材料', '智能装备', '现代服务业']`

const fill = (count: number, years: readonly number[]): string => `
  insert into register.enterprise (zone_id, name, credit_code, form, sector, founded_on, titles, sort_name, demonstration, created_by, updated_by)
  select '${zone}', name, code, 'enterprise', (${sectors})[1 + n % 6], date '2001-01-01' + (n * 7919) % 8000,
    case when n % 3 = 0 then array[(array['innovative-sme', 'high-tech', 'technology-sme'])[1 + n % 7 % 3]] else '{}' end,
    name, true, 'bench', 'bench'
  from (
    select n, '91' || lpad(n::text, 16, '0') as code, substr(${namesOf}, 1 + n * 3 % 10, 1)
      || substr(${namesOf}, 1 + n / 10 % 10, 1) || substr(${namesOf}, 1 + n / 100 % 10, 1) || n || '科技有限公司' as name
    from generate_series(1, ${count}) n) made;
  insert into register.enterprise_year (zone_id, name, enterprise, year, demonstration, created_by, updated_by, ${columns.map(([id]) => id).join(', ')})
  select '${zone}', name || year || '年', id, year, true, 'bench', 'bench', ${columns.map(([, value]) => value).join(', ')}
  from (select id, name, credit_code as code, year from register.enterprise, unnest(array[${years.join(', ')}]) year
    where zone_id = '${zone}' and created_by = 'bench') given;
  vacuum analyze register.enterprise;
  vacuum analyze register.enterprise_year;`

/** Fills the fictional zone with so many enterprises and some years of each, made up by a fixed recipe. */
export async function fillEnterprises(
  superuser: ClientConfig,
  { count, years }: { readonly count: number; readonly years: readonly number[] },
): Promise<void> {
  const client = new pg.Client(superuser)
  await client.connect()
  try {
    for (const statement of fill(count, years).split(';\n')) await client.query(statement)
  } finally {
    await client.end()
  }
}
