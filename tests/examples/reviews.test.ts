import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Actor } from '../../engines/delivery/recorded/actor.ts'
import { reviewLifecycle } from '../../engines/delivery/reviews/acts.ts'
import { foldReview, wrongStop } from '../../engines/delivery/reviews/fold.ts'
import type { ReviewEvent, ReviewHappening, Visitor } from '../../engines/delivery/reviews/history.ts'
import { type GivenScore, rankStops } from '../../engines/delivery/reviews/ranking.ts'
import {
  faultOfMarks,
  interestOf,
  type Marks,
  scoreSheetOf,
  scoreSheetOn,
} from '../../engines/delivery/reviews/sheet.ts'
import { day } from '../../kernel/day.ts'
import type { Post } from '../../kernel/post.ts'
import { siteReview } from '../../mechanisms/delivery/site-review/site-review.ts'

const [sheet] = siteReview.sheets as [(typeof siteReview.sheets)[0]]
const actor = (post: Post, department: string | null): Actor => ({
  account: post,
  person: post,
  post,
  department,
  enterprise: null,
})
const officer = actor('project-officer', 'development-reform')
const [first, second] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']
const at = (on: string, happening: ReviewHappening, by = officer): ReviewEvent => ({ on: day(on), by, ...happening })
const convened = at('2023-10-30', { kind: 'convened', title: '观摩', day: day('2023-11-08'), sheet: sheet.id })
const stop = (project: string) => ({ project, minutes: 40, place: '四宝山街道', presenter: '李副主任' })
const agreed = at('2023-10-30', { kind: 'agreed', begins: '08:50', stops: [stop(first), stop(second)] })
const visitor = (account: string): Visitor => ({ account, person: account, post: 'leader', department: null })
const invited = at('2023-10-30', { kind: 'invited', visitors: [visitor('a'), visitor('b')] })
const opened = (project: string) => at('2023-11-08', { kind: 'opened', stop: project })
const closed = (project: string) => at('2023-11-08', { kind: 'closed', stop: project })
const concluded = at('2023-11-08', { kind: 'concluded' })

const marks = (...values: number[]): Marks =>
  Object.fromEntries(sheet.criteria.map(({ id }, place) => [id, values[place] ?? values.at(-1)!]))
const score = (name: string, ...values: number[]): GivenScore => ({
  visitor: name,
  marks: marks(...values),
  interest: null,
})

describe('排名：去掉一个最高一个最低，同分并列，每一名说得清', () => {
  const ranked = (...stops: GivenScore[][]) =>
    rankStops(
      stops.map((scores, place) => ({ stop: String(place), scores })),
      sheet,
    )

  it('全优满分，全良八十分', () => {
    const [best, good] = ranked([score('a', 4), score('b', 4)], [score('a', 5), score('b', 5)])
    assert.deepEqual([best!.stop, best!.place, best!.score], ['1', 1, '100.00'])
    assert.deepEqual([good!.place, good!.score, good!.counted], [2, '80.00', 2])
  })

  it('权重起作用：进度占30，保障占10', () => {
    assert.equal(ranked([score('a', 5, 1), score('b', 5, 1)])[0]!.score, '44.00')
    assert.equal(ranked([score('a', 1, 1, 1, 1, 5), score('b', 1, 1, 1, 1, 5)])[0]!.score, '28.00')
  })

  it('四个人不去，五个人去掉最高最低各一个', () => {
    const four = ['a', 'b', 'c'].map((name) => score(name, 4))
    assert.equal(ranked([...four, score('d', 1)])[0]!.score, '65.00')
    const [five] = ranked([...four, score('d', 1), score('e', 5)])
    assert.equal(five!.score, '80.00')
    assert.deepEqual(
      five!.leftOut.map(({ visitor: who, why, score: given }) => [who, why, given]),
      [
        ['e', 'highest', '100.00'],
        ['d', 'lowest', '20.00'],
      ],
    )
    assert.equal(five!.reason.zh, '3人的分计入，去掉最高最低2个')
  })

  it('回避的分不算，也不占去掉的名额', () => {
    const interested: GivenScore = { ...score('own', 5), interest: 'department' }
    const [one] = ranked([...['a', 'b', 'c', 'd'].map((name) => score(name, 3)), interested])
    assert.deepEqual([one!.score, one!.counted], ['60.00', 4])
    assert.deepEqual(
      one!.leftOut.map(({ text }) => text.zh),
      ['回避：本部门推进的项目'],
    )
  })

  it('公布的分相同就并列，下一名空出来', () => {
    const same = [score('a', 4), score('b', 4)]
    const places = ranked(same, [score('a', 5), score('b', 5)], same, [score('a', 1), score('b', 1)])
    assert.deepEqual(
      places.map(({ stop: id, place, shared }) => [id, place, shared]),
      [
        ['1', 1, 1],
        ['0', 2, 2],
        ['2', 2, 2],
        ['3', 4, 1],
      ],
    )
  })

  it('人数不够不排名，不当零分', () => {
    const [full, few, none] = ranked([score('a', 5)], [score('a', 1), score('b', 1)], [])
    assert.deepEqual([full!.stop, full!.place], ['1', 1])
    assert.deepEqual([few!.place, few!.score, few!.reason.zh], [null, null, '1人的分计入，不足2人，不排名'])
    assert.deepEqual([none!.criteria, none!.reason.zh], [[], '0人的分计入，不足2人，不排名'])
  })

  it('分项均值与总分对得上', () => {
    const [one] = ranked([score('a', 5, 4, 3, 2, 1), score('b', 4, 4, 4, 4, 4), score('c', 3, 4, 5, 5, 5)])
    assert.deepEqual(
      one!.criteria.map(({ mean }) => mean),
      ['4.00', '4.00', '4.00', '3.67', '3.33'],
    )
    assert.equal(one!.score, '77.67')
  })
})

describe('评分表：权重、刻度、回避都是写明的', () => {
  it('权重加起来是100，标明演示规则', () => {
    assert.equal(
      sheet.criteria.reduce((sum, { weight }) => sum + weight, 0),
      100,
    )
    assert.equal(sheet.official, false)
    assert.equal(scoreSheetOn(siteReview.sheets, day('2023-10-09')), scoreSheetOf(siteReview.sheets, sheet.id))
    assert.throws(() => scoreSheetOf(siteReview.sheets, 'x'), /没有评分表“x”/)
  })
  const { support: _, ...short } = marks(5)
  for (const [title, given, sentence] of [
    ['打全了', marks(5, 4, 3, 2, 1), undefined],
    ['少打一项', short, '“服务保障”还没有打分'],
    ['刻度以外', marks(6), '“建设进度”不能打6分，可以打：5、4、3、2、1'],
    ['表里没有的项', { ...marks(5), looks: 5 }, '评分表里没有“looks”这一项'],
  ] as const)
    it(title, () => assert.equal(faultOfMarks(sheet, given)?.zh, sentence))
  for (const [title, department, person, interest] of [
    ['推进部门的人回避', 'planning-construction', '甲', 'department'],
    ['挂包领导本人回避', 'committee-office', ' 李副主任', 'leader'],
    ['别人不回避', 'finance', '乙', null],
  ] as const)
    it(title, () =>
      assert.equal(
        interestOf(sheet, { department, person }, { department: 'planning-construction', leader: '李副主任' }),
        interest,
      ),
    )
  it('没有部门的人和没有部门的项目，不因此回避', () => {
    assert.equal(interestOf(sheet, { department: null, person: '甲' }, { department: null, leader: null }), null)
  })
})

describe('一次观摩：排议程、请人、一站一站打分、封分、出结果', () => {
  const whole = [convened, agreed, invited]
  const refused = (events: ReviewEvent[], event: ReviewEvent): string => {
    try {
      foldReview([...events, event], day('2099-01-01'))
    } catch (error) {
      return (error as Error).message
    }
    return ''
  }
  it('议程的时间接着排', () => {
    const { stops } = foldReview(whole, day('2023-10-30'))!
    assert.deepEqual(
      stops.map(({ number, from, to, state }) => [number, from, to, state]),
      [
        [1, '08:50', '09:30', 'waiting'],
        [2, '09:30', '10:10', 'waiting'],
      ],
    )
  })
  for (const [title, events, event, sentence] of [
    ['没有请人不能打分', [convened, agreed], opened(first), '还没有请评议人'],
    ['议程里没有的站', whole, opened('33333333-3333-4333-8333-333333333333'), '议程里没有这一站'],
    ['没开始的不能封分', [...whole, opened(first)], closed(second), '第2站现在是“未到”'],
    ['封了分不再打开', [...whole, opened(first), closed(first)], opened(first), '第1站现在是“已封分”'],
    ['没走完不出结果', [...whole, opened(first), closed(first)], concluded, '还有1站没有封分'],
    [
      '打着分不改议程',
      [...whole, opened(first)],
      { ...agreed, on: day('2023-11-08') },
      '这次观摩现在是“观摩中”，筹备中时才能排议程',
    ],
    ['同一个人不请两次', whole, { ...invited, on: day('2023-11-01') }, 'a已经请过'],
    [
      '同一个项目不排两站',
      [convened],
      at('2023-10-30', { kind: 'agreed', begins: '09:00', stops: [stop(first), stop(first)] }),
      '“四宝山街道”的项目排了两次',
    ],
  ] as const)
    it(title, () => assert.equal(refused([...events], event), sentence))
  it('跳过的站不算，其余封分就能出结果', () => {
    const skipped = at('2023-11-08', { kind: 'skipped', stop: second, reason: '道路封闭' })
    const review = foldReview([...whole, opened(first), closed(first), skipped, concluded], day('2023-11-08'))!
    assert.deepEqual([review.state, review.ended, review.stops[1]!.skipped], ['concluded', '2023-11-08', '道路封闭'])
    assert.equal(wrongStop(review.stops, first, ['open'])!.zh, '第1站现在是“已封分”')
  })
  it('只有召集的部门、督查、领导能办', () => {
    const review = foldReview(whole, day('2023-11-01'))!
    assert.equal(reviewLifecycle.unentitled('opened', review, officer), undefined)
    assert.equal(reviewLifecycle.unentitled('opened', review, actor('leader', 'committee-office')), undefined)
    assert.match(
      reviewLifecycle.unentitled('closed', review, actor('project-officer', 'finance'))!.zh,
      /封分由召集观摩的部门/,
    )
    assert.match(
      reviewLifecycle.unentitled('opened', review, actor('department-clerk', 'development-reform'))!.zh,
      /由召集/,
    )
  })
})
