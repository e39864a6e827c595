import type { Day } from '../../kernel/day.ts'
import { fault } from '../../kernel/fault.ts'
import type { Label } from '../../kernel/label.ts'
import { holdsIn } from '../../kernel/territory.ts'
import { openScoredEdition } from '../evaluation/scored-edition.ts'
import type { Ladder, LadderFact } from '../ladders/ladder.ts'
import { type OpenLadder, openLadder } from '../ladders/opened.ts'
import type { Scheme } from '../scoring/scheme.ts'
import type { Assessed } from './assessed.ts'
import type { Assessment, Case } from './assessment.ts'
import { assessByLadder } from './by-ladder.ts'
import { assessByRecords } from './by-records.ts'
import { assessByScore } from './by-score.ts'
import { dayUnder, measureItems, type OpenRules, rulesKept, rulesOfLadder, rulesOfScore } from './rules.ts'

/** An assessment that was read and checked. */
export type OpenAssessment = {
  readonly given: Assessment
  /** Every fact that is read of a subject. */
  readonly facts: readonly LadderFact[]
  /** The conditions that are answered, those beside the grade included; no rungs where nothing is a condition. */
  readonly ladder: OpenLadder
  readonly editions: readonly OpenRules[]
  /** Judges everybody by the edition in force, or the one that is asked for; nobody where none is in force. */
  readonly assess: (cases: readonly Case[], on: Day, asked?: Asked) => Assessed
}

/** By which edition, where not the one in force is wanted; `division`: in which, by its GB/T 2260 code. */
export type Asked = { readonly edition?: string | undefined; readonly division?: string | undefined }

/** Nobody is judged, since no rules hold on the day. */
const nobodyOn = (on: Day): Assessed => ({
  on,
  editions: [],
  cases: [],
  standings: [],
  gaps: [],
  open: () => ({ grounds: [], missing: [], advice: [] }),
  lacking: () => [],
})

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
    const standards = way.standards ?? []
    const editions = [...rulesOfLadder(ladder), ...rulesOfScore(standards, standard)]
    const schemes = new Map(standards.map((edition) => [edition.id, openScoredEdition(edition)]))
    const standardOn = (on: Day) => {
      const inForce = standards.find(({ firstDay, lastDay }) => firstDay <= on && (lastDay ?? on) >= on)
      return inForce && { id: inForce.id, scheme: schemes.get(inForce.id)!, grades: given.grades }
    }
    return {
      ...shared,
      editions,
      assess: (cases, on, { edition: wanted } = {}) => {
        const edition = editions.find(({ id }) => id === wanted)
        if (wanted !== undefined && !edition) throw noEdition(given, wanted, editions)
        const judgedOn = edition ? dayUnder(edition, on) : on
        return assessByLadder(ladder, cases, judgedOn, standardOn(judgedOn))
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
    editions: rulesOfScore(way.editions, given.label).map((rules) => ({
      ...rules,
      items: [...rules.items, ...measureItems(given)],
    })),
    assess: (cases, on, { edition: wanted, division } = {}) => {
      const inForce = way.editions.find(
        ({ firstDay, lastDay, territory }) => firstDay <= on && (lastDay ?? on) >= on && holdsIn(territory, division),
      )
      if (wanted === undefined && !inForce) return nobodyOn(on)
      const scheme = schemes.get(wanted ?? inForce!.id)
      if (!scheme) throw noEdition(given, wanted!, way.editions)
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

const noEdition = ({ label }: Assessment, wanted: string, editions: readonly { readonly id: string }[]) => {
  const known = editions.map(({ id }) => id)
  return fault(
    `“${label.zh}”没有“${wanted}”这一版；有的是：${known.join('、')}`,
    `“${label.en}” has no edition “${wanted}”; there are: ${known.join(', ')}`,
  )
}
