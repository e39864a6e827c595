import type { Day } from '../../kernel/day.ts'
import { fault } from '../../kernel/fault.ts'
import type { Label } from '../../kernel/label.ts'
import { openScoredEdition } from '../evaluation/scored-edition.ts'
import type { Ladder, LadderFact } from '../ladders/ladder.ts'
import { type OpenLadder, openLadder } from '../ladders/opened.ts'
import type { Scheme } from '../scoring/scheme.ts'
import type { Assessed } from './assessed.ts'
import type { Assessment, Case } from './assessment.ts'
import { assessByLadder } from './by-ladder.ts'
import { assessByRecords } from './by-records.ts'
import { assessByScore } from './by-score.ts'
import { dayUnder, type OpenRules, rulesKept, rulesOfLadder, rulesOfScore } from './rules.ts'

/** An assessment that was read and checked. */
export type OpenAssessment = {
  readonly given: Assessment
  /** Every fact that is read of a subject. */
  readonly facts: readonly LadderFact[]
  /** The conditions that are answered, those beside the grade included; no rungs where nothing is a condition. */
  readonly ladder: OpenLadder
  readonly editions: readonly OpenRules[]
  /** Judges everybody; `edition` where not the one in force is wanted. */
  readonly assess: (cases: readonly Case[], on: Day, edition?: string) => Assessed
}

/** Facts alone, for whom there are no conditions. */
const withoutRungs = ({ id, label }: Assessment, facts: readonly LadderFact[]): Ladder => ({
  id,
  label,
  tracks: [],
  facts,
  rungs: [],
  reminders: { prepare: 0, warn: 0 },
})

/** Reads an assessment; refuses with a Fault what cannot be read, and grades that do not fit. */
export function openAssessment(given: Assessment): OpenAssessment {
  const { way, beside } = given
  const conditions = way.way === 'ladder' ? way.ladder : beside
  const facts = conditions?.facts ?? (way.way === 'score' ? way.facts : [])
  const ladder = openLadder(conditions ?? withoutRungs(given, facts))
  const shared = { given, facts, ladder }
  if (way.way === 'ladder') {
    checkGrades(
      given,
      way.ladder.rungs.map(({ id }) => id),
    )
    const editions = [...rulesOfLadder(ladder), ...rulesOfScore(way.standards ?? [], standard)]
    return {
      ...shared,
      editions,
      assess: (cases, on, wanted) => {
        const edition = editions.find(({ id }) => id === wanted)
        if (wanted !== undefined && !edition) throw noEdition(given, wanted, editions)
        return assessByLadder(ladder, cases, edition ? dayUnder(edition, on) : on)
      },
    }
  }
  if (way.way === 'records') {
    return {
      ...shared,
      editions: [...rulesKept(way.editions, given.label), ...rulesOfLadder(ladder)],
      assess: (cases, on) => assessByRecords(way, cases, on, beside && ladder),
    }
  }
  const schemes = new Map(way.editions.map((edition) => [edition.id, openScoredEdition(edition)]))
  for (const scheme of schemes.values()) checkGrades(given, classesOf(scheme))
  return {
    ...shared,
    editions: rulesOfScore(way.editions, given.label),
    assess: (cases, on, wanted = way.editions.find(({ firstDay }) => firstDay <= on)?.id) => {
      const scheme = wanted === undefined ? undefined : schemes.get(wanted)
      if (!scheme) throw noEdition(given, wanted, way.editions)
      return assessByScore(way, scheme, given.grades, cases, on)
    },
  }
}

function classesOf({ edition: { classes } }: Scheme): string[] {
  if (!classes) return []
  if ('labels' in classes) return [...classes.labels]
  return ('shares' in classes ? classes.shares : classes.bounds).map(({ label }) => label)
}

function checkGrades({ label, grades }: Assessment, reached: readonly string[]): void {
  const strange = reached.find((one) => !grades.some(({ id }) => id === one))
  if (strange !== undefined)
    throw fault(`“${label.zh}”没有“${strange}”这一级`, `“${label.en}” has no grade “${strange}”`)
}

const standard: Label = { zh: '评价通则', en: 'Standard' }

const noEdition = ({ label }: Assessment, wanted: string | undefined, editions: readonly { readonly id: string }[]) => {
  const known = editions.map(({ id }) => id)
  return fault(
    wanted === undefined
      ? `“${label.zh}”这一天还没有办法`
      : `“${label.zh}”没有“${wanted}”这一版；有的是：${known.join('、')}`,
    wanted === undefined
      ? `“${label.en}” has no edition on this day`
      : `“${label.en}” has no edition “${wanted}”; there are: ${known.join(', ')}`,
  )
}
