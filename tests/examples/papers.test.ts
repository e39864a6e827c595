import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  differencesOf,
  fillSentence,
  titleLines,
  type WrittenPaper,
} from '../../engines/delivery/problems/written-paper.ts'
import type { Day } from '../../kernel/day.ts'
import { documentNumber } from '../../kernel/document-number.ts'
import { asWritten } from '../../kernel/label.ts'

const paperOf = (said: Readonly<Record<string, string>>): WrittenPaper => ({
  day: '2025-03-31' as Day,
  title: asWritten('通报'),
  addressee: asWritten('各承办部门：'),
  paragraphs: Object.entries(said).map(([about, text]) => ({ about, kind: 'body', text: asWritten(text) })),
})
const plain = (before: Record<string, string>, after: Record<string, string>) =>
  differencesOf(paperOf(before), paperOf(after)).map(({ about, earlier, later }) => [
    about,
    earlier?.zh ?? null,
    later?.zh ?? null,
  ])

describe('印发的通报与今天的数据', () => {
  for (const [name, before, after, expected] of [
    ['一字不差', { opening: '2件' }, { opening: '2件' }, []],
    ['改了的', { 'problem 3': '超期3天' }, { 'problem 3': '超期5天' }, [['problem 3', '超期3天', '超期5天']]],
    ['销了号的', { 'problem 3': '超期3天' }, {}, [['problem 3', '超期3天', null]]],
    ['新到标准的', {}, { 'problem 4': '超期3天' }, [['problem 4', null, '超期3天']]],
    ['只换了次序', { a: '一', b: '二' }, { b: '二', a: '一' }, []],
  ] as const) {
    it(name, () => assert.deepEqual(plain(before, after), expected))
  }

  it('照着不同改回去，就是另一份', () => {
    const said = fc.dictionary(fc.string({ minLength: 1, maxLength: 3 }), fc.string({ maxLength: 3 }), {
      noNullPrototype: true,
    })
    fc.assert(
      fc.property(said, said, (before, after) => {
        const text = new Map(Object.entries(before))
        for (const [about, , later] of plain(before, after)) {
          if (later === null) text.delete(about!)
          else text.set(about!, later!)
        }
        assert.deepEqual(text, new Map(Object.entries(after)))
      }),
    )
  })

  it('句子里没有的，不能空着', () => {
    assert.throws(() => fillSentence(asWritten('共{count}件'), {}), /count/)
    assert.equal(fillSentence(asWritten('共{count}件'), { count: 3 }).zh, '共3件')
  })

  it('文号；长标题按意思断行', () => {
    assert.deepEqual(documentNumber(2025, 3), { zh: '〔2025〕3号', en: '2025, No. 3' })
    assert.deepEqual(titleLines('关于淄博高新区2024年四季度重大项目三张清单考核情况的通报'), [
      '关于淄博高新区2024年四季度',
      '重大项目三张清单考核情况的通报',
    ])
  })
})
