import type { CatalogueRow } from '../../contract/indicators/catalogue.ts'
import { type Book, type Entry, placeOf } from '../../engines/indicators/book.ts'
import { figureKey } from '../../engines/indicators/figure-key.ts'
import type { Indicator, Origin } from '../../engines/indicators/indicator.ts'
import type { Observation } from '../../engines/indicators/observation.ts'
import { showEntry, showRecomputed } from '../../engines/indicators/shown.ts'
import { nameOf } from '../../engines/indicators/wording.ts'
import { formulaOfRule } from '../../engines/rules/telling/substitution.ts'
import type { Label } from '../../kernel/label.ts'
import { lastDay, type Period, periodLabel } from '../../kernel/period.ts'
import { soundOf } from '../register/pronounce.ts'
import type { ZoneKnowledge } from './knowledge.ts'

const originOf = (indicator: Indicator): Origin =>
  indicator.formula !== undefined ? 'derived' : indicator.counting ? 'counted' : 'reported'

const formulaOf = (book: Book, { id, formula }: Indicator): Label | null => {
  const rule = formula === undefined ? undefined : book.ruleOf(id)
  return rule ? formulaOfRule(rule) : null
}

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
    sound: soundOf(indicator.label.zh),
    group: indicator.group,
    unit: indicator.unit,
    digits: indicator.digits,
    frequency: indicator.frequency,
    direction: indicator.direction,
    owner: knowledge.departments.get(indicator.owner)?.label ?? { zh: indicator.owner, en: indicator.owner },
    ownerId: indicator.owner,
    definition: indicator.definition,
    origin: originOf(indicator),
    formula: formulaOf(book, indicator),
    newest: newest(book, indicator, numbers),
    numbers: numbers.length,
  }
}

/** The newest plain number of the zone itself; failing that, of a part of it, a comparison, or the number of a whole it lies in. */
function newest(book: Book, indicator: Indicator, numbers: readonly Observation[]): CatalogueRow['newest'] {
  const ranks = [
    numbers.filter(({ comparison, scope, subject }) => !comparison && scope === 'zone' && subject === ''),
    numbers.filter(({ comparison, scope }) => !comparison && scope === 'zone'),
    numbers,
  ]
  const last = ranks
    .find((rank) => rank.length > 0)
    ?.toSorted((one, other) => (lastDay(one.period as Period) < lastDay(other.period as Period) ? 1 : -1))[0]
  if (!last) return null
  const place = placeOf(last)
  const entry: Entry | undefined = book.at(place)
  const recomputed = book.recompute(place, last)
  const shown = entry ? showEntry(entry, indicator, recomputed) : recomputed && showRecomputed(recomputed, indicator)
  if (!shown) return null
  const { period, scope, subject } = place
  const key = figureKey(place.indicator, place.comparison)
  return {
    key,
    name: nameOf(indicator, place),
    period,
    periodLabel: periodLabel(period as Period),
    shown,
    subject,
    scope,
  }
}
