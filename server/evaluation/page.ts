import {
  type EvaluationDoubt,
  type EvaluationEditionLine,
  type EvaluationItemShown,
  type EvaluationPage,
  evaluationConfirmers,
  evaluationFillers,
  evaluationPublishers,
} from '../../contract/evaluation/evaluation.ts'
import { toConfirmIn } from '../../engines/evaluation/confirmation.ts'
import type { EvaluationEdition, Filling } from '../../engines/evaluation/edition.ts'
import { type EntryKind, entryKinds, fillingOf } from '../../engines/evaluation/entry.ts'
import { lacksOf } from '../../engines/evaluation/filled.ts'
import type { Span } from '../../engines/evaluation/own-score.ts'
import { printedScore } from '../../engines/evaluation/printed-score.ts'
import { questionsOf } from '../../engines/evaluation/questions.ts'
import type { ScoredEvaluation } from '../../engines/evaluation/same-enterprises.ts'
import type { ItemTold } from '../../engines/evaluation/telling.ts'
import { certainties } from '../../kernel/certainty.ts'
import type { Confirmation } from '../../kernel/confirmation.ts'
import type { Day } from '../../kernel/day.ts'
import { asWritten, type Label } from '../../kernel/label.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import type { Viewer } from '../viewer.ts'
import { calledYear, type EvaluationParts } from './parts.ts'
import { rankingsOf, rivalsKnown } from './rankings.ts'
import type { EvaluationState } from './state.ts'
import { readConfirmations, readEntries, readPublications, type StoredEntry, standingOf } from './store.ts'

/** What somebody has yet to confirm: of the edition, and of what was filled in for it and for the year. */
export function doubtsOf(
  edition: EvaluationEdition,
  filling: Filling,
  entries: Iterable<StoredEntry>,
  { confirmations, year }: { confirmations: readonly Confirmation[]; year: number | null },
): EvaluationDoubt[] {
  const recalled = new Set((edition.recalled ?? []).map(({ id }) => id))
  const ofEdition = toConfirmIn(edition, filling, confirmations).map(({ item, label, certainty }): EvaluationDoubt => {
    const kind = recalled.has(item) ? 'edition' : 'missing'
    return {
      item,
      kind,
      label,
      note: kind === 'edition' ? certainties[certainty] : { zh: '请先填入', en: 'To be filled in first' },
    }
  })
  const ofEntries = [...entries]
    .filter((entry) => entry.state === 'waiting' && !entryKinds[entry.about].assumed)
    .filter((entry) => entry.year === null || entry.year === year)
    .map((entry): EvaluationDoubt => {
      const called = labelOf(edition, filling, entry)
      const { zh, en } = entryKinds[entry.about].label
      return {
        item: entry.id,
        kind: 'entry',
        label: { zh: `${zh} ${called.zh}`, en: `${en}: ${called.en}` },
        note: asWritten(`${entry.value}　${entry.source}　${entry.person}`),
      }
    })
  return [...ofEdition, ...ofEntries]
}

/** What an entry is about, as people call it. */
export function labelOf(
  edition: EvaluationEdition,
  filling: Filling,
  { about, name, label }: { readonly about: EntryKind; readonly name: string; readonly label: string | null },
): Label {
  if (about === 'place') return { zh: `第${name}名`, en: `place ${name}` }
  if (about === 'group' || about === 'item') return asWritten(`${name} ${label}`)
  if (about === 'fact') return edition.facts.find((fact) => fact.name === name)?.label ?? asWritten(name)
  const items = [...edition.groups, ...(filling.groups ?? [])].flatMap((group) => [
    ...group.items,
    ...(filling.items?.[group.id] ?? []),
  ])
  const found = items.find(({ number }) => number === name)
  return found ? { zh: `${name} ${found.label.zh}`, en: `${name} ${found.label.en}` } : asWritten(name)
}

/** An edition in one line: how much of it is known, and how sure. */
export async function lineOf(
  tx: ZoneTransaction,
  edition: EvaluationEdition,
  confirmations: readonly Confirmation[],
  year: number,
): Promise<EvaluationEditionLine> {
  const standing = standingOf(await readEntries(tx, edition.id))
  const filling = fillingOf(edition, standing.values())
  const groups = [...edition.groups, ...(filling.groups ?? [])]
  const declared = groups.flatMap(({ items }) => items)
  const items = [...declared, ...Object.values(filling.items ?? {}).flat()]
  const zone = items.filter(({ id }) => filling.weights?.[id] || !declared.some((one) => one.id === id)).length
  const lacking = lacksOf(edition, filling).filter(({ about }) => about === 'weight').length
  const { title, issuer, number } = edition.source
  return {
    id: edition.id,
    year: calledYear(edition),
    label: edition.label,
    firstDay: edition.firstDay,
    lastDay: edition.lastDay ?? null,
    source: `《${title}》${issuer}${number ?? ''}`,
    note: edition.note ?? null,
    groups: { known: groups.length, inAll: edition.groupsInAll },
    items: { known: items.length, inAll: edition.itemsInAll },
    weights: { document: items.length - zone - lacking, zone, lacking },
    toConfirm: doubtsOf(edition, filling, standing.values(), { confirmations, year }).length,
  }
}

/** Over whom an item is told where not every enterprise reported: the same of both years, or whoever did. */
function partialOf({ same, facts: known }: Told, { score: { item }, facts }: ItemTold): Label | null {
  const reach = same.get(item.id)
  if (reach)
    return reach.among === 0
      ? { zh: '没有一家两年都报，算不出增长', en: 'no enterprise reported both years: growth is unknown' }
      : {
          zh: `只按两年都报的${reach.among}家比较，另${reach.without}家缺一年，未计`,
          en: `compared over the ${reach.among} enterprises that reported both years; ${reach.without} are left out`,
        }
  const lacking = known.filter(({ name, from, gaps }) => facts.includes(name) && from === 'records' && gaps)
  if (lacking.length === 0) return null
  return {
    zh: lacking.map(({ label, gaps }) => `${label.zh}另有${gaps}家未报`).join('，'),
    en: lacking.map(({ label, gaps }) => `${label.en}: ${gaps} did not report`).join('; '),
  }
}

type Told = Pick<ScoredEvaluation, 'same'> & Pick<EvaluationState, 'facts'>

const shownItem = (of: Told, one: ItemTold, printed: Span): EvaluationItemShown => {
  const { score, value, facts, missing } = one
  const { item } = score
  return {
    id: item.id,
    number: item.number,
    label: item.label,
    group: item.group,
    full: item.share * 100,
    weight: item.weight ?? 1,
    weightFrom: item.weightFrom,
    formula: item.value ?? null,
    unit: item.unit ?? null,
    proportion: item.proportion === true,
    lower: item.direction === 'lower',
    bounds: item.bounds ?? null,
    value,
    facts: [...facts],
    missing: [...missing],
    partial: value === null ? null : partialOf(of, one),
    ...printed,
  }
}

const partialAmong = (items: readonly EvaluationItemShown[]): number =>
  items.filter(({ partial, bounds, formula }) => partial !== null && bounds !== null && formula !== null).length

function scoreShown({ scored, facts }: EvaluationState): EvaluationPage['score'] {
  if ('lacking' in scored) return null
  const { filled, own, told, same } = scored
  const { total, groups, items } = printedScore(filled, own)
  const shown = told.map((one) => shownItem({ same, facts }, one, items[one.score.item.id]!))
  return {
    ...total,
    official: filled.written.official === true,
    partial: partialAmong(shown),
    groups: filled.groups.map(({ id, label, weight }) => ({
      id,
      label,
      full: weight * 100,
      partial: partialAmong(shown.filter(({ group }) => group === id)),
      ...groups[id]!,
    })),
    items: shown,
  }
}

function questionsShown(state: EvaluationState): EvaluationPage['questions'] {
  const { scored, facts } = state
  if ('lacking' in scored) return []
  return questionsOf(scored.filled, scored.told).map(({ about, name, settles, waiting, items }) => {
    const fact = about === 'fact' ? facts.find((one) => one.name === name) : undefined
    const [item] = items
    return {
      about,
      name: about === 'fact' ? name : item!.number,
      label: fact?.label ?? { zh: `${item!.number} ${item!.label.zh}`, en: `${item!.number} ${item!.label.en}` },
      unit: fact?.unit ?? null,
      settles,
      waiting,
      items: items.map(({ number }) => number),
    }
  })
}

/** The whole evaluation as it is shown. */
export async function evaluationPageOf(
  parts: EvaluationParts,
  tx: ZoneTransaction,
  viewer: Viewer,
  { state, today }: { state: EvaluationState; today: Day },
): Promise<EvaluationPage> {
  const { edition, filling, standing, year } = state
  const confirmations = await readConfirmations(tx)
  const editions: EvaluationEditionLine[] = []
  for (const one of parts.mechanism.editions) editions.push(await lineOf(tx, one, confirmations, year))
  const rankings = rankingsOf(parts, state.book)
  const { groups = [], items = {}, weights = {}, bounds = {} } = filling
  return {
    asOf: today,
    demonstration: state.facts.some((fact) => fact.demonstration) || state.entries.some((one) => one.demonstration),
    edition: editions.find(({ id }) => id === edition.id)!,
    editions,
    year,
    years: [...state.years],
    lacks: 'lacking' in state.scored ? [state.scored.lacking] : [],
    score: scoreShown(state),
    facts: [...state.facts],
    questions: questionsShown(state),
    toConfirm: doubtsOf(edition, filling, standing.values(), { confirmations, year }),
    rankings,
    rivals: rivalsKnown(rankings, standing, year),
    given: { edition, filling: { groups, items, weights, bounds } },
    publications: await readPublications(tx, edition.id),
    may: {
      fill: evaluationFillers.includes(viewer.post),
      confirm: evaluationConfirmers.includes(viewer.post),
      publish: evaluationPublishers.includes(viewer.post),
    },
  }
}
