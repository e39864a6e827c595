import type { RecordedEvent } from '../../../contract/parts/recorded.ts'
import { problemLifecycle } from '../../../engines/delivery/problems/acts.ts'
import { termClock } from '../../../engines/delivery/problems/clock.ts'
import { levels, rulesOn } from '../../../engines/delivery/problems/escalation.ts'
import type { ProblemEvent } from '../../../engines/delivery/problems/history.ts'
import { asWritten, type Label } from '../../../kernel/label.ts'
import { timelineOf } from '../recorded/timeline.ts'
import type { Desk, SeenProblem } from './desk.ts'

const clockwork: Label = { zh: '时钟', en: 'The clock' }

/** What people did and what the clock reached, the latest first. */
export function problemTimeline(desk: Desk, { standing, today }: SeenProblem): RecordedEvent[] {
  const done = timelineOf(problemLifecycle, standing.events, (event) => textOf(desk, event, standing))
  const reached = standing.terms.flatMap((term) => {
    const rules = rulesOn(desk.parts.mechanism.editions, term.from)
    const department = desk.departmentLabel(term.department)
    return termClock(term, today, rules)
      .reached.filter(({ level, on }) => level !== 'supervision' || on !== term.urged)
      .map(({ level, on }): RecordedEvent => {
        const { rule } = rules.steps.find((step) => step.level === level)!
        const text = { zh: `${department.zh}：${rule.zh}`, en: `${department.en}: ${rule.en}` }
        return { number: 0, on, person: '', post: clockwork, act: levels[level], text, clock: true }
      })
  })
  const order = (one: RecordedEvent, other: RecordedEvent) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0)
  return [...done, ...reached].toSorted(order)
}

const given = (text: string | undefined): Label | null => (text ? asWritten(text) : null)

function textOf(desk: Desk, event: ProblemEvent, { responsibilities }: SeenProblem['standing']): Label | null {
  switch (event.kind) {
    case 'filed':
      return given(event.detail || event.title)
    case 'dispatched': {
      const { zh, en } = desk.departmentLabel(event.department)
      const { workdays, instruction } = event
      return {
        zh: `${zh}，限${workdays}个工作日${instruction ? `：${instruction}` : ''}`,
        en: `${en}, ${workdays} working days${instruction ? `: ${instruction}` : ''}`,
      }
    }
    case 'received':
      return given(event.handler)
    case 'assigned':
      return {
        zh: `${event.due}前${event.what}，${event.who}`,
        en: `${event.what} by ${event.due}, ${event.who}`,
      }
    case 'fulfilled': {
      const what = responsibilities.find(({ id }) => id === event.responsibility)?.what ?? ''
      return given(event.text ? `${what}：${event.text}` : what)
    }
    case 'sent-back':
    case 'rejected':
    case 'withdrawn':
    case 'urged':
      return given(event.reason)
    default:
      return given(event.text)
  }
}
