import { type Chance, chanceFrom } from './chance.ts'
import { type EnterprisePopulation, type EnterpriseRow, enterpriseRows } from './enterprises.ts'

/** Which enterprises of a population report their years, and which years: all with a title, and so many without one. */
export type EnterpriseYears = {
  /** In ascending order; the last agrees with what the register of enterprises says. */
  readonly years: readonly number[]
  readonly untitled: number
  /** They are many: brought in once the server listens, so that the first start does not wait for them. */
  readonly later?: true
}

type Fact = string | number | null

/** A row of the register of enterprises' years, by field; the enterprise is written by its name. */
export type EnterpriseYearRow = {
  readonly name: string
  readonly enterprise: string
  readonly year: number
} & Readonly<Record<string, Fact>>

const money = (value: number): string => value.toFixed(2)

/** What an enterprise is like through the years: one shoe that all its numbers are made on. */
type Character = {
  /** How inventive it is, 0 to 1; titles tell. */
  readonly spirit: number
  readonly margin: number
  readonly capital: number
  readonly hightech: number
  readonly schooling: number
  readonly field: string
  /** Whether what it makes needs land and energy. */
  readonly works: boolean
  /** The share of facts that it forgets to report. */
  readonly forgets: number
}

const fields = ['精密仪器', '创新药物', '医疗器械', '工业软件', '传感器', '新型显示', '机器人', '储能材料', '特种陶瓷']
const bodies = ['none', 'none', 'local', 'local', 'municipal', 'provincial', 'national'] as const

function characterOf({ titles: held }: EnterpriseRow, chance: Chance): Character {
  const titles = held.filter((title) => !title.startsWith('green-factory'))
  return {
    spirit: Math.min(1, 0.15 + titles.length * 0.2 + chance.next() ** 2 * 0.6),
    margin: -0.12 + chance.next() * 0.3,
    capital: 0.5 + chance.next() * 1.6,
    hightech: titles.includes('high-tech') ? 0.6 + chance.next() * 0.36 : chance.next() < 0.5 ? 0 : chance.next() * 0.6,
    schooling: chance.next() ** 3 * 0.3,
    field: chance.pick(fields),
    works: chance.next() < 0.6,
    forgets: chance.next() < 0.12 ? 0.25 : 0.01,
  }
}

/** Zero for most; for the others a skewed part of so much. */
const seldom = (chance: Chance, share: number, most: number): number =>
  chance.next() < share ? chance.next() ** 2 * most : 0

/** A small whole number, more often zero than not. */
const few = (chance: Chance, spirit: number, most: number): number =>
  Math.floor(chance.next() ** 3 * spirit * (most + 1))

type Size = {
  readonly revenue: number
  readonly research: number
  readonly staff: number
  readonly researchers: number
}

function accountsOf({ revenue, research }: Size, character: Character, chance: Chance): Record<string, Fact> {
  const profit = revenue * (character.margin + chance.next() * 0.08 - 0.04)
  const assets = revenue * character.capital * (0.9 + chance.next() * 0.2)
  const liabilities = assets * (0.15 + chance.next() * 0.6)
  return {
    revenue: money(revenue),
    main_revenue: money(revenue * (0.72 + chance.next() * 0.28)),
    income: money(revenue * (1 + chance.next() * 0.06)),
    high_tech_income: money(revenue * character.hightech * (0.9 + chance.next() * 0.1)),
    costs: money(Math.max(revenue * 0.3, revenue - profit)),
    net_profit: money(profit),
    assets: money(assets),
    liabilities: money(liabilities),
    net_assets: money(assets - liabilities),
    taxes: money(revenue * (0.01 + chance.next() * 0.05)),
    research_spending: money(research),
    home_research_spending: money(research * (0.85 + chance.next() * 0.15)),
    relief: money(profit > 0 ? research * (0.11 + chance.next() * 0.04) : 0),
    technology_contracts: money(seldom(chance, 0.2 + character.spirit * 0.3, revenue * 0.3)),
    equity: money(seldom(chance, 0.04 + character.spirit * 0.1, 4000)),
    venture_capital: money(seldom(chance, 0.02 + character.spirit * 0.08, 3000)),
  }
}

function peopleOf({ staff, researchers }: Size, { schooling }: Character, chance: Chance): Record<string, Fact> {
  return {
    staff,
    researchers,
    scientists: Math.min(staff, Math.ceil(researchers * (1 + chance.next() * 0.5))),
    postgraduates: Math.floor(staff * schooling),
    fresh_graduates: Math.floor(staff * chance.next() ** 2 * 0.1),
  }
}

function worksOf({ research }: Size, { spirit }: Character, chance: Chance): Record<string, Fact> {
  const own = few(chance, spirit, 3 + Math.sqrt(research) / 6)
  const classOne = own + few(chance, spirit, 2)
  const classTwo = few(chance, Math.min(1, spirit + 0.3), 18)
  return {
    inventions: few(chance, spirit, 4 + Math.sqrt(research) / 4),
    treaty_patents: chance.next() < spirit * 0.25 ? chance.whole(1, 3) : 0,
    class_one: classOne,
    own_class_one: own,
    valuable_class_one: few(chance, spirit, own),
    leading_class_one: few(chance, 1, own),
    class_two: classTwo,
    own_rights: own + Math.floor(classTwo * chance.next()),
    platforms: few(chance, spirit, 2),
    awards: few(chance, spirit * 0.7, 2),
    programmes: few(chance, spirit, 2),
    conversions: few(chance, spirit, 8),
    quality_marks: few(chance, 1, 3),
    digitalisation: 1 + Math.floor(chance.next() * 3 * spirit + chance.next()),
    research_body: bodies[Math.min(bodies.length - 1, Math.floor(chance.next() * spirit * bodies.length))]!,
  }
}

function marketOf({ revenue }: Size, { spirit, field, works }: Character, chance: Chance): Record<string, Fact> {
  const leads = chance.next() < spirit * 0.2
  return {
    leading_field: field,
    market_share: money(leads ? 8 + chance.next() * 30 : chance.next() ** 2 * 8),
    home_rank: leads ? chance.whole(1, 12) : null,
    world_rank: leads && chance.next() < 0.3 ? chance.whole(2, 20) : null,
    land: works ? money(2 + (revenue / 400) * (0.5 + chance.next())) : null,
    energy: money(revenue * (works ? 0.01 + chance.next() * 0.05 : chance.next() * 0.004)),
  }
}

/** What land use is judged by besides; drawn by itself, so that nothing else is drawn otherwise for it. */
function yieldOf({ revenue }: Size, { works }: Character, chance: Chance): Record<string, Fact> {
  return {
    value_added: money(revenue * (0.16 + chance.next() * 0.22)),
    pollutants: works ? money((revenue / 1000) * (0.2 + chance.next() ** 2 * 3)) : money(0),
  }
}

/** What the register of enterprises says, and what came of growth and staff in the years before. */
function sizesOf(row: EnterpriseRow, years: number, chance: Chance): Size[] {
  const sizes: Size[] = [
    {
      revenue: Number(row.revenue),
      research: Number(row.research_spending),
      staff: row.staff,
      researchers: row.researchers,
    },
  ]
  const pace = chance.next() ** 1.5 * 0.6 - 0.18
  while (sizes.length < years) {
    const { revenue, research, staff, researchers } = sizes[0]!
    const grown = 1 + pace + (chance.next() - 0.5) * 0.3 + (chance.next() < 0.03 ? chance.next() * 2 : 0)
    const crew = Math.max(1, Math.round(staff / (1 + (grown - 1) * 0.4)))
    sizes.unshift({
      revenue: revenue / grown,
      research: (research / grown) * (0.8 + chance.next() * 0.35),
      staff: crew,
      researchers: Math.min(crew, Math.round((researchers / Math.max(1, staff)) * crew * (0.85 + chance.next() * 0.2))),
    })
  }
  return sizes
}

/** Forgets some of what was not required. */
function reported(facts: Record<string, Fact>, { forgets }: Character, chance: Chance): Record<string, Fact> {
  return Object.fromEntries(Object.entries(facts).map(([id, fact]) => [id, chance.next() < forgets ? null : fact]))
}

function* yearsOf(row: EnterpriseRow, years: readonly number[], chance: Chance): Generator<EnterpriseYearRow> {
  const character = characterOf(row, chance)
  const founded = Number(row.founded_on.slice(0, 4))
  const aside = chanceFrom(Number(row.founded_on.replaceAll('-', '')) + row.staff * 31)
  for (const [index, size] of sizesOf(row, years.length, chance).entries()) {
    const year = years[index]!
    if (year < founded) continue
    const facts = {
      ...accountsOf(size, character, chance),
      ...peopleOf(size, character, chance),
      ...worksOf(size, character, chance),
      ...marketOf(size, character, chance),
    }
    const told = { ...reported(facts, character, chance), ...yieldOf(size, character, aside) }
    yield { name: `${row.name}${year}年`, enterprise: row.name, year, ...told }
  }
}

/**
 * 演示数据: the years of a population, in its order. Most numbers are skewed, many are zero, some are not reported; what an
 * enterprise is like shows in all of them. The same population gives the same rows.
 */
export function* enterpriseYearRows(
  population: EnterprisePopulation,
  { years, untitled }: EnterpriseYears,
): Generator<EnterpriseYearRow> {
  let left = untitled
  let order = 0
  for (const row of enterpriseRows(population)) {
    order += 1
    if (row.form !== 'enterprise') continue
    if (row.titles.length === 0 && left === 0) continue
    if (row.titles.length === 0) left -= 1
    yield* yearsOf(row, years, chanceFrom(population.seed * 1_000_003 + order * 7919))
  }
}
