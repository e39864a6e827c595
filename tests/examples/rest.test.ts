import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { briefly, inPieces, ofEach } from '../../server/rest.ts'

describe('长活儿让一让 · long works rest', () => {
  const names = ['甲', '乙', '丙']
  let done: string[] = []
  const turn = '|'

  /** Holds the process for longer than a work may at a time. */
  const hold = (name: string): string => {
    const until = performance.now() + 16
    while (performance.now() < until);
    done.push(name)
    return name
  }

  /** Notes where a turn of the event loop ends, until all is done. */
  async function noted(works: readonly Promise<unknown>[]): Promise<void> {
    let running = true
    const note = (): void => {
      done.push(turn)
      if (running) setImmediate(note)
    }
    setImmediate(note)
    await Promise.all(works)
    running = false
  }

  it('三个人同时等：一轮只接着办一个人的，轮流来，别人的事排得进去', async () => {
    done = []
    await noted(names.map((name) => ofEach(Array(4).fill(name), briefly(), hold)))
    const [begun, ...turns] = done.join('').split(turn)
    assert.equal(begun?.slice(0, 3), '甲乙丙')
    assert.ok(turns.every((one) => one.length <= 1))
    assert.equal(begun + turns.join(''), '甲乙丙'.repeat(4))
  })

  it('一样一样办，回答还是原来的次序；分段的活儿答最后那个数', async () => {
    assert.deepEqual(await ofEach([3, 1, 2], briefly(), (one) => one * 10), [30, 10, 20])
    const sum = function* (): Generator<void, number> {
      for (const name of names) {
        hold(name)
        yield
      }
      return names.length
    }
    assert.equal(await inPieces(sum(), briefly()), 3)
  })
})
