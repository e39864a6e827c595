import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { canonicalText } from '../../engines/reports/canonical.ts'

/** The same value with the names of every object in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, inner]) => [name, turned(inner)]),
  )
}

describe('成绩单的摘要依据', () => {
  it('次序不同、内容相同的，写出来一样；读回来不差', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        assert.equal(canonicalText(turned(value)), canonicalText(value))
        assert.deepEqual(JSON.parse(canonicalText(value)), JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('内容不同的，写出来不同', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        fc.pre(!isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other))))
        assert.notEqual(canonicalText({ a: one, b: other }), canonicalText({ a: other, b: one }))
      }),
    )
  })
})
