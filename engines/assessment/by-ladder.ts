import type { Day } from '../../kernel/day.ts'
import type { Label } from '../../kernel/label.ts'
import { everyCondition, type OpenLadder } from '../ladders/opened.ts'
import { answerAll, type Population, type RungColumn } from '../ladders/population.ts'
import { answerLadder } from '../ladders/telling/ladder-answer.ts'
import type { RungAnswer } from '../ladders/telling/rung-answer.ts'
import type { Assessed, Gap, Standing } from './assessed.ts'
import type { Case } from './assessment.ts'
import { type Ground, groundOfCondition } from './ground.ts'
import { lackingOf, lacksOf } from './lacking.ts'
import { ownScores, type Standard } from './own-scores.ts'

/** Judges by levels: the grade is the highest that is held, the next one is the level above it. */
export function assessByLadder(open: OpenLadder, all: readonly Case[], on: Day, standard?: Standard): Assessed {
  const cases = all.filter((one) => isIn(open, one))
  const population = answerAll(open, cases, on)
  const levels = levelsOf(population)
  const standings = cases.map((_, row) => standingAt(levels, row))
  const own = standard && ownScores(standard, cases, standings)
  return {
    on,
    editions: [...levels.map(({ edition }) => edition.given.id), ...(standard ? [standard.id] : [])],
    cases,
    standings: own ? standings.map((one, row) => ({ ...one, score: own.scoreOf(row) })) : standings,
    gaps: gapsIn(population),
    open: (row) => {
      const opened = openedOf(open, cases[row]!, on)
      if (!own) return opened
      const asked = own.unscored(row, open.given.facts)
      return {
        ...opened,
        missing: [...opened.missing, ...asked],
        advice: [...opened.advice, ...own.advice(row)],
        scored: own.scored(row),
      }
    },
    lacking: (row) => {
      const above = levelAbove(levels, row)
      return above ? lackingOf(open, above.edition, cases[row]!, on) : []
    },
    outside: (subject) => ({
      standing: standingAt(levelsOf(answerAll(open, [subject], on)), 0),
      opened: openedOf(open, subject, on),
    }),
  }
}

const levelsOf = ({ rungs }: Population): RungColumn[] =>
  rungs.toSorted((one, other) => one.edition.rung.level - other.edition.rung.level)

/** Whoever holds a level, or has told anything that only these conditions ask. */
function isIn({ rungs, given }: OpenLadder, { titles = [], facts, judgements = [] }: Case): boolean {
  if (titles.some(({ rung }) => rungs.has(rung))) return true
  const editions = new Set([...rungs.values()].flatMap((rung) => rung.editions.map((edition) => edition.given.id)))
  return given.facts.some(({ name }) => facts[name] != null) || judgements.some(({ edition }) => editions.has(edition))
}

const levelHeld = (levels: readonly RungColumn[], row: number): RungColumn | undefined =>
  levels.findLast((level) => level.held[row] === 1)

function levelAbove(levels: readonly RungColumn[], row: number): RungColumn | undefined {
  const held = levelHeld(levels, row)
  return levels.find(({ edition }) => edition.rung.level > (held?.edition.rung.level ?? -1))
}

function standingAt(levels: readonly RungColumn[], row: number): Standing {
  const [held, above] = [levelHeld(levels, row), levelAbove(levels, row)]
  const count = (verdict: number): number => above?.conditions.filter(({ met }) => met[row] === verdict).length ?? 0
  const [unmet, unknown] = [count(0), count(-1)]
  return {
    grade: held?.edition.rung.id ?? null,
    since: null,
    score: null,
    rank: null,
    unknown,
    next: above ? { grade: above.edition.rung.id, lacks: lacksOf(unmet, unknown), far: unmet + unknown / 100 } : null,
  }
}

/** Facts that conditions in force read, with how many have not told them. */
function gapsIn({ open, subjects, rungs }: Population): Gap[] {
  const read = new Set(
    rungs.flatMap(({ edition }) =>
      everyCondition(edition.conditions).flatMap((one) => (one.kind === 'rule' ? one.rule.names : [])),
    ),
  )
  return [...open.facts.values()]
    .filter(({ name }) => read.has(name))
    .map((fact) => ({ fact, missing: subjects.filter(({ facts }) => facts[fact.name] == null).length }))
}

function openedOf(open: OpenLadder, subject: Case, on: Day) {
  const answer = answerLadder(open, subject, on)
  const questions = answer.questions.map(({ fact }) => fact)
  const next = new Set(answer.next)
  const order = [...answer.next, ...answer.rungs.filter((rung) => !next.has(rung)).toReversed()]
  return { grounds: order.map(groundOfRung), missing: questions, advice: answer.next.flatMap(adviceOf) }
}

const groundOfRung = ({ edition, state, held, conditions }: RungAnswer): Ground => ({
  text: edition.rung.label,
  state: held === 'met' ? 'met' : state,
  ...(held === 'met' && { told: { zh: '已列入名单', en: 'on the list' } }),
  children: conditions.map((condition) => groundOfCondition(edition.given.id, condition)),
})

/** What is demanded and lacks, each in its own words. */
const adviceOf = ({ conditions }: RungAnswer): Label[] =>
  conditions
    .filter(({ state }) => state === 'unmet')
    .map(({ label, gaps }) => gaps[0]?.text ?? { zh: `要做到：${label.zh}`, en: `Needed: ${label.en}` })
