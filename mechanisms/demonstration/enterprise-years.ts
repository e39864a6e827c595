import { type Chance, chanceFrom } from './chance.ts'
import { lastGrants, type TitleGrant } from './enterprise-titles.ts'
import { type EnterprisePopulation, type EnterpriseRow, enterpriseRows } from './enterprises.ts'
import { type Standard, standardOf } from './title-standards.ts'

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
  readonly standard: Standard
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
  const standard = standardOf(titles)
  const { least } = standard
  return {
    standard,
    spirit: Math.min(1, 0.15 + titles.length * 0.2 + chance.next() ** 2 * 0.6),
    margin:
      (least.margin === undefined ? -0.12 : least.margin + 0.04) +
      chance.next() * (least.margin === undefined ? 0.3 : 0.16),
    capital: 0.5 + chance.next() * 1.6,
    hightech: least.hightech
      ? least.hightech + chance.next() * (0.96 - least.hightech)
      : chance.next() < 0.5
        ? 0
        : chance.next() * 0.6,
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
  const { least, most } = character.standard
  const main = least.main ?? 0.72
  const profit = revenue * (character.margin + chance.next() * 0.08 - 0.04)
  const assets = Math.min(revenue * character.capital * (0.9 + chance.next() * 0.2), most.assets ?? Infinity)
  const liabilities = assets * (0.15 + chance.next() * ((most.debt ?? 0.75) - 0.15))
  return {
    revenue: money(revenue),
    main_revenue: money(revenue * (main + chance.next() * (1 - main))),
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

function peopleOf(
  { staff, researchers }: Size,
  { schooling, standard }: Character,
  chance: Chance,
): Record<string, Fact> {
  return {
    staff,
    researchers,
    scientists: Math.min(
      staff,
      Math.ceil(Math.max(researchers * (1 + chance.next() * 0.5), staff * (standard.least.scientists ?? 0))),
    ),
    postgraduates: Math.floor(staff * schooling),
    fresh_graduates: Math.floor(staff * chance.next() ** 2 * 0.1),
  }
}

function worksOf({ research }: Size, { spirit, standard: { least } }: Character, chance: Chance): Record<string, Fact> {
  const own = Math.max(few(chance, spirit, 3 + Math.sqrt(research) / 6), least.classOne ?? 0)
  const classOne = own + few(chance, spirit, 2)
  const classTwo = Math.max(few(chance, Math.min(1, spirit + 0.3), 18), least.classTwo ?? 0)
  return {
    inventions: few(chance, spirit, 4 + Math.sqrt(research) / 4),
    treaty_patents: chance.next() < spirit * 0.25 ? chance.whole(1, 3) : 0,
    class_one: classOne,
    own_class_one: own,
    valuable_class_one: few(chance, spirit, own),
    leading_class_one: Math.max(few(chance, 1, own), Math.min(own, least.classOne ?? 0)),
    class_two: classTwo,
    own_rights: own + Math.floor(classTwo * chance.next()),
    platforms: few(chance, spirit, 2),
    awards: few(chance, spirit * 0.7, 2),
    programmes: few(chance, spirit, 2),
    conversions: Math.max(few(chance, spirit, 8), least.conversions ?? 0),
    quality_marks: Math.max(few(chance, 1, 3), least.qualityMarks ?? 0),
    digitalisation: 1 + Math.floor(chance.next() * 3 * spirit + chance.next()),
    research_body: bodies[Math.min(bodies.length - 1, Math.floor(chance.next() * spirit * bodies.length))]!,
  }
}

function marketOf(
  { revenue }: Size,
  { spirit, field, works, standard: { least, most } }: Character,
  chance: Chance,
): Record<string, Fact> {
  const leads = chance.next() < spirit * 0.2 || least.marketShare !== undefined || most.worldRank !== undefined
  return {
    leading_field: field,
    market_share: money(leads ? (least.marketShare ?? 8) + chance.next() * 30 : chance.next() ** 2 * 8),
    home_rank: leads ? chance.whole(1, 12) : null,
    world_rank: most.worldRank
      ? chance.whole(1, most.worldRank)
      : leads && chance.next() < 0.3
        ? chance.whole(2, 20)
        : null,
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

const within = (value: number, least = -Infinity, most = Infinity): number => Math.min(most, Math.max(least, value))

/** What the register of enterprises says, and what came of growth and staff in the years before. */
function sizesOf(row: EnterpriseRow, years: number, { standard: { least, most } }: Character, chance: Chance): Size[] {
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
    const drawn = pace + (chance.next() - 0.5) * 0.3 + (chance.next() < 0.03 ? chance.next() * 2 : 0)
    const grown = 1 + within(drawn, least.growth, most.growth)
    const floor = (least.revenue ?? 0) * (0.93 + chance.next() * 0.07)
    const sold = within(revenue / grown, floor, most.revenue)
    const crew = Math.max(1, Math.round(staff / (1 + (grown - 1) * 0.4)))
    sizes.unshift({
      revenue: sold,
      research: Math.max(
        (research / grown) * (0.8 + chance.next() * 0.35),
        least.research ?? 0,
        sold * (least.intensity ?? 0),
      ),
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

/** Sales of other goods, fewer new ones, debts: what makes an enterprise fail its title at the next renewal. */
const declined = (character: Character): Character => ({
  ...character,
  hightech: character.hightech * 0.55,
  margin: -0.06,
  standard: {
    least: { ...character.standard.least, main: 0.45, margin: -1, qualityMarks: 0, conversions: 0 },
    most: { ...character.standard.most, debt: 1.05 },
  },
})

type Lived = { readonly years: readonly number[]; readonly declines: boolean }

function* yearsOf(row: EnterpriseRow, { years, declines }: Lived, chance: Chance): Generator<EnterpriseYearRow> {
  const sound = characterOf(row, chance)
  const founded = Number(row.founded_on.slice(0, 4))
  const aside = chanceFrom(Number(row.founded_on.replaceAll('-', '')) + row.staff * 31)
  for (const [index, size] of sizesOf(row, years.length, sound, chance).entries()) {
    const year = years[index]!
    if (year < founded) continue
    const character = declines && index === years.length - 1 ? declined(sound) : sound
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

/** Of so many one no longer meets what its titles ask for, unless it was granted one by the figures of the last year. */
const declining = 17

/**
 * 演示数据: the years of a population, in its order. Most numbers are skewed, many are zero, some are not reported; what an
 * enterprise is like shows in all of them. The same population gives the same rows.
 */
export function* enterpriseYearRows(
  population: EnterprisePopulation,
  { years, untitled }: EnterpriseYears,
  grants: readonly TitleGrant[] = [],
): Generator<EnterpriseYearRow> {
  const last = years.at(-1)!
  const granted = lastGrants(population, grants)
  let left = untitled
  let order = 0
  for (const row of enterpriseRows(population)) {
    order += 1
    if (row.form !== 'enterprise') continue
    if (row.titles.length === 0 && left === 0) continue
    if (row.titles.length === 0) left -= 1
    const declines = order % declining === 0 && (granted.get(row.name) ?? 0) <= last
    yield* yearsOf(row, { years, declines }, chanceFrom(population.seed * 1_000_003 + order * 7919))
  }
}
