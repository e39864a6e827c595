import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { lastBy, lastUntil, moveBy, moveTo } from '../../engines/delivery/editing/dates.ts'
import { type Drawn, drawnOf, type Seen, scheduleDrawn } from '../../engines/delivery/editing/drawn.ts'
import { type Edit, edited } from '../../engines/delivery/editing/edit.ts'
import { movedBetween, outcomeLabel, outcomeOf } from '../../engines/delivery/editing/outcome.ts'
import { act, openSitting, redo, undo } from '../../engines/delivery/editing/sitting.ts'
import { editLabel } from '../../engines/delivery/editing/told.ts'
import { NetworkError } from '../../engines/delivery/scheduling/refusal.ts'
import { day } from '../../kernel/day.ts'

const plan: Drawn = {
  network: {
    tasks: [
      { id: 'notice', name: '土地公告', duration: 5, fixed: true },
      { id: 'structure', name: { zh: '主体施工', en: 'Structure' }, duration: 10 },
      { id: 'order', name: '设备订货', duration: 3 },
      { id: 'installation', name: '设备安装', duration: 4 },
      { id: 'production', name: '投产', duration: 0 },
    ],
    links: [
      { from: 'notice', to: 'structure' },
      { from: 'notice', to: 'order' },
      { from: 'structure', to: 'installation' },
      { from: 'order', to: 'installation' },
      { from: 'installation', to: 'production' },
    ],
  },
  promised: 'production',
}
const nothing: Seen['happened'] = new Map()
const seen: Seen = { today: day('2025-03-03'), due: day('2025-03-28'), happened: nothing }
const reported = new Map([['structure', { start: '2025-03-10', percent: 20 }]])
const after = (edit: Edit, drawn = plan, happened: Seen['happened'] = nothing): Drawn => edited(drawn, edit, happened)
const all = (drawn: Drawn, ...edits: Edit[]): Drawn => edits.reduce((now, edit) => after(edit, now), drawn)
const dates = (drawn: Drawn, id: string): string => {
  const { start, finish } = scheduleDrawn(drawn, seen).tasks.find((task) => task.id === id)!
  return `${start}..${finish}`
}
const order = ({ network }: Drawn): string =>
  network.tasks.map(({ id, parent }) => (parent ? `${parent}/${id}` : id)).join(' ')
const refused = (edit: Edit, drawn = plan, happened: Seen['happened'] = nothing): string => {
  try {
    edited(drawn, edit, happened)
  } catch (error) {
    if (error instanceof NetworkError) return error.message
    throw error
  }
  return ''
}

describe('改日期和工期', () => {
  const schedule = scheduleDrawn(plan, seen)

  it('往后移一步：不早于那天开始；移到周末算下一个工作日；不能再早的就不留要求', () => {
    const later = moveTo(schedule, 'order', day('2025-03-15'))
    assert.deepEqual(later, { kind: 'move', task: 'order', start: '2025-03-17' })
    assert.equal(dates(after(later), 'order'), '2025-03-17..2025-03-19')
    assert.deepEqual(moveTo(schedule, 'order', day('2025-03-01')), { kind: 'move', task: 'order', start: null })
    assert.equal(dates(all(plan, later, { kind: 'move', task: 'order', start: null }), 'order'), dates(plan, 'order'))
  })

  it('按工作日前移后移，跨周末、跨清明', () => {
    assert.deepEqual(moveBy(schedule, 'order', 1), { kind: 'move', task: 'order', start: '2025-03-11' })
    const far = after({ kind: 'move', task: 'order', start: day('2025-04-03') })
    assert.equal(moveBy(scheduleDrawn(far, seen), 'order', 1).start, '2025-04-07')
    assert.equal(moveBy(scheduleDrawn(far, seen), 'order', -4).start, '2025-03-28')
    assert.equal(moveBy(schedule, 'production', 1).start, '2025-03-28')
  })

  it('拖右边：到那天为止有几个工作日就是几天，至少一天', () => {
    assert.deepEqual(lastUntil(schedule, 'order', day('2025-03-19')), { kind: 'last', task: 'order', days: 8 })
    assert.equal(lastUntil(schedule, 'order', day('2025-03-01')).days, 1)
    assert.equal(lastBy(schedule, 'order', -9).days, 0)
    const halfDone = { ...seen, today: day('2025-03-14'), happened: reported }
    const underWay = scheduleDrawn(plan, halfDone)
    const finish = underWay.tasks.find(({ id }) => id === 'structure')!.finish
    assert.equal(lastUntil(underWay, 'structure', finish).days, 10, 'where it ends already, nothing changes')
  })

  it('延长一步：说出带动几步、比承诺晚几天', () => {
    const longer = scheduleDrawn(after({ kind: 'last', task: 'structure', days: 13 }), seen)
    assert.deepEqual(
      movedBetween(schedule, longer).map(({ id, days }) => [id, days]),
      [
        ['structure', 3],
        ['installation', 3],
        ['production', 3],
      ],
    )
    const outcome = outcomeOf(longer, 'production', seen.due)
    assert.equal(outcomeLabel(outcome).zh, '投产2025-04-01，比承诺晚2个工作日')
    assert.equal(outcome.infeasible?.shortage, 2)
    assert.equal(outcomeLabel(outcomeOf(schedule, 'production', seen.due)).zh, '投产2025-03-27，比承诺早1个工作日')
    assert.equal(outcomeLabel(outcomeOf(schedule, 'production', null)).en, '“投产” on 2025-03-27')
  })
})

describe('改衔接', () => {
  it('成环当场拒绝，说出环；原来的一点不丢', () => {
    const before = structuredClone(plan)
    const loop = refused({ kind: 'link', link: { from: 'installation', to: 'notice' } })
    assert.match(loop, /^衔接关系成环，无法排期：/)
    for (const name of ['设备安装', '土地公告']) assert.ok(loop.includes(name), loop)
    assert.match(refused({ kind: 'link', link: { from: 'order', to: 'order' } }), /成环/)
    assert.deepEqual(plan, before)
  })

  it('两步之间可以有开始—开始和完成—完成两条；同一种只有一条', () => {
    const pair: Edit = { kind: 'link', link: { from: 'structure', to: 'order', type: 'SS', lag: 2 } }
    const both = all(plan, pair, { kind: 'link', link: { from: 'structure', to: 'order', type: 'FF' } })
    assert.equal(both.network.links?.length, 7)
    assert.equal(dates(both, 'order'), '2025-03-19..2025-03-21')
    const clash: Edit = { kind: 'link', link: { from: 'structure', to: 'order', type: 'FF' }, former: 'SS' }
    assert.match(refused(clash, both), /已有一条FF衔接/)
    const wider: Edit = { kind: 'link', link: { from: 'structure', to: 'order', type: 'SS', lag: 5 } }
    assert.equal(after(wider, both).network.links?.length, 7)
    const gone = after({ kind: 'unlink', from: 'structure', to: 'order', type: 'SS' }, both)
    assert.equal(gone.network.links?.length, 6)
    assert.match(refused({ kind: 'unlink', from: 'structure', to: 'order', type: 'SF' }, both), /没有.*这条衔接/)
  })
})

describe('改行：添加、删除、移动、升降级', () => {
  it('新的一步跟在所选的后面，同一级；删除带走下级和衔接', () => {
    const grown = all(
      plan,
      { kind: 'add', task: 'test', name: '试验', behind: 'order' },
      { kind: 'link', link: { from: 'order', to: 'test' } },
    )
    assert.equal(order(grown), 'notice structure order test installation production')
    assert.match(refused({ kind: 'indent', task: 'test' }, grown), /成环.*(设备订货 → 试验|试验 → 设备订货)/)
    const without = after({ kind: 'remove', task: 'test' }, grown)
    assert.deepEqual(without, plan)
  })

  it('降级成为上面一项的下级；升级跟到原来上级的后面', () => {
    const grouped = all(
      plan,
      { kind: 'add', task: 'works', name: '施工', behind: 'notice' },
      { kind: 'indent', task: 'structure' },
      { kind: 'indent', task: 'order' },
    )
    assert.equal(order(grouped), 'notice works works/structure works/order installation production')
    assert.equal(dates(grouped, 'works'), '2025-03-10..2025-03-21')
    assert.match(refused({ kind: 'last', task: 'works', days: 3 }, grouped), /是汇总任务，工期由下级任务决定/)
    assert.equal(
      order(after({ kind: 'raise', task: 'works' }, grouped)),
      'works works/structure works/order notice installation production',
    )
    assert.equal(
      order(after({ kind: 'lower', task: 'works' }, grouped)),
      'notice installation works works/structure works/order production',
    )
    assert.equal(
      order(after({ kind: 'outdent', task: 'structure' }, grouped)),
      'notice works works/order structure installation production',
    )
    const without = after({ kind: 'remove', task: 'works' }, grouped)
    assert.deepEqual(
      [order(without), without.network.links],
      ['notice installation production', [plan.network.links![4]]],
    )
    assert.equal(
      order(drawnOf({ ...grouped, network: { ...grouped.network, tasks: grouped.network.tasks.toReversed() } })),
      'production installation works works/order works/structure notice',
    )
  })

  it('不能做的，一句话说清', () => {
    assert.match(refused({ kind: 'raise', task: 'notice' }), /同级的第一项/)
    assert.match(refused({ kind: 'lower', task: 'production' }), /同级的最后一项/)
    assert.match(refused({ kind: 'indent', task: 'notice' }), /上面没有同级的任务/)
    assert.match(refused({ kind: 'outdent', task: 'notice' }), /已在最上一级/)
    assert.match(refused({ kind: 'remove', task: 'production' }), /是承诺的节点/)
    assert.match(refused({ kind: 'remove', task: 'moon' }), /没有任务“moon”/)
    assert.match(refused({ kind: 'last', task: 'notice', days: 3 }), /法定时长，不能缩短/)
    assert.match(refused({ kind: 'last', task: 'order', days: 5001 }), /0到5000个工作日/)
    assert.match(refused({ kind: 'rename', task: 'order', name: ' ', language: 'zh' }), /1到255个字/)
    const must: Edit = { kind: 'constrain', task: 'order', constraint: { kind: 'must-finish' } }
    assert.match(refused(must), /缺日期/)
    const added = after({ kind: 'add', task: 'end', name: '庆典', behind: null })
    assert.match(refused({ kind: 'indent', task: 'end' }, added), /“投产”是承诺的节点，不能变成汇总任务/)
    const clash = after({
      kind: 'constrain',
      task: 'order',
      constraint: { kind: 'start-no-later-than', on: '2025-03-12' },
    })
    assert.match(refused({ kind: 'move', task: 'order', start: day('2025-03-20') }, clash), /互相矛盾/)
  })

  it('旬报报过的事改不掉', () => {
    assert.match(refused({ kind: 'remove', task: 'structure' }, plan, reported), /已有旬报，不能删除/)
    assert.match(refused({ kind: 'move', task: 'structure', start: day('2025-04-01') }, plan, reported), /已经开工/)
    assert.match(refused({ kind: 'indent', task: 'order' }, plan, reported), /已有旬报，不能变成汇总任务/)
    const done = new Map([['order', { start: '2025-03-10', finish: '2025-03-12' }]])
    assert.match(refused({ kind: 'last', task: 'order', days: 4 }, plan, done), /已经完成，不能再改/)
    const other: Drawn = { network: { tasks: [{ id: 'x', name: '别的', duration: 1 }] }, promised: 'x' }
    const source = { zh: '读入', en: 'read' }
    assert.match(refused({ kind: 'replace', drawn: other, source }, plan, reported), /没有旬报已经报过的“主体施工”/)
    assert.equal(after({ kind: 'replace', drawn: other, source }).promised, 'x')
  })
})

describe('撤销与重做', () => {
  it('每一步都说得出是什么；撤到底就是原样，重做到底就是最后', () => {
    const edits: Edit[] = [
      { kind: 'last', task: 'structure', days: 13 },
      { kind: 'move', task: 'order', start: day('2025-03-20') },
      { kind: 'link', link: { from: 'structure', to: 'order', type: 'SS', lag: 2 } },
      { kind: 'remove', task: 'order' },
    ]
    const begun = openSitting(plan)
    const end = edits.reduce((sitting, edit) => act(sitting, edit, nothing), begun)
    assert.deepEqual(
      end.done.map(({ label }) => label.zh),
      [
        '把“主体施工”延长3天',
        '把“设备订货”移到2025年3月20日开始',
        '衔接“主体施工 → 设备订货” SS+2',
        '把“设备订货”删除',
      ],
    )
    const back = edits.reduce(undo, end)
    assert.deepEqual(back.now, begun.now)
    assert.equal(undo(back), back)
    assert.deepEqual(edits.reduce(redo, back).now, end.now)
    const other = act(undo(end), { kind: 'rename', task: 'order', name: 'Order', language: 'en' }, nothing)
    assert.deepEqual(other.undone, [], 'what was undone is gone once something else is done')
  })

  it('两种语言的名称，改哪种就是哪种', () => {
    const named = after({ kind: 'rename', task: 'structure', name: 'Frame', language: 'en' })
    assert.deepEqual(named.network.tasks[1]?.name, { zh: '主体施工', en: 'Frame' })
    const shorter: Edit = { kind: 'last', task: 'structure', days: 9 }
    assert.equal(editLabel(shorter, named).en, 'shorten “Frame” by 1 day')
    assert.equal(editLabel(shorter, named).zh, '把“主体施工”缩短1天')
  })
})
