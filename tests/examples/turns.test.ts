import assert from 'node:assert/strict'
import { beforeEach, describe, it, mock } from 'node:test'
import { openTurns, type Turns } from '../../server/application/turns.ts'
import { Refusal } from '../../server/refusal.ts'
import type { Viewer } from '../../server/viewer.ts'
import { viewerWith } from '../viewer.ts'

const what = { zh: '查名录', en: 'List a register' }
const person = (account: string, zone = 'zibo'): Viewer => viewerWith({ account, zone })

describe('轮到谁用数据库 · turns at the database', () => {
  let turns: Turns
  let now = 0
  let running: string[]
  let ends: (() => void)[]

  beforeEach(() => {
    turns = openTurns(() => now)
    running = []
    ends = []
  })

  /** Asks for something that runs until it is ended by `ends`. */
  const ask = (viewer: Viewer): Promise<void> =>
    turns(viewer, what, async () => {
      running.push(viewer.account)
      await new Promise<void>((resolve) => ends.push(resolve))
    })
  const settle = () => new Promise((resolve) => setImmediate(resolve))

  it('一个账号同时四件，第五件等前面有一件办完', async () => {
    const asked = Array.from({ length: 5 }, () => ask(person('甲')))
    await settle()
    assert.equal(running.length, 4)
    ends[0]!()
    await settle()
    assert.equal(running.length, 5)
    for (const end of ends) end()
    await Promise.all(asked)
  })

  it('一个账号占满自己的四件，别的账号不用等', async () => {
    const asked = Array.from({ length: 9 }, () => ask(person('甲')))
    asked.push(ask(person('乙')))
    await settle()
    assert.deepEqual(running, ['甲', '甲', '甲', '甲', '乙'])
    while (running.length < 10) {
      for (const end of ends.splice(0)) end()
      await settle()
    }
    for (const end of ends) end()
    await Promise.all(asked)
  })

  it('一个高新区同时十二件，另一个高新区还有四件', async () => {
    const names = Array.from({ length: 20 }, (_, at) => `${at}`)
    const asked = names.map((name) => ask(person(name)))
    asked.push(...names.map((name) => ask(person(`q${name}`, 'qingdao'))))
    await settle()
    assert.equal(running.filter((name) => !name.startsWith('q')).length, 12)
    assert.equal(running.filter((name) => name.startsWith('q')).length, 4)
    while (running.length < 40) {
      for (const end of ends.splice(0)) end()
      await settle()
    }
    for (const end of ends) end()
    await Promise.all(asked)
  })

  it('一件之中再问数据库，不另外等一轮：占满了也不会互相等死', async () => {
    const nested = () =>
      turns(person('甲'), what, async () => {
        await settle()
        return turns(person('甲'), what, async () => 1)
      })
    assert.deepEqual(await Promise.all(Array.from({ length: 9 }, nested)), Array(9).fill(1))
  })

  it('出错的一件也让出来', async () => {
    const failing = Array.from({ length: 9 }, () =>
      turns(person('甲'), what, async () => {
        throw new Error('坏了')
      }),
    )
    for (const outcome of await Promise.allSettled(failing)) assert.equal(outcome.status, 'rejected')
    assert.equal(await turns(person('甲'), what, async () => 1), 1)
  })

  it('等太久就回一句话，说清哪几件正在运行', async () => {
    mock.timers.enable({ apis: ['setTimeout'] })
    try {
      const asked = Array.from({ length: 4 }, () => ask(person('甲')))
      const fifth = ask(person('甲'))
      now = 10_000
      mock.timers.tick(10_000)
      await assert.rejects(fifth, (error: unknown) => {
        assert.ok(error instanceof Refusal)
        assert.equal(error.status, 429)
        assert.match(error.sentence.zh, /您有 4 项正在数据库中运行：“查名录”（已 10 秒）/)
        assert.match(error.sentence.en, /4 of yours are running in the database: “List a register” \(10 s\)/)
        return true
      })
      for (const end of ends) end()
      await Promise.all(asked)
      assert.equal(running.length, 4)
    } finally {
      mock.timers.reset()
    }
  })
})
