import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { areAnswers, isAmount, readAnswers, writeAnswers } from '../../engines/delivery/handbook/answers.ts'

const id = fc.stringMatching(/^[a-z]{1,12}(-[a-z]{1,8})?$/)
const value = fc.oneof(
  fc.constantFrom('yes', 'no'),
  fc.nat().map(String),
  fc.tuple(fc.nat(), fc.nat({ max: 9999 })).map((parts) => parts.join('.')),
)
const answers = fc.dictionary(id, value, { minKeys: 1, maxKeys: 8, noNullPrototype: true })

describe('落地手册的回答：写进地址再读出来，一字不差', () => {
  it('写下的都读得回来，也都是合式的', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const text = writeAnswers(given)
        assert.ok(areAnswers(text), text)
        assert.deepEqual({ ...readAnswers(text) }, given)
      }),
    )
  })

  it('没有回答就是空的；不成对的读不出回答', () => {
    for (const text of [undefined, null, '', 'coal', ',']) assert.deepEqual(readAnswers(text), {})
    for (const text of ['', 'coal', 'coal:', 'coal:1,', 'coal:1,,land:2', 'Coal:1', `coal:${'1'.repeat(31)}`]) {
      assert.ok(!areAnswers(text), text)
    }
  })

  it('数不小于0：负数、指数、空白都不是', () => {
    for (const text of ['0', '12', '0.25', '123456789012345.0123456789']) assert.ok(isAmount(text), text)
    for (const text of ['-1', '-0.01', '1e3', '', ' ', '1,200', '一', '1.']) assert.ok(!isAmount(text), text)
  })
})
