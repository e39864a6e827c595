import type { EvaluationFact } from '../../contract/evaluation/evaluation.ts'
import type { EvaluationEdition } from '../../engines/evaluation/edition.ts'
import type { ZoneTotal } from '../../engines/evaluation/zone-facts.ts'
import type { Book } from '../../engines/indicators/book.ts'
import { figureKey } from '../../engines/indicators/figure-key.ts'
import { asWritten, type Label } from '../../kernel/label.ts'
import type { RegisterCount } from './counts.ts'
import type { EvaluationParts } from './parts.ts'
import type { Recorded } from './recorded.ts'
import type { StoredEntry } from './store.ts'

export type FactSources = {
  readonly year: number
  readonly standing: ReadonlyMap<string, StoredEntry>
  readonly book: Book
  readonly recorded: Recorded
  /** What the enterprises that reported it add up to, by the name of the fact. */
  readonly sums: ReadonlyMap<string, ZoneTotal>
  readonly counts: readonly RegisterCount[]
}

type Found = Pick<EvaluationFact, 'value' | 'from' | 'source' | 'href' | 'confirmed' | 'demonstration'>

/**
 * Every fact of the year: as the zone filled it in; else as a figure of the catalogue; else as a register counts it; else
 * added up over the enterprises that reported it, with how many did not. What a register counts stands beside the others.
 */
export function factsShown(parts: EvaluationParts, edition: EvaluationEdition, sources: FactSources): EvaluationFact[] {
  const { recorded, sums, year } = sources
  return edition.facts.map(({ name, label, unit }) => {
    const sum = sums.get(name)
    const told = sum !== undefined && !Number.isNaN(sum.of)
    const count = sources.counts.find(({ fact }) => fact === name)
    const found =
      filledIn(sources, name) ??
      figure(parts, sources, name) ??
      (count ? counted(count) : told ? added(recorded, sum, year) : unreported)
    return {
      name,
      label,
      unit: unit ?? null,
      ...found,
      gaps: told && found.from !== 'figure' && found.from !== 'register' ? sum.unknown : null,
      beside: count && found.from !== 'register' ? { value: count.value, href: count.href } : null,
      proxy: found.from === 'records' ? proxyOf(parts, edition, name) : null,
    }
  })
}

const unreported: Found = {
  value: null,
  from: null,
  source: null,
  href: null,
  confirmed: false,
  demonstration: false,
}

function filledIn({ standing, year }: FactSources, name: string): Found | undefined {
  const entry = standing.get(`fact/${name}/${year}`)
  return (
    entry && {
      value: Number(entry.value),
      from: 'entry',
      source: asWritten(entry.source),
      href: `/evaluation/entries?year=${year}`,
      confirmed: entry.state === 'confirmed',
      demonstration: entry.demonstration,
    }
  )
}

function figure({ mechanism }: EvaluationParts, { book, year }: FactSources, name: string): Found | undefined {
  const indicator = mechanism.catalogued[name]
  const entry = indicator && book.at({ indicator, period: String(year), scope: 'zone', subject: '' })
  if (!indicator || !entry) return undefined
  return {
    value: Number(entry.number),
    from: 'figure',
    source: book.indicators.get(indicator)!.label,
    href: `/figures/${figureKey(indicator)}?period=${year}`,
    confirmed: true,
    demonstration: entry.observation.demonstration,
  }
}

const counted = ({ register, value, href, demonstration }: RegisterCount): Found => ({
  value,
  from: 'register',
  source: { zh: `由名录计数：${register.zh}`, en: `counted in the register: ${register.en}` },
  href,
  confirmed: true,
  demonstration,
})

function added({ members, demonstration }: Recorded, sum: ZoneTotal, year: number): Found {
  const told = members.length - sum.unknown
  return {
    value: sum.of,
    from: 'records',
    source: {
      zh: `${told}家企业的年度数据合计${sum.unknown > 0 ? `，另${sum.unknown}家未报` : ''}`,
      en: `summed over ${told} enterprises${sum.unknown > 0 ? `; ${sum.unknown} did not report` : ''}`,
    },
    href: `/registers/enterprise_year?search=${year}`,
    confirmed: true,
    demonstration,
  }
}

/** What stands in the place of a fact, of those that a sum reads. */
function proxyOf({ mechanism: { recorded } }: EvaluationParts, edition: EvaluationEdition, name: string): Label | null {
  const fact = edition.facts.find((one) => one.name === name)
  const text = `${fact?.sum ?? ''} ${fact?.when ?? ''}`
  return recorded.find(({ fact: read, proxy }) => proxy && text.includes(read))?.proxy ?? null
}
