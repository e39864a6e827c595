import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Drawn } from '../../engines/delivery/editing/drawn.ts'
import { edited } from '../../engines/delivery/editing/edit.ts'
import { readPredecessors, writePredecessors } from '../../engines/delivery/editing/predecessors.ts'
import { act, openSitting, redo, undo } from '../../engines/delivery/editing/sitting.ts'
import { NetworkError } from '../../engines/delivery/scheduling/refusal.ts'

const plan: Drawn = {
  network: {
    tasks: [
      { id: 'notice', name: '土地公告', duration: 5 },
      { id: 'works', name: '施工' },
      { id: 'ground', name: '土方、基础', duration: 8, parent: 'works' },
      { id: 'structure', name: { zh: '主体施工', en: 'Structure' }, duration: 10, parent: 'works' },
      { id: 'order', name: '设备订货（2号线）', duration: 3 },
      { id: 'survey', name: '验收', duration: 1 },
      { id: 'installation', name: '设备安装', duration: 4 },
      { id: 'check', name: '验收', duration: 1 },
      { id: 'production', name: '投产', duration: 0 },
    ],
    links: [
      { from: 'notice', to: 'works' },
      { from: 'structure', to: 'installation', type: 'SS', lag: 2 },
      { from: 'order', to: 'installation' },
      { from: 'installation', to: 'production', lag: -1.5 },
    ],
  },
  promised: 'production',
}
const nothing = new Map()

const linkOf = (link: ReturnType<typeof readPredecessors>[number]): string => {
  const { from, type, lag, lagIn } = link
  return [from, type, lag, lagIn].filter((part) => part !== undefined).join(' ')
}
const read = (text: string, task = 'installation'): string => readPredecessors(text, plan, task).map(linkOf).join(' | ')

const refused = (work: () => unknown, language: 'zh' | 'en' = 'zh'): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof NetworkError) return error.sentences.map((sentence) => sentence[language]).join('；')
    throw error
  }
  return ''
}

describe('前置写成字', () => {
  const rows: readonly (readonly [written: string, read: string])[] = [
    ['1', 'notice FS'],
    ['3FS+2', 'order FS 2'],
    ['2.2SS', 'structure SS'],
    ['2.2ss + 5', 'structure SS 5'],
    ['3FS-1d', 'order FS -1'],
    ['3FS－１．５天', 'order FS -1.5'],
    ['３ＦＳ＋２个工作日', 'order FS 2'],
    ['3FF−20%', 'order FF -20 percent'],
    ['3SF+50％', 'order SF 50 percent'],
    ['3FS+3ed', 'order FS 3 elapsed-days'],
    ['3FS+3自然日', 'order FS 3 elapsed-days'],
    ['3FS+2周', 'order FS 10'],
    ['3FS+1.4ew', 'order FS 9.8 elapsed-days'],
    ['3FS+0', 'order FS'],
    ['主体施工FS-1d', 'structure FS -1'],
    ['structure SS+1', 'structure SS 1'],
    ['“主体施工”FF', 'structure FF'],
    ['设备订货(2号线)', 'order FS'],
    ['1, 2.2SS+2、主体施工FF；3', 'notice FS | structure SS 2 | structure FF | order FS'],
    ['土方、基础FS+1，1', 'ground FS 1 | notice FS'],
    ['1，，', 'notice FS'],
    ['  ', ''],
  ]
  for (const [written, expected] of rows) {
    it(`“${written}”读作${expected || '没有前置'}`, () => assert.equal(read(written), expected))
  }

  it('现有的前置写出来就是表里那一格', () => {
    assert.deepEqual(Object.fromEntries(writePredecessors(plan)), {
      works: '1',
      installation: '2.2SS+2, 3',
      production: '5FS−1.5',
    })
  })

  it('自己不算重名', () => assert.equal(read('验收', 'check'), 'survey FS'))
})

describe('看不懂的，说出是哪一处、可以怎么写', () => {
  const rows: readonly (readonly [written: string, sentence: string])[] = [
    ['9', '“9”：没有序号为9的一步，序号从1到7'],
    ['1、2.3FS+1', '第2项“2.3FS+1”：没有序号为2.3的一步，序号从1到7'],
    ['主休施工', '“主休施工”：没有叫“主休施工”的一步，请写表里的序号或名称，例如3、3FS+2、主体施工FS-1d'],
    ['3AA+2', '“3AA+2”：“AA”不是衔接方式，可写FS、SS、FF、SF'],
    ['3+2', '“3+2”：间隔前要写衔接方式，例如3FS+2'],
    ['3FS+两月', '“3FS+两月”：间隔“+两月”看不懂，可写+2、-1d、+2周、+50%，自然日写+3ed'],
    ['验收', '“验收”：有2步叫“验收”，请写序号：4或6'],
    ['1,2.2,1', '第3项“1”：“土地公告”的FS衔接写了两次'],
  ]
  for (const [written, sentence] of rows) {
    it(`“${written}”`, () =>
      assert.equal(
        refused(() => read(written)),
        sentence,
      ))
  }

  it('英文也说得清', () => {
    assert.equal(
      refused(() => read('1、3AA'), 'en'),
      'No. 2 “3AA”: “AA” is no type of link: write FS, SS, FF or SF',
    )
  })
})

describe('改前置，和拖一样', () => {
  const follow = (task: string, before: string) => ({ kind: 'follow' as const, task, before })

  it('一次改完，一步撤回；没改的那条原样留着', () => {
    const begun = openSitting(plan)
    const done = act(begun, follow('installation', '3FS+4, 2.2SS+2'), nothing)
    assert.equal(writePredecessors(done.now).get('installation'), '3FS+4, 2.2SS+2')
    assert.deepEqual(done.done.at(-1)?.label, {
      zh: '把“设备安装”的前置改为3FS+4, 2.2SS+2',
      en: 'let “设备安装” follow 3FS+4, 2.2SS+2',
    })
    assert.ok(done.now.network.links?.includes(plan.network.links![1]!))
    assert.equal(undo(done).now, begun.now)
    assert.deepEqual(redo(undo(done)).now, done.now)
  })

  it('清空就是没有前置', () => {
    const done = act(openSitting(plan), follow('installation', ' '), nothing)
    assert.equal(writePredecessors(done.now).get('installation'), undefined)
    assert.equal(done.done.at(-1)?.label.zh, '去掉“设备安装”的前置')
  })

  it('会成环的当场拒绝，说出环；自己等自己也是环', () => {
    const attempt = (task: string, before: string) => refused(() => edited(plan, follow(task, before), nothing))
    assert.equal(
      attempt('order', '投产'),
      '衔接关系成环，无法排期：设备订货（2号线） → 设备安装 → 投产 → 设备订货（2号线）',
    )
    assert.match(attempt('order', '3'), /成环.*设备订货（2号线） → 设备订货（2号线）/)
    assert.match(attempt('notice', '2.1'), /成环/)
  })

  it('别的规矩照样管：间隔至多5000天，汇总任务的完成不能由衔接定', () => {
    const attempt = (task: string, before: string) => refused(() => edited(plan, follow(task, before), nothing))
    assert.equal(attempt('check', '3FS+5001'), '一步、一个间隔至多5000天')
    assert.match(attempt('works', '1FF'), /汇总任务“施工”的完成由下级任务决定/)
    assert.equal(attempt('moon', '1'), '没有任务“moon”')
  })
})
