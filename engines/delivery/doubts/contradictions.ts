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

/** The projects with contradictions, the most doubtful first. Doubts add up as independent ones do, each kind once. */
export function doubtfulProjects(
  projects: readonly ProjectFacts[],
  rules: DoubtRules = usualDoubts,
): DoubtfulProject[] {
  return projects
    .flatMap((facts): DoubtfulProject[] => {
      const contradictions = contradictionsOf(facts, rules)
      if (contradictions.length === 0) return []
      const worst = new Map<DoubtKind, number>()
      for (const { kind, doubt } of contradictions) worst.set(kind, Math.max(worst.get(kind) ?? 0, doubt))
      const innocent = [...worst.values()].reduce((product, doubt) => product * (1 - doubt / 100), 1)
      return [{ id: facts.id, doubt: Math.round((1 - innocent) * 100), contradictions }]
    })
    .sort((one, other) => other.doubt - one.doubt || (one.id < other.id ? -1 : 1))
}
