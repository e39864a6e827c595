import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { keptLabel, watchedLabel } from '../../web/delivery/ledger/slip/words.ts'
import { waitingSentence } from '../../web/delivery/problems/list/waiting.ts'
import { moveLabel } from '../../web/delivery/problems/words.ts'

const construction = { id: 'planning-construction', label: { zh: '建设局', en: 'Construction' } }
const textOf = (pieces: readonly { text: { zh: string } }[]): string => pieces.map(({ text }) => text.zh).join('')

describe('项目页上的话', () => {
  it('要盯的没有列完，就说列了几个、共几个；列完了只说共几个', () => {
    assert.equal(watchedLabel(50, 72).zh, '最紧的50个，共72个要盯的项目')
    assert.equal(watchedLabel(12, 12).zh, '12个要盯的项目')
    assert.equal(watchedLabel(50, 72).en, 'The 50 tightest of 72 projects to watch')
    assert.equal(watchedLabel(1, 1).en, '1 project to watch')
  })

  it('守住率说的是台账那一年；年份未报的不挂年份', () => {
    assert.equal(keptLabel('2024').zh, '2024年投产承诺守住率')
    assert.equal(keptLabel('unreported').zh, '投产承诺守住率')
  })

  it('第二次派单叫改派，按钮和窗口说的是一个词', () => {
    assert.equal(moveLabel('dispatched', { department: null }).zh, '派单')
    assert.equal(moveLabel('dispatched', { department: construction }).zh, '改派')
    assert.equal(moveLabel('received', { department: construction }).zh, moveLabel('received', { department: null }).zh)
  })

  it('我的今天说有几件问题等着办', () => {
    const waiting = [{ clock: { left: -2 } }, { clock: { left: 3 } }, { clock: null }]
    assert.equal(textOf(waitingSentence(waiting)), '3件问题等您办，1件超期。')
    assert.equal(textOf(waitingSentence([{ clock: null }])), '1件问题等您办，都在时限内。')
    assert.deepEqual(waitingSentence([]), [])
  })
})
