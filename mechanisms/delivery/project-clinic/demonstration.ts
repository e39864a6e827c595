import type { ConsultationEvent, ConsultationHappening } from '../../../engines/delivery/clinic/history.ts'
import { type Grade, type Ground, triage } from '../../../engines/delivery/clinic/triage.ts'
import type { Actor } from '../../../engines/delivery/recorded/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { type Post, posts } from '../../../kernel/post.ts'
import { addWorkdays } from '../../../kernel/workdays.ts'
import { edition2022 } from './2022-edition.ts'

/** A made-up problem of a project, which a made-up prescription can lean on. */
export type DemonstrationCase = {
  readonly project: string
  readonly problem: string
  readonly title: string
  readonly department: string
  /** Whether it is closed by the last day that the demonstration knows. */
  readonly closed: boolean
  /** Working days that it is over its limit on that day; 0 is in time. */
  readonly over: number
}

export type DemonstrationConsultation = { readonly project: string; readonly events: readonly ConsultationEvent[] }

type Made = 'called' | 'asked' | 'opined' | 'also-opined' | 'diagnosed' | 'prescribed' | 'cured' | 'reconvened'
/** An act with its distance from the last known day, in working days back. */
type Step = readonly [back: number, act: Made]

type Course = {
  readonly grade: Grade
  /** Which problem the course is told of. */
  readonly of: 'open' | 'over' | 'closed'
  /** Working days from the last known day to the follow-up. */
  readonly followUp: number
  readonly steps: readonly Step[]
}

const heard = (called: number): Step[] => [
  [called, 'called'],
  [called, 'asked'],
  [called - 1, 'opined'],
  [called - 2, 'also-opined'],
]

/** Courses of consultations: every state, and what can be late in it. */
const courses: readonly Course[] = [
  {
    grade: 'emergency',
    of: 'over',
    followUp: 0,
    steps: [
      [5, 'called'],
      [5, 'asked'],
      [4, 'opined'],
    ],
  },
  {
    grade: 'ordinary',
    of: 'open',
    followUp: 0,
    steps: [
      [1, 'called'],
      [1, 'asked'],
    ],
  },
  { grade: 'ordinary', of: 'open', followUp: 0, steps: [...heard(7), [3, 'diagnosed']] },
  { grade: 'emergency', of: 'over', followUp: 4, steps: [...heard(6), [3, 'diagnosed'], [3, 'prescribed']] },
  { grade: 'ordinary', of: 'open', followUp: 5, steps: [...heard(6), [3, 'diagnosed'], [2, 'prescribed']] },
  { grade: 'ordinary', of: 'open', followUp: -1, steps: [...heard(12), [9, 'diagnosed'], [8, 'prescribed']] },
  {
    grade: 'ordinary',
    of: 'closed',
    followUp: -2,
    steps: [...heard(11), [9, 'diagnosed'], [8, 'prescribed'], [2, 'cured']],
  },
  {
    grade: 'emergency',
    of: 'over',
    followUp: -3,
    steps: [...heard(11), [9, 'diagnosed'], [8, 'prescribed'], [2, 'reconvened'], [2, 'asked']],
  },
]

const second: readonly string[] = ['administrative-approval', 'planning-construction', 'finance']

const made = (post: Post, department: string | null): Actor => ({
  account: 'pack',
  person: `演示·${posts[post].zh}`,
  post,
  department,
  enterprise: null,
})

/** Made-up consultations, the same ones for the same cases; all of it is 演示数据. One project is told of once. */
export function demonstrationConsultations(
  cases: readonly DemonstrationCase[],
  departments: readonly string[],
  today: Day,
): DemonstrationConsultation[] {
  const free = [...cases]
  const officer = made('project-officer', departments.includes('development-reform') ? 'development-reform' : null)
  return courses.flatMap((course): DemonstrationConsultation[] => {
    const at = free.findIndex(({ closed, over }) =>
      course.of === 'closed' ? closed : course.of === 'over' ? over > 0 && !closed : !closed && over === 0,
    )
    const [told] = at < 0 ? [] : free.splice(at, 1)
    const other = told && second.find((id) => id !== told.department && departments.includes(id))
    if (!told || !other) return []
    const events = course.steps.flatMap(([back, act]) => eventsOf(act, back, course, told, other, officer, today))
    return [{ project: told.project, events }]
  })
}

/** What triage found of the problem on the day of the call, when it was over by so many working days. */
const groundsOf = (over: number): Ground[] => [
  ...triage({ late: null, silent: null, over: Math.max(0, over), overdue: over > 0 ? 1 : 0 }, edition2022).grounds,
]

function eventsOf(
  act: Made,
  back: number,
  { grade, followUp }: Course,
  { title, department, problem, over }: DemonstrationCase,
  other: string,
  officer: Actor,
  today: Day,
): ConsultationEvent[] {
  const dayOf = (days: number): Day => addWorkdays(today, days).day ?? today
  const workdays = edition2022.opinion[grade]
  const cause = edition2022.causes[department === 'finance' ? 1 : 0]!.id
  const by = (happening: ConsultationHappening, actor = officer): ConsultationEvent => ({
    on: dayOf(-back),
    by: actor,
    ...happening,
  })
  switch (act) {
    case 'called':
      return [
        by({
          kind: act,
          complaint: `${title}，影响后续节点`,
          grade,
          rules: edition2022.id,
          grounds: groundsOf(over - back),
        }),
      ]
    case 'asked':
      return [department, other].map((one) => by({ kind: act, department: one, workdays }))
    case 'opined': {
      const clerk = made('department-clerk', department)
      return [by({ kind: act, cause, text: '演示：本部门环节可并联办理，缺的材料已一次告知' }, clerk)]
    }
    case 'also-opined': {
      const clerk = made('department-clerk', other)
      return [by({ kind: 'opined', cause, text: '演示：本部门环节没有障碍，可同步启动' }, clerk)]
    }
    case 'diagnosed':
      return [by({ kind: act, cause, text: `演示：症结在“${title}”，其余环节可并行` })]
    case 'prescribed':
      return [
        by({
          kind: act,
          measure: `专人盯办“${title}”`,
          department,
          due: dayOf(Math.max(followUp - edition2022.followUp, 1 - back)),
          followUp: dayOf(followUp),
          problem,
        }),
      ]
    case 'cured':
      return [by({ kind: act, text: '演示：现场复诊，问题已销号，后续节点恢复' })]
    case 'reconvened':
      return [by({ kind: act, text: '演示：现场复诊，问题没有解决，请部门再会诊' })]
  }
}
