import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { pinyin } from 'pinyin-pro'
import { orderedId } from '../../server/register/ordered-id.ts'
import { pronounce } from '../../server/register/pronounce.ts'

const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code))
const known = fc.constantFrom(
  '重庆',
  '银行',
  '行长',
  '女',
  '绿',
  '吕',
  '单县',
  '长春',
  '乐',
  '（集团）',
  'ā',
  'É',
  '𠮷',
)
const name = fc.array(fc.oneof(han, known, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 12 })

describe('读音', () => {
  it('每字一个音节，去声调之后与词库自己去掉声调的相同', () => {
    fc.assert(
      fc.property(name, (parts) => {
        const text = `中${parts.join('')}`
        assert.deepEqual(pronounce(text), pinyin(text, { toneType: 'none', type: 'array', v: true }))
      }),
    )
  })
})

describe('有次序的编号', () => {
  it('后做的排在后面，时钟倒退也不重复', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 42 }), { maxLength: 50 }), (moments) => {
        const ids = moments.flatMap((moment) => Array.from({ length: 50 }, () => orderedId(moment)))
        assert.deepEqual([...new Set(ids)].sort(), ids)
        for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      }),
    )
  })
})
