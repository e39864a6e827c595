import type { Day } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Lamp } from '../../../kernel/lamp.ts'
import type { Reason } from '../../../kernel/reason.ts'
import { workdaysBetween } from '../../../kernel/workdays.ts'
import type { Actor } from '../recorded/actor.ts'
import { supervisors } from '../recorded/posts.ts'
import { holdsProblemPart, type ProblemPart, type ProblemParties } from './acts.ts'
import { type TermClock, termClock } from './clock.ts'
import { type Level, levels, type ProblemRules, rulesOn } from './escalation.ts'
import { type FoldedProblem, foldProblem, type Responsibility } from './fold.ts'
import type { ProblemEvent } from './history.ts'

/** A thing that is to be done by somebody, seen from a day. */
export type ResponsibilityStanding = Responsibility & { readonly lamp: Lamp; readonly reason: Reason }

/** Where a problem stands at the end of a day, and why. */
export type ProblemStanding = FoldedProblem & {
  readonly rules: ProblemRules
  /** Of the department in charge; null before the dispatch. */
  readonly clock: TermClock | null
  /** How far the present term has come; null is in time. */
  readonly level: Level | null
  /** Who is to act next; null where nobody is. */
  readonly waitsFor: ProblemPart | null
  readonly lamp: Lamp
  readonly reason: Reason
  readonly duties: readonly ResponsibilityStanding[]
}

/** Whether a problem is waiting for somebody: for the next act, or for supervision where it is over its limit. */
export function waitsFor(problem: ProblemParties & Pick<ProblemStanding, 'waitsFor' | 'level'>, actor: Actor): boolean {
  const { waitsFor: part, level } = problem
  if (part === null) return false
  const supervises = supervisors.includes(actor.post)
  if (supervises && level !== null) return true
  return holdsProblemPart(part, problem, actor) && !(supervises && part === 'dispatcher')
}

const waits: Readonly<Record<FoldedProblem['state'], ProblemPart | null>> = {
  filed: 'dispatcher',
  dispatched: 'department',
  received: 'department',
  'sent-back': 'filer',
  answered: 'filer',
  closed: null,
  withdrawn: null,
}

/** Folds the history up to a day and judges it; null where the problem was not raised by then. What lies later is not looked at. */
export function problemStanding(
  history: readonly ProblemEvent[],
  today: Day,
  editions: readonly ProblemRules[],
): ProblemStanding | null {
  const problem = foldProblem(history, today)
  if (!problem) return null
  const term = problem.terms.at(-1)
  const rules = rulesOn(editions, term?.from ?? problem.filed.on)
  const clock = term ? termClock(term, today, rules) : null
  const level = clock?.reached.at(-1)?.level ?? null
  const duties = problem.responsibilities.map((one) => dutyStanding(one, today))
  return {
    ...problem,
    rules,
    clock,
    level,
    waitsFor: waits[problem.state],
    ...judge(problem, clock, rules, today),
    duties,
  }
}

const apart = (from: Day, to: Day): number => workdaysBetween(from, to).atLeast

const waiting = (what: Label, days: number): Label => ({
  zh: `${what.zh}${days}个工作日`,
  en: `${what.en} for ${days} working days`,
})

function judge(
  problem: FoldedProblem,
  clock: TermClock | null,
  rules: ProblemRules,
  today: Day,
): { readonly lamp: Lamp; readonly reason: Reason } {
  const { state, since } = problem
  const parts = clock ? clockReasons(clock, rules) : []
  const lit = (lamp: Lamp, text: Label) => ({
    lamp,
    reason: { text, state: lamp === 'green' ? ('met' as const) : ('unmet' as const), children: parts },
  })
  if (state === 'withdrawn') return lit('green', { zh: '提出人已撤回', en: 'Withdrawn by whoever raised it' })
  if (state === 'closed') {
    const late = clock && clock.left < 0
    return late
      ? lit('red', {
          zh: `已销号，答复超期${-clock.left}个工作日`,
          en: `Closed; the answer was ${-clock.left} working days late`,
        })
      : lit('green', { zh: '按期答复，已销号', en: 'Answered in time, closed' })
  }
  if (clock && clock.left < 0) {
    const step = clock.reached.at(-1)
    const called = step ? levels[step.level] : null
    return lit('red', {
      zh: `超期${-clock.left}个工作日${called ? `，已到${called.zh}` : ''}`,
      en: `${-clock.left} working days over${called ? `: ${called.en.toLowerCase()}` : ''}`,
    })
  }
  const { patience } = rules
  const idle = apart(since, today)
  const slow = {
    filed: { most: patience.dispatch, what: { zh: '等派单已', en: 'waiting to be dispatched' } },
    dispatched: { most: patience.receive, what: { zh: '等签收已', en: 'waiting to be received' } },
    'sent-back': { most: patience.supplement, what: { zh: '等补充已', en: 'waiting for a supplement' } },
    answered: { most: patience.verify, what: { zh: '等核验已', en: 'waiting to be verified' } },
  }[state as string]
  if (slow && idle > slow.most) return lit('amber', waiting(slow.what, idle))
  if (!clock) return lit('green', { zh: '时限从派单起算', en: 'The clock runs from the dispatch' })
  if (!clock.running) {
    return lit('green', {
      zh: `时钟停走，还剩${clock.left}个工作日`,
      en: `The clock stands still, ${clock.left} working days left`,
    })
  }
  const text = { zh: `还剩${clock.left}个工作日`, en: `${clock.left} working days left` }
  if (clock.reached.length > 0) return lit('amber', { zh: `已督办，${text.zh}`, en: `Supervised; ${text.en}` })
  return lit(clock.left * 5 <= clock.limit ? 'amber' : 'green', text)
}

function clockReasons(clock: TermClock, rules: ProblemRules): Reason[] {
  const { limit, used, stopped, due, reached, warning } = clock
  return [
    { text: { zh: '限期', en: 'Limit' }, value: String(limit), unit: '工作日' },
    { text: { zh: '已用', en: 'Used' }, value: String(used), unit: '工作日', state: used > limit ? 'unmet' : 'met' },
    ...(stopped > 0 ? [{ text: { zh: '停走', en: 'Stood still' }, value: String(stopped), unit: '工作日' }] : []),
    ...(due ? [{ text: { zh: `到期日 ${due}`, en: `Due on ${due}` } }] : []),
    ...reached.map(({ level, on }): Reason => {
      const rule = rules.steps.find((step) => step.level === level)!.rule
      return {
        text: {
          zh: `${on} ${levels[level].zh}：${rule.zh}`,
          en: `${on}, ${levels[level].en.toLowerCase()}: ${rule.en}`,
        },
        state: 'unmet',
      }
    }),
    ...(warning ? [{ text: warning, state: 'unknown' as const }] : []),
  ]
}

/** Working days before its day from which a responsibility is to be watched. */
const watchedFrom = 2

function dutyStanding(duty: Responsibility, today: Day): ResponsibilityStanding {
  const { due, done } = duty
  const lit = (lamp: Lamp, text: Label): ResponsibilityStanding => ({
    ...duty,
    lamp,
    reason: { text, state: lamp === 'green' ? 'met' : 'unmet' },
  })
  if (done) {
    const with_ =
      done.with === 'problem' ? { zh: '随问题销号', en: 'closed with the problem' } : { zh: '落实', en: 'done' }
    return done.on <= due
      ? lit('green', { zh: `${done.on} ${with_.zh}`, en: `${with_.en} on ${done.on}` })
      : lit('red', {
          zh: `${done.on} 才${with_.zh}，超${apart(due, done.on)}天`,
          en: `${with_.en} only on ${done.on}, ${apart(due, done.on)} working days late`,
        })
  }
  if (due < today) {
    const over = apart(due, today)
    return lit('red', { zh: `应于 ${due} 完成，超${over}天`, en: `was due on ${due}, ${over} working days ago` })
  }
  const left = apart(today, due)
  return lit(left <= watchedFrom ? 'amber' : 'green', {
    zh: `${due} 前完成，剩${left}天`,
    en: `due on ${due}, ${left} working days left`,
  })
}
