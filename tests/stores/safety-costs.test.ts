import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { searchQueryOf, syllablesOf } from '../../engines/register/search.ts'

describe('一次请求不能占住服务器 · no single request holds the server', () => {
  test('拼音怎么也切不开的搜索，也立刻有结果', () => {
    for (const typed of [`${'uai'.repeat(33)}v`, 'iao'.repeat(33), 'xian'.repeat(25), 'a'.repeat(100)]) {
      const begun = performance.now()
      assert.ok(searchQueryOf(typed))
      assert.ok(performance.now() - begun < 1000, typed)
    }
  })

  test('能切开的照旧：先试长音节，最后一个可以没打完', () => {
    assert.deepEqual(syllablesOf('xian'), [['xian'], ['xia', 'n'], ['xi', 'an'], ['xi', 'a', 'n']])
    assert.deepEqual(syllablesOf('zibog'), [['zi', 'bo', 'g']])
    assert.deepEqual(syllablesOf('vvv'), [['v', 'v', 'v']])
  })
})
