import {
  type Contradiction,
  type DoubtfulProject,
  type DoubtKind,
  type DoubtRules,
  type ProjectFacts,
  usualDoubts,
} from './facts.ts'
import { ofMoneyAndWorks, ofRunningSums, ofStandstill } from './money.ts'
import { ofDays, ofPhotos, ofSetbacks, ofStatistics } from './records.ts'

/** Every contradiction between money, works, statistics, photos and days of one project, the most doubtful first. */
export function contradictionsOf(facts: ProjectFacts, rules: DoubtRules = usualDoubts): Contradiction[] {
  return [
    ...ofMoneyAndWorks(facts, rules),
    ...ofRunningSums(facts),
    ...ofSetbacks(facts),
    ...ofStandstill(facts, rules),
    ...ofStatistics(facts, rules),
    ...ofDays(facts),
    ...ofPhotos(facts, rules),
  ].sort((one, other) => other.doubt - one.doubt)
}

/** What contradicts itself in one project, and how doubtful that makes it; undefined where nothing does. */
export function doubtOf(facts: ProjectFacts, rules: DoubtRules = usualDoubts): DoubtfulProject | undefined {
  const contradictions = contradictionsOf(facts, rules)
  if (contradictions.length === 0) return undefined
  const worst = new Map<DoubtKind, number>()
  for (const { kind, doubt } of contradictions) worst.set(kind, Math.max(worst.get(kind) ?? 0, doubt))
  const innocent = [...worst.values()].reduce((product, doubt) => product * (1 - doubt / 100), 1)
  return { id: facts.id, doubt: Math.round((1 - innocent) * 100), contradictions }
}

/** The most doubtful first. */
export const byDoubt = (one: DoubtfulProject, other: DoubtfulProject): number =>
  other.doubt - one.doubt || (one.id < other.id ? -1 : 1)

/** The projects with contradictions, the most doubtful first. Doubts add up as independent ones do, each kind once. */
export const doubtfulProjects = (
  projects: readonly ProjectFacts[],
  rules: DoubtRules = usualDoubts,
): DoubtfulProject[] => projects.flatMap((facts) => doubtOf(facts, rules) ?? []).sort(byDoubt)
