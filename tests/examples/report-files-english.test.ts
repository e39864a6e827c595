import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { read, utils } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import type { Format } from '../../contract/reports.ts'
import { figuresOf } from '../../engines/reports/filled-card.ts'
import { isFirst, sayNumber, sayPlainly } from '../../engines/reports/said.ts'
import { excelNumber } from '../../server/reports/files/workbook.ts'
import { printCard } from '../../server/reports/files.ts'
import { qingdao } from '../../zones/qingdao/pack.ts'
import { zibo } from '../../zones/zibo/pack.ts'
import { filledCardOf } from '../cards.ts'
import { textOfPdf } from '../pdf-text.ts'

const cards = [filledCardOf(zibo, 'zibo-2023-q1-q3'), ...qingdao.cards.map(({ id }) => filledCardOf(qingdao, id))]
const site = 'https://jixia.example.cn'
const han = /\p{Script=Han}|[，。；：、（）]/u

describe('成绩单的英文版：没有一个汉字，数还是那些数', () => {
  for (const card of cards) {
    const print = (format: Format, language: 'zh' | 'en' = 'en') =>
      printCard(card, undefined, { format, language, site })
    const subjects = new Set(figuresOf(card).map(({ subject }) => subject))
    const withoutNames = (text: string): string =>
      [...subjects].filter(Boolean).reduce((left, name) => left.replaceAll(name, ''), text)

    it(`PDF：${card.id}`, async () => {
      const { content, name } = await print('pdf')
      const text = textOfPdf(content)
      assert.doesNotMatch(withoutNames(text), han)
      assert.match(name, /^[\x20-\x7e–]+\.pdf$/u)
      const close = text.replaceAll(/\s/g, '')
      for (const figure of figuresOf(card)) {
        const said = isFirst(figure) ? 'first' : sayNumber(figure, 'en').digits
        assert.ok(close.includes(said.replaceAll(/\s/g, '')), `${figure.label.en} ${said}`)
      }
    })

    it(`Word：${card.id}`, async () => {
      const { content } = await print('docx')
      const xml = strFromU8(unzipSync(content)['word/document.xml']!)
      const text = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, inside]) => inside).join(' ')
      assert.doesNotMatch(withoutNames(text), han)
      assert.match(text, /Administrative Committee of /)
    })

    it(`Excel：${card.id}，数值与中文版相同`, async () => {
      const sheetIn = async (language: 'zh' | 'en') => {
        const book = read((await print('xlsx', language)).content)
        return utils.sheet_to_json<(string | number)[]>(book.Sheets[book.SheetNames[0]!]!, { header: 1, raw: true })
      }
      const [english, chinese] = [await sheetIn('en'), await sheetIn('zh')]
      assert.doesNotMatch(withoutNames(english.flat().join(' ')), han)
      assert.deepEqual(
        english.slice(4).map((row) => row[3]),
        chinese.slice(4).map((row) => row[3]),
      )
      for (const figure of figuresOf(card)) {
        const row = english.find((each) => each[1] === figure.label.en && each[8] === figure.key)
        assert.deepEqual([row?.[3], row?.[5]], [excelNumber(figure).value ?? undefined, sayPlainly(figure, 'en')])
      }
    })
  }

  it('JSON 不分语言：摘要核对的是同一份', async () => {
    const [card] = cards
    const of = (language: 'zh' | 'en') => printCard(card!, undefined, { format: 'json', language, site })
    assert.deepEqual((await of('en')).content, (await of('zh')).content)
  })
})
