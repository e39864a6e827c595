import type { EvaluationEntries, EvaluationEntryLine, EvaluationPlaceLine } from '../../contract/evaluation/entries.ts'
import { evaluationConfirmers, evaluationFillers } from '../../contract/evaluation/evaluation.ts'
import { type EntryKind, entryKinds } from '../../engines/evaluation/entry.ts'
import { entryColumns } from '../../engines/evaluation/entry-table.ts'
import { lacksOf } from '../../engines/evaluation/filled.ts'
import type { Day } from '../../kernel/day.ts'
import type { Label } from '../../kernel/label.ts'
import type { FileColumn } from '../register/list-file.ts'
import type { Viewer } from '../viewer.ts'
import { labelOf } from './page.ts'
import { calledYear } from './parts.ts'
import type { EvaluationState } from './state.ts'
import type { StoredEntry } from './store.ts'

const units: Readonly<Record<EntryKind, string | null>> = {
  fact: null,
  judgement: '%',
  weight: null,
  bounds: null,
  place: '分',
  group: '%',
  item: null,
}

const unitOf = ({ edition }: EvaluationState, about: EntryKind, name: string): string | null =>
  about === 'fact' ? (edition.facts.find((fact) => fact.name === name)?.unit ?? null) : units[about]

type Place = { readonly about: EntryKind; readonly name: string; readonly label: Label }

/** Everything that can be filled in: facts, judgements, weights that nobody confirmed, bounds; names that were filled in. */
function placesIn({ edition, filling }: EvaluationState): Place[] {
  const all = [...edition.groups, ...(filling.groups ?? [])]
  const items = all.flatMap((group) => [...group.items, ...(filling.items?.[group.id] ?? [])])
  const numbered = (about: EntryKind, of: typeof items): Place[] =>
    of.map(({ number, label }) => ({ about, name: number, label }))
  return [
    ...edition.facts.map(({ name, label }): Place => ({ about: 'fact', name, label })),
    ...numbered(
      'judgement',
      items.filter(({ value }) => value === undefined),
    ),
    ...numbered(
      'weight',
      items.filter(({ id, weight }) => weight === undefined || filling.weights?.[id]),
    ),
    ...numbered(
      'bounds',
      items.filter(({ value }) => value !== undefined),
    ),
  ]
}

/** What of the same was confirmed last. */
const approvedBefore = ({ entries }: EvaluationState, { about, name, year }: StoredEntry): StoredEntry | undefined =>
  entries.findLast((one) => one.state === 'confirmed' && one.about === about && one.name === name && one.year === year)

function placeLine(state: EvaluationState, { about, name, label }: Place): EvaluationPlaceLine {
  const year = entryKinds[about].yearly ? state.year : null
  const entry = state.standing.get(`${about}/${name}/${year ?? ''}`)
  const fact = about === 'fact' ? state.facts.find((one) => one.name === name) : undefined
  return {
    about,
    name,
    year,
    label,
    unit: unitOf(state, about, name),
    value: entry?.value ?? (fact?.value === null || fact === undefined ? null : String(fact.value)),
    most: entry?.most ?? null,
    from: entry ? null : (fact?.source ?? null),
    state: entry?.state ?? null,
    approved: entry?.state === 'waiting' ? (approvedBefore(state, entry)?.value ?? null) : null,
    source: entry?.source ?? null,
  }
}

const entryLine = (state: EvaluationState, entry: StoredEntry): EvaluationEntryLine => ({
  id: entry.id,
  about: entry.about,
  name: entry.name,
  year: entry.year,
  label: labelOf(state.edition, state.filling, entry),
  unit: unitOf(state, entry.about, entry.name),
  value: entry.value,
  most: entry.most,
  formula: entry.formula,
  source: entry.source,
  reason: entry.reason,
  state: entry.state,
  stands: [...state.standing.values()].includes(entry),
  assumed: entryKinds[entry.about].assumed,
  on: entry.on,
  person: entry.person,
  decided: entry.decided,
  demonstration: entry.demonstration,
})

/** What can be filled in, what stands, and the history. */
export const entriesOf = (state: EvaluationState, { post }: Viewer, today: Day): EvaluationEntries => ({
  asOf: today,
  edition: { id: state.edition.id, year: calledYear(state.edition), label: state.edition.label },
  year: state.year,
  lacksNames: lacksOf(state.edition, state.filling).some(({ about }) => about === 'names'),
  places: placesIn(state).map((place) => placeLine(state, place)),
  entries: state.entries.toReversed().map((entry) => entryLine(state, entry)),
  may: { fill: evaluationFillers.includes(post), confirm: evaluationConfirmers.includes(post) },
})

type TableLine = EvaluationPlaceLine & Pick<StoredEntry, 'formula' | 'lower' | 'reason'>

/** The table as it is exported: every place, what the zone filled in there, and the names that it gave. */
export function tableLines(state: EvaluationState): TableLine[] {
  const named = [...state.standing.values()].filter(
    ({ about }) => about === 'group' || about === 'item' || about === 'place',
  )
  const places = placesIn(state).map((place) => placeLine(state, place))
  const lines = [
    ...places,
    ...named.map((entry) => placeLine(state, { ...entry, label: labelOf(state.edition, state.filling, entry) })),
  ]
  return lines.map((line) => {
    const entry = state.standing.get(`${line.about}/${line.name}/${line.year ?? ''}`)
    const called = entry?.label ? { zh: entry.label, en: entry.label } : line.label
    const { formula = null, lower = false, reason = '' } = entry ?? {}
    return { ...line, label: called, value: entry?.value ?? null, formula, lower, reason }
  })
}

/** Its columns: those by which it is read again. */
export const tableColumns: readonly FileColumn<TableLine>[] = [
  { head: entryColumns.about, of: ({ about }, language) => entryKinds[about].label[language] },
  { head: entryColumns.name, of: ({ name }) => name },
  { head: entryColumns.label, of: ({ label }, language) => label[language] },
  { head: entryColumns.year, of: ({ year }) => (year === null ? null : String(year)) },
  { head: entryColumns.value, of: ({ value }) => value },
  { head: entryColumns.most, of: ({ most }) => most },
  { head: entryColumns.unit, of: ({ unit }) => unit },
  { head: entryColumns.formula, of: ({ formula }) => formula },
  { head: entryColumns.lower, of: ({ lower }, language) => (lower ? { zh: '是', en: 'yes' }[language] : null) },
  { head: entryColumns.source, of: ({ source }) => source },
  { head: entryColumns.reason, of: ({ reason }) => reason },
]
