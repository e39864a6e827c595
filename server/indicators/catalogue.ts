import type { CatalogueRow } from '../../contract/catalogue.ts'
import type { Book, Entry } from '../../engines/indicators/book.ts'
import type { Indicator, Origin } from '../../engines/indicators/indicator.ts'
import type { Observation } from '../../engines/indicators/observation.ts'
import { lastDay, type Period, periodLabel } from '../../kernel/period.ts'
import type { ZoneKnowledge } from './knowledge.ts'
import { showEntry, showRecomputed } from './shown.ts'

const originOf = (indicator: Indicator): Origin =>
  indicator.formula !== undefined ? 'derived' : indicator.counting ? 'counted' : 'reported'

/** The indicators of a zone with their newest numbers; with `all`, those without any number too. */
export function catalogueRows(book: Book, knowledge: ZoneKnowledge, all: boolean): CatalogueRow[] {
  const numbers = new Map<string, Observation[]>()
  for (const observation of book.observations) {
    if (observation.target || observation.origin === 'counted') continue
    const list = numbers.get(observation.indicator)
    if (list) list.push(observation)
    else numbers.set(observation.indicator, [observation])
  }
  const wanted = knowledge.indicators.filter(({ id }) => all || numbers.has(id))
  return wanted.map((indicator) => rowOf(book, knowledge, indicator, numbers.get(indicator.id) ?? []))
}

function rowOf(
  book: Book,
  knowledge: ZoneKnowledge,
  indicator: Indicator,
  numbers: readonly Observation[],
): CatalogueRow {
  return {
    id: indicator.id,
    label: indicator.label,
    group: indicator.group,
    unit: indicator.unit,
    digits: indicator.digits,
    frequency: indicator.frequency,
    direction: indicator.direction,
    owner: knowledge.departments.get(indicator.owner)?.label ?? { zh: indicator.owner, en: indicator.owner },
    definition: indicator.definition,
    origin: originOf(indicator),
    formula: indicator.formula ?? null,
    newest: newest(book, indicator, numbers),
    numbers: numbers.length,
  }
}

/** The newest plain number of the zone itself; failing that, of a part of it. */
function newest(book: Book, indicator: Indicator, numbers: readonly Observation[]): CatalogueRow['newest'] {
  const plain = numbers.filter(({ comparison, scope }) => !comparison && scope === 'zone')
  const own = plain.filter(({ subject }) => subject === '')
  const last = [...(own.length > 0 ? own : plain)].sort((a, b) =>
    lastDay(a.period as Period) < lastDay(b.period as Period) ? 1 : -1,
  )[0]
  if (!last) return null
  const place = { indicator: indicator.id, period: last.period, scope: last.scope, subject: last.subject }
  const entry: Entry | undefined = book.at(place)
  const recomputed = book.recompute(place)
  const shown = entry ? showEntry(entry, indicator, recomputed) : recomputed && showRecomputed(recomputed, indicator)
  if (!shown) return null
  return { period: last.period, periodLabel: periodLabel(last.period as Period), shown, subject: last.subject }
}
