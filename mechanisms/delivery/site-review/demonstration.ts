import type { Actor } from '../../../engines/delivery/recorded/actor.ts'
import type { ReviewEvent, ReviewHappening, ScoreGiven, Visitor } from '../../../engines/delivery/reviews/history.ts'
import { interestOf, type Marks, type ReviewedProject } from '../../../engines/delivery/reviews/sheet.ts'
import type { Day } from '../../../kernel/day.ts'
import { posts } from '../../../kernel/post.ts'
import { edition2022 } from './2022-edition.ts'

/** A made-up project that is visited. */
export type DemonstrationStop = ReviewedProject & { readonly project: string; readonly locality: string | null }

export type DemonstrationReview = {
  readonly events: readonly ReviewEvent[]
  readonly scores: readonly { readonly on: Day; readonly visitor: Visitor; readonly given: ScoreGiven }[]
}

const officer: Actor = {
  account: 'pack',
  person: `演示·${posts['project-officer'].zh}`,
  post: 'project-officer',
  department: 'development-reform',
  enterprise: null,
}

const remarks = ['', '进度快，现场有序', '', '设备订购要抓紧', '配套道路要同步']

const marksOf = (stop: number, visitor: number): Marks =>
  Object.fromEntries(edition2022.criteria.map(({ id }, at) => [id, 5 - ((stop * 2 + visitor * (at + 1)) % 3)]))

/**
 * A made-up review of a batch, the same one for the same batch; all of it is 演示数据. Where it is not concluded its
 * first two stops are closed and the third is open.
 */
export function demonstrationReview(given: {
  readonly title: string
  readonly day: Day
  readonly batch: string
  readonly stops: readonly DemonstrationStop[]
  readonly visitors: readonly Visitor[]
  readonly concluded: boolean
}): DemonstrationReview {
  const { title, day, batch, stops, visitors, concluded } = given
  const at = (happening: ReviewHappening): ReviewEvent => ({ on: day, by: officer, ...happening })
  const visited = concluded ? stops : stops.slice(0, 2)
  const next = concluded ? [] : stops.slice(2, 3)
  return {
    events: [
      at({ kind: 'convened', title, day, sheet: edition2022.id, batch }),
      at({
        kind: 'agreed',
        begins: '09:00',
        stops: stops.map(({ project, locality, leader }, place) => ({
          project,
          minutes: 25 + (place % 3) * 10,
          place: `${locality ?? '园区'}（演示）`,
          presenter: leader ?? '项目负责人（演示）',
        })),
      }),
      at({ kind: 'invited', visitors: [...visitors] }),
      ...visited.flatMap(({ project }) => [
        at({ kind: 'opened', stop: project }),
        at({ kind: 'closed', stop: project }),
      ]),
      ...next.map(({ project }) => at({ kind: 'opened', stop: project })),
      ...(concluded ? [at({ kind: 'concluded' })] : []),
    ],
    scores: visited.flatMap((stop, place) =>
      visitors.flatMap((visitor, number) => {
        if (interestOf(edition2022, visitor, stop) !== null) return []
        const remark = remarks[(place + number) % remarks.length]!
        const given: ScoreGiven = { stop: stop.project, marks: marksOf(place, number), ...(remark && { remark }) }
        return [{ on: day, visitor, given }]
      }),
    ),
  }
}
