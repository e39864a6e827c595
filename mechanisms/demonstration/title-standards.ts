/** What the made-up numbers of an enterprise keep to in every year, `newest` in the last: amounts in 万元, the others shares, counts and ranks. */
export type Standard = {
  readonly least: Readonly<Partial<Record<Floor, number>>>
  readonly most: Readonly<Partial<Record<Ceiling, number>>>
}
type Floor =
  | 'revenue'
  | 'newest'
  | 'research'
  | 'intensity'
  | 'growth'
  | 'scientists'
  | 'main'
  | 'hightech'
  | 'margin'
  | 'classOne'
  | 'classTwo'
  | 'conversions'
  | 'qualityMarks'
  | 'marketShare'
type Ceiling = 'revenue' | 'growth' | 'assets' | 'debt' | 'worldRank'

/**
 * What the rules of a title ask for of what registers hold, with a little to spare, so that who holds it met it in the year
 * in which it was granted. Nothing of it is a rule: those are the editions of the ladder, and a test holds one to the other.
 */
const ofTitle: Readonly<Record<string, Standard>> = {
  'technology-sme': {
    least: { intensity: 0.042, scientists: 0.21, classTwo: 3 },
    most: { revenue: 15000, assets: 19500 },
  },
  'high-tech': { least: { intensity: 0.052, scientists: 0.12, hightech: 0.72, classOne: 1, conversions: 4 }, most: {} },
  specialised: {
    least: { revenue: 1600, research: 110, intensity: 0.034, main: 0.82, margin: 0.05, classOne: 1, qualityMarks: 2 },
    most: { debt: 0.48 },
  },
  'little-giant': {
    least: { revenue: 5600, newest: 9900, intensity: 0.063, growth: 0.12, main: 0.96, classOne: 3, marketShare: 11 },
    most: { debt: 0.48, growth: 0.2 },
  },
  champion: { least: { revenue: 47000, intensity: 0.034, main: 0.93 }, most: { worldRank: 3 } },
  gazelle: { least: { revenue: 1100, newest: 6400, intensity: 0.03, growth: 0.23 }, most: { growth: 0.55 } },
}

/** The strictest of what several titles ask for. */
export function standardOf(titles: readonly string[]): Standard {
  const least: Partial<Record<Floor, number>> = {}
  const most: Partial<Record<Ceiling, number>> = {}
  for (const title of titles) {
    const asked = ofTitle[title]
    if (!asked) continue
    for (const [name, value] of Object.entries(asked.least) as [Floor, number][])
      least[name] = Math.max(value, least[name] ?? value)
    for (const [name, value] of Object.entries(asked.most) as [Ceiling, number][])
      most[name] = Math.min(value, most[name] ?? value)
  }
  return { least, most }
}
