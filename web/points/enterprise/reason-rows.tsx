import type { ScoredPage } from '../../../contract/points/enterprise.ts'
import type { Language } from '../../../kernel/label.ts'
import type { ReasonRow } from '../../parts/reason/ReasonTree.tsx'
import { amountOf } from '../amount.ts'
import { weightText } from '../printed.ts'
import { Criterion, CriterionBasis } from './Criterion.tsx'
import { groupsOf, type ScoredPart } from './part-tree.ts'
import { stripOf, type ValueDistribution } from './strip.ts'
import { sumOfPrinted } from './trial/contributions.ts'

/** The parts of a score as rows of the tree; with a trial the tried points stand behind those that were counted. */
export function reasonRows(
  page: ScoredPage,
  distributions: readonly ValueDistribution[],
  language: Language,
  tried?: ReadonlyMap<string, string | null>,
): readonly ReasonRow[] {
  const peersOf = (part: ScoredPart) =>
    distributions.find((one) => one.part === part.id && (page.stage === null || one.stage === page.stage))
  const row = (part: ScoredPart): ReasonRow => {
    const peers = peersOf(part)
    const strip = stripOf(peers, part.value)
    const now = tried?.get(part.id)
    const points = part.points ?? '—'
    return {
      id: part.id,
      label: part.label,
      ...(part.value === null ? {} : amountIn(part.value, part.unit, language)),
      score: tried ? (now ?? '—') : points,
      ...(tried && { was: points }),
      weight: part.full === null ? '—' : weightText(part.full),
      ...(strip && { strip }),
      formula: <Criterion part={part} page={page} peers={peers} />,
      basis: <CriterionBasis part={part} page={page} />,
    }
  }
  return groupsOf(page.parts).map(({ part, criteria }) => ({
    id: part.id,
    label: part.label,
    score: tried ? sumOfPrinted(criteria.map(({ id }) => tried.get(id) ?? null)) : (part.points ?? '—'),
    ...(tried && { was: part.points ?? '—' }),
    weight: part.full === null ? '—' : weightText(part.full),
    rows: criteria.map(row),
  }))
}

function amountIn(value: number, kept: string | null, language: Language) {
  const { digits, unit } = amountOf(value, kept, language)
  return { value: digits, unit }
}
