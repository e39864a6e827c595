import type { ProblemEvent, ProblemHappening, ProblemOrigin } from '../../../engines/delivery/problems/history.ts'
import type { Actor } from '../../../engines/delivery/recorded/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { type Post, posts } from '../../../kernel/post.ts'
import { addWorkdays } from '../../../kernel/workdays.ts'
import { chanceFrom } from '../../demonstration/chance.ts'

/** A made-up problem of a project of the demonstration. */
export type DemonstrationProblem = { readonly project: string; readonly events: readonly ProblemEvent[] }

/** Projects and departments that the made-up problems are about, and the last day that the demonstration knows. */
export type DemonstrationScene = {
  readonly seed: number
  readonly today: Day
  readonly projects: readonly string[]
  /** Ids of the departments of the zone. */
  readonly departments: readonly string[]
}

type Theme = {
  readonly title: string
  readonly departments: readonly string[]
  readonly duty: string
  readonly answer: string
}

const themes: readonly Theme[] = [
  {
    title: '10千伏供电接入未排期',
    departments: ['planning-construction', 'industry-commerce'],
    duty: '批复供电接入方案',
    answer: '接入方案已批复，外线工程列入本月计划',
  },
  {
    title: '临时道路与管网施工冲突',
    departments: ['planning-construction'],
    duty: '调整管网施工时序',
    answer: '已调整施工时序，临时道路先行贯通',
  },
  {
    title: '主体施工劳务缺口60人',
    departments: ['talent', 'industry-commerce'],
    duty: '组织劳务对接会',
    answer: '已对接两家劳务企业，60人分两批到岗',
  },
  {
    title: '规划条件与用地红线不一致',
    departments: ['natural-resources'],
    duty: '复核用地红线',
    answer: '红线已复核，规划条件同步更正',
  },
  {
    title: '环评补充监测数据未出',
    departments: ['ecology'],
    duty: '协调监测单位出具数据',
    answer: '补充监测报告已出具',
  },
  {
    title: '施工图审查意见未闭合',
    departments: ['administrative-approval', 'planning-construction'],
    duty: '组织图审意见会商',
    answer: '图审意见已闭合，审查合格书已发',
  },
  {
    title: '设备购置贷款未放款',
    departments: ['finance'],
    duty: '组织银企对接',
    answer: '贷款已审批，首笔已放款',
  },
  {
    title: '进厂道路照明未移交',
    departments: ['planning-construction'],
    duty: '办理照明设施移交',
    answer: '照明设施已移交，当晚亮灯',
  },
  {
    title: '天然气调压站选址未定',
    departments: ['planning-construction', 'administrative-approval'],
    duty: '会商调压站选址',
    answer: '选址已定，燃气公司进场勘察',
  },
  {
    title: '消防设计审查资料待补',
    departments: ['administrative-approval', 'planning-construction'],
    duty: '一次告知补正清单',
    answer: '资料已补齐，消防设计审查通过',
  },
]

/** Acts with their distance from the last known day, in working days back. */
type Step = readonly [back: number, act: Made]
type Made =
  | 'filed'
  | 'dispatched'
  | 'received'
  | 'sent-back'
  | 'supplemented'
  | 'answered'
  | 'rejected'
  | 'closed'
  | 'assigned'
  | 'fulfilled'
  | 'noted'

/** Courses of problems, in turn: every state, every step of the escalation. */
const courses: readonly { readonly limit: number; readonly steps: readonly Step[] }[] = [
  {
    limit: 5,
    steps: [
      [7, 'filed'],
      [6, 'dispatched'],
      [6, 'received'],
      [5, 'assigned'],
      [0, 'noted'],
    ],
  },
  {
    limit: 5,
    steps: [
      [3, 'filed'],
      [2, 'dispatched'],
      [1, 'received'],
      [1, 'assigned'],
    ],
  },
  {
    limit: 10,
    steps: [
      [3, 'filed'],
      [2, 'dispatched'],
    ],
  },
  {
    limit: 5,
    steps: [
      [12, 'filed'],
      [10, 'dispatched'],
      [9, 'received'],
      [8, 'assigned'],
      [6, 'noted'],
      [5, 'fulfilled'],
      [5, 'answered'],
      [3, 'closed'],
    ],
  },
  {
    limit: 3,
    steps: [
      [8, 'filed'],
      [7, 'dispatched'],
      [6, 'received'],
      [5, 'assigned'],
    ],
  },
  {
    limit: 10,
    steps: [
      [9, 'filed'],
      [8, 'dispatched'],
      [7, 'received'],
      [5, 'sent-back'],
    ],
  },
  { limit: 5, steps: [[1, 'filed']] },
  {
    limit: 3,
    steps: [
      [12, 'filed'],
      [10, 'dispatched'],
      [9, 'received'],
      [9, 'assigned'],
      [4, 'noted'],
    ],
  },
  {
    limit: 5,
    steps: [
      [9, 'filed'],
      [8, 'dispatched'],
      [8, 'received'],
      [5, 'answered'],
      [4, 'rejected'],
      [4, 'assigned'],
    ],
  },
  {
    limit: 5,
    steps: [
      [6, 'filed'],
      [5, 'dispatched'],
      [4, 'received'],
      [1, 'answered'],
    ],
  },
  {
    limit: 3,
    steps: [
      [16, 'filed'],
      [15, 'dispatched'],
      [14, 'received'],
      [10, 'answered'],
      [8, 'closed'],
    ],
  },
  {
    limit: 10,
    steps: [
      [14, 'filed'],
      [13, 'dispatched'],
      [12, 'received'],
      [11, 'sent-back'],
      [8, 'supplemented'],
      [6, 'noted'],
    ],
  },
]

const origins: readonly ProblemOrigin[] = ['officer', 'enterprise', 'visit', 'officer']

const made = (post: Post, department: string | null): Actor => ({
  account: 'pack',
  person: `演示·${posts[post].zh}`,
  post,
  department,
  enterprise: null,
})

/** Made-up problems, the same ones for the same scene; all of it is 演示数据. */
export function demonstrationProblems({
  seed,
  today,
  projects,
  departments,
}: DemonstrationScene): DemonstrationProblem[] {
  const chance = chanceFrom(seed)
  const known = themes.flatMap((theme) => {
    const department = theme.departments.find((id) => departments.includes(id))
    return department ? [{ ...theme, department }] : []
  })
  if (known.length === 0) return []
  const officer = made('project-officer', departments.includes('development-reform') ? 'development-reform' : null)
  return projects.flatMap((project, at): DemonstrationProblem[] => {
    const theme = known[(at + chance.whole(0, known.length - 1)) % known.length]!
    const { limit, steps } = courses[at % courses.length]!
    const clerk = made('department-clerk', theme.department)
    const events = steps.map(([back, act]): ProblemEvent | null => {
      const { day } = addWorkdays(today, -back)
      const { day: due } = addWorkdays(today, limit - back)
      if (!day || !due) return null
      const byOfficer = ['filed', 'dispatched', 'supplemented', 'rejected', 'closed'].includes(act)
      return { on: day, by: byOfficer ? officer : clerk, ...happeningOf(act, theme, limit, due, origins[at % 4]!) }
    })
    return events.every((event) => event !== null) ? [{ project, events }] : []
  })
}

function happeningOf(
  act: Made,
  { title, department, duty, answer }: Theme & { readonly department: string },
  limit: number,
  due: Day,
  origin: ProblemOrigin,
): ProblemHappening {
  switch (act) {
    case 'filed':
      return { kind: act, title, origin, detail: '演示：影响后续节点，请牵头部门协调解决' }
    case 'dispatched':
      return { kind: act, department, workdays: limit, instruction: '请按期答复办理结果' }
    case 'received':
      return { kind: act }
    case 'sent-back':
      return { kind: act, reason: '请补充现场情况和涉及范围' }
    case 'supplemented':
      return { kind: act, text: '已补充现场情况说明和范围图' }
    case 'answered':
      return { kind: act, text: answer }
    case 'rejected':
      return { kind: act, reason: '现场核实尚未落实' }
    case 'closed':
      return { kind: act, text: '已到现场核实' }
    case 'assigned':
      return { kind: act, responsibility: 'demonstration-1', what: duty, who: '演示·经办科室', due }
    case 'fulfilled':
      return { kind: act, responsibility: 'demonstration-1' }
    case 'noted':
      return { kind: act, text: `已召开协调会，下一步${duty}` }
  }
}
