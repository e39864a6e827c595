import type { Actor } from '../../engines/delivery/recorded/actor.ts'
import type { BatchEvent, BatchHappening } from '../../engines/nominations/batch/history.ts'
import type { NominationHappening, SignedNominationEvent } from '../../engines/nominations/nomination/history.ts'
import { addDays, type Day, yearOf } from '../../kernel/day.ts'
import { posts } from '../../kernel/post.ts'
import { addWorkdays } from '../../kernel/workdays.ts'
import { specialised2022 } from './editions/specialised-2022.ts'

/** A made-up enterprise that may stand in a made-up batch; `grantedOn`: when it was granted the title of the batch. */
export type NominationCandidate = {
  readonly enterprise: string
  readonly name: string
  readonly creditCode: string | null
  readonly grantedOn: Day | null
  /** Whether it holds the title below. */
  readonly ready: boolean
}

export type DemonstrationBatch = {
  readonly events: readonly BatchEvent[]
  readonly nominations: readonly { readonly enterprise: string; readonly events: readonly SignedNominationEvent[] }[]
}

const title = 'specialised'
/** Enough granted on one day to have been one batch. */
const least = 10
const publicity = 5

const person = (post: 'department-clerk' | 'leader' | 'enterprise', more: Partial<Actor> = {}): Actor => ({
  account: 'pack',
  person: `演示·${posts[post].zh}`,
  post,
  department: null,
  enterprise: null,
  ...more,
})
const clerk = person('department-clerk', { department: 'industry-commerce' })
const leader = person('leader', { department: 'committee-office' })

const after = (from: Day, workdays: number): Day => addWorkdays(from, workdays).day ?? from
const inBatch = (on: Day, happening: BatchHappening): BatchEvent => ({ on, by: clerk, ...happening })
const done = (on: Day, by: Actor, happening: NominationHappening): SignedNominationEvent => ({ on, by, ...happening })

/** The enterprise applies itself; every tenth is nominated by the office. */
function submission(enterprise: string, at: number, on: Day): SignedNominationEvent {
  if (at % 10 === 9) return done(on, clerk, { kind: 'submitted', note: '走访中了解，条件基本具备（演示）' })
  return done(on, person('enterprise', { enterprise }), { kind: 'submitted', promised: true })
}

type Fate = 'granted' | 'refused' | 'withdrawn' | 'struck'

/**
 * Made-up batches, the same ones for the same enterprises; all of it is 演示数据. One that was granted, of those to whom
 * one document gave the title on one day, with a few who were refused, withdrew or were struck off; one that is public on the
 * last day, one in review, and one that is open, with the first who applied.
 */
export function demonstrationNominations(
  candidates: readonly NominationCandidate[],
  lastDay: Day,
): DemonstrationBatch[] {
  const days = Map.groupBy(
    candidates.filter(({ grantedOn }) => grantedOn !== null && grantedOn <= lastDay),
    ({ grantedOn }) => grantedOn!,
  )
  const [best] = [...days].toSorted(([, one], [, other]) => other.length - one.length)
  if (!best || best[1].length < least) return []
  const others = candidates.filter(({ grantedOn, ready }) => grantedOn === null && ready).toReversed()
  const [left, coming, listed, reviewed] = [
    others.slice(0, 5),
    others.slice(5, 14),
    others.slice(14, 24),
    others.slice(24, 34),
  ]
  return [
    finished(best[0], best[1], left),
    inPublic(lastDay, listed),
    inReview(lastDay, reviewed),
    open(lastDay, coming),
  ]
}

function finished(
  firstDay: Day,
  granted: readonly NominationCandidate[],
  left: readonly NominationCandidate[],
): DemonstrationBatch {
  const year = yearOf(firstDay)
  const day = (text: string): Day => `${year}-${text}` as Day
  const published = day('06-17')
  const until = after(published, publicity)
  const fates: readonly [NominationCandidate, Fate][] = [
    ...granted.map((one): [NominationCandidate, Fate] => [one, 'granted']),
    ...left.map((one, at): [NominationCandidate, Fate] => [
      one,
      at < 3 ? 'refused' : at === 3 ? 'withdrawn' : 'struck',
    ]),
  ]
  const listed = fates.flatMap(([{ enterprise, name, creditCode }, fate]) =>
    fate === 'granted' || fate === 'struck' ? [{ enterprise, name, creditCode }] : [],
  )
  return {
    events: [
      inBatch(day('05-06'), {
        kind: 'opened',
        name: `${year}年度专精特新中小企业申报（演示）`,
        title,
        edition: specialised2022.id,
        firstDay: day('05-13'),
        lastDay: day('05-31'),
        publicity,
      }),
      inBatch(published, { kind: 'published', until, list: listed }),
      inBatch(after(firstDay, 1), {
        kind: 'granted',
        document: `关于公布${year}年度专精特新中小企业名单的通知（演示）`,
        number: `演示〔${year}〕1号`,
        issuer: '省工业和信息化厅（演示）',
        firstDay,
        without: [],
      }),
    ],
    nominations: fates.map(([{ enterprise }, fate], at) => ({
      enterprise,
      events: historyOf(enterprise, at, fate, { from: day('05-13'), published, on: after(firstDay, 1) }),
    })),
  }
}

type Days = { readonly from: Day; readonly published: Day; readonly on: Day }

function historyOf(enterprise: string, at: number, fate: Fate, { from, published, on }: Days): SignedNominationEvent[] {
  const begun = submission(enterprise, at, after(from, at % 12))
  const reviewer = begun.by.post === 'enterprise' ? clerk : leader
  const decidedOn = after(published, -8 + (at % 6))
  if (fate === 'withdrawn')
    return [begun, done(addDays(begun.on, 2), begun.by, { kind: 'withdrawn', reason: '拟明年再报（演示）' })]
  if (fate === 'refused')
    return [
      begun,
      done(decidedOn, reviewer, {
        kind: 'refused',
        condition: at % 2 === 0 ? 'research' : 'niche',
        reason: at % 2 === 0 ? '审计报告列示的研发费用不足（演示）' : '从事细分市场的合同只有一年（演示）',
        told: null,
      }),
    ]
  const recommended = done(decidedOn, reviewer, {
    kind: 'recommended',
    reason: '逐条核对，符合条件（演示）',
    told: null,
  })
  const objection = (text: string): SignedNominationEvent =>
    done(after(published, 1), clerk, { kind: 'objected', objector: '署名来信人（演示）', text })
  if (fate === 'struck')
    return [
      begun,
      recommended,
      objection('主要专利已转让（演示）'),
      done(after(published, 4), leader, { kind: 'upheld', objection: 3, reason: '登记簿显示专利已转让（演示）' }),
    ]
  const disputed =
    at === 1
      ? [
          objection('研发费用是否含外购设备（演示）'),
          done(after(published, 4), leader, {
            kind: 'dismissed',
            objection: 3,
            reason: '核对审计报告，研发费用归集无误（演示）',
          }),
        ]
      : []
  return [begun, recommended, ...disputed, done(on, clerk, { kind: 'granted' })]
}

/** The list is public since three working days; somebody wrote about one of it. */
function inPublic(lastDay: Day, listed: readonly NominationCandidate[]): DemonstrationBatch {
  const published = after(lastDay, -3)
  const [firstDay, windowEnds] = [after(published, -30), after(published, -14)]
  const refusedAt = listed.length - 1
  return {
    events: [
      inBatch(after(firstDay, -3), {
        kind: 'opened',
        name: `${yearOf(lastDay)}年度第二批专精特新中小企业申报（演示）`,
        title,
        edition: specialised2022.id,
        firstDay,
        lastDay: windowEnds,
        publicity,
      }),
      inBatch(published, {
        kind: 'published',
        until: after(published, publicity),
        list: listed.slice(0, refusedAt).map(({ enterprise, name, creditCode }) => ({ enterprise, name, creditCode })),
      }),
    ],
    nominations: listed.map(({ enterprise }, at) => {
      const begun = submission(enterprise, at, after(firstDay, at % 12))
      const decidedOn = after(published, -8 + (at % 6))
      if (at === refusedAt)
        return {
          enterprise,
          events: [
            begun,
            done(decidedOn, leader, {
              kind: 'refused',
              condition: 'niche',
              reason: '从事细分市场的合同只有一年（演示）',
              told: null,
            }),
          ],
        }
      const recommended = done(decidedOn, clerk, {
        kind: 'recommended',
        reason: '逐条核对，符合条件（演示）',
        told: null,
      })
      const doubted = done(after(published, 1), clerk, {
        kind: 'objected',
        objector: '署名来信人（演示）',
        text: '主导产品与申报书所写不一致（演示）',
      })
      return { enterprise, events: at === 2 ? [begun, recommended, doubted] : [begun, recommended] }
    }),
  }
}

/** The window is closed; some are decided, the others wait. */
function inReview(lastDay: Day, reviewed: readonly NominationCandidate[]): DemonstrationBatch {
  const [firstDay, windowEnds] = [after(lastDay, -18), after(lastDay, -6)]
  return {
    events: [
      inBatch(after(firstDay, -3), {
        kind: 'opened',
        name: `${yearOf(lastDay)}年度专精特新中小企业补充申报（演示）`,
        title,
        edition: specialised2022.id,
        firstDay,
        lastDay: windowEnds,
        publicity,
      }),
    ],
    nominations: reviewed.map(({ enterprise }, at) => {
      const begun = submission(enterprise, at, after(firstDay, at % 9))
      const recommended = done(after(windowEnds, 2 + (at % 3)), clerk, {
        kind: 'recommended',
        reason: '逐条核对，符合条件（演示）',
        told: null,
      })
      return { enterprise, events: at < 4 ? [begun, recommended] : [begun] }
    }),
  }
}

function open(lastDay: Day, coming: readonly NominationCandidate[]): DemonstrationBatch {
  const firstDay = after(lastDay, -9)
  return {
    events: [
      inBatch(after(firstDay, -2), {
        kind: 'opened',
        name: `${yearOf(lastDay) + 1}年第一批专精特新中小企业申报（演示）`,
        title,
        edition: specialised2022.id,
        firstDay,
        lastDay: after(lastDay, 8),
        publicity,
      }),
    ],
    nominations: coming.map(({ enterprise }, at) => {
      const begun = submission(enterprise, at === 8 ? 9 : at, after(firstDay, at % 8))
      const withdrawn = done(lastDay, begun.by, { kind: 'withdrawn', reason: '材料要补（演示）' })
      return { enterprise, events: at === 3 ? [begun, withdrawn] : [begun] }
    }),
  }
}
