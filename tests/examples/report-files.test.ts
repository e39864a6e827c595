import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { read, utils } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import type { formats } from '../../contract/reports.ts'
import { type FilledCard, figuresOf } from '../../engines/reports/filled-card.ts'
import { isFirst, sayFormer, sayNumber, sayPlainly } from '../../engines/reports/said.ts'
import { excelNumber } from '../../server/reports/files/workbook.ts'
import { printCard } from '../../server/reports/files.ts'
import { layPoster } from '../../server/reports/poster/poster.ts'
import type { Signing } from '../../server/reports/store.ts'
import { openTypesetter } from '../../server/reports/type/typesetter.ts'
import { qingdao } from '../../zones/qingdao/pack.ts'
import { zibo } from '../../zones/zibo/pack.ts'
import { filledCardOf } from '../cards.ts'
import { textOfPdf } from '../pdf-text.ts'

const card = filledCardOf(zibo, 'zibo-2023-q1-q3')
const signing: Signing = {
  zone: 'zibo',
  card: card.id,
  code: '7F3A-19C2',
  hash: '0'.repeat(64),
  moment: '2023-10-12T02:00:00.000Z',
  person: '演示·统计人员',
  post: 'statistician',
}
const site = 'https://jixia.example.cn'
const print = (format: (typeof formats)[number], of: FilledCard = card) =>
  printCard(of, signing, { format, language: 'zh', site })

describe('一张成绩单，五种文件，同样的数', () => {
  it('JSON：整张成绩单、核验码和摘要', async () => {
    const { content } = await print('json')
    assert.deepEqual(JSON.parse(content.toString()), { card, code: '7F3A-19C2', hash: signing.hash })
  })

  it('Excel：数是数，单位和源标在旁，位数照报告', async () => {
    const { content } = await print('xlsx')
    const book = read(content)
    const sheet = book.Sheets[book.SheetNames[0]!]!
    const rows = utils.sheet_to_json<(string | number)[]>(sheet, { header: 1, raw: true }).slice(4)
    for (const figure of figuresOf(card)) {
      const row = rows.find((each) => each[1] === figure.label.zh && each[8] === figure.key)
      assert.ok(row, figure.label.zh)
      assert.equal(row[3], excelNumber(figure).value)
      assert.equal(typeof row[3], 'number')
      assert.equal(row[4], figure.unit)
      assert.equal(row[5], sayPlainly(figure))
    }
    const shown = utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false }).slice(4)
    const growth = shown.find((row) => row[8] === 'tech-renovation-projects:growth')
    assert.deepEqual([growth?.[3], growth?.[6]], ['+22.86', '算'])
  })

  it('Excel：像公式的文字也只是文字，负数还是数', async () => {
    const evil = structuredClone(card)
    evil.title.zh = '=HYPERLINK("http://x")'
    const block = evil.sections[0]!.blocks[0]!
    block.label.zh = '+cmd|calc'
    block.value = '-3.5'
    const { content } = await print('xlsx', evil)
    const book = read(content, { cellFormula: true })
    const cells = Object.entries(book.Sheets[book.SheetNames[0]!]!).filter(([at]) => !at.startsWith('!'))
    for (const [at, cell] of cells) assert.equal((cell as { f?: string }).f, undefined, at)
    const values = cells.map(([, cell]) => (cell as { v: unknown }).v)
    assert.ok(values.includes('+cmd|calc') && values.includes(-3.5))
  })

  it('Word：公文的版心、行数、字体，正文说到每一个数', async () => {
    const { content } = await print('docx')
    const files = unzipSync(content)
    const document = strFromU8(files['word/document.xml']!)
    const text = document.replace(/<[^>]+>/g, '')
    for (const figure of figuresOf(card)) {
      assert.ok(
        text.includes(isFirst(figure) ? '第一' : sayPlainly(figure)),
        `${figure.label.zh} ${sayPlainly(figure)}`,
      )
    }
    assert.ok(document.includes('<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-847"/>'))
    const margins = /<w:pgMar w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/.exec(document)
    const millimetres = margins?.slice(1).map((twips) => Math.round((+twips / 1440) * 25.4))
    assert.deepEqual(millimetres, [37, 26, 35, 28])
    for (const face of ['方正小标宋简体', '仿宋_GB2312', '黑体'])
      assert.ok(document.includes(`w:eastAsia="${face}"`), face)
    assert.ok(text.includes('淄博高新区2023年前三季度成绩单') && text.includes('2023年10月12日印发'))
    const footers = Object.keys(files).filter((name) => /footer\d+\.xml$/.test(name))
    assert.equal(footers.length, 2)
    for (const name of footers) assert.match(strFromU8(files[name]!).replace(/<[^>]+>/g, ''), /— PAGE —/)
  })

  for (const [pack, id] of [
    [zibo, 'zibo-2023-q1-q3'],
    [qingdao, 'qingdao-2023'],
  ] as const) {
    it(`PDF（${id}）：一页 A4，字体在内，每个数都能搜到`, async () => {
      const filled = filledCardOf(pack, id)
      const { content } = await print('pdf', filled)
      const file = content.toString('latin1')
      assert.equal(file.slice(0, 5), '%PDF-')
      assert.equal([...file.matchAll(/\/Type \/Page\b/g)].length, 1)
      assert.match(file, /\/MediaBox \[0 0 595\.28 841\.89\]/)
      const text = textOfPdf(content).replaceAll(/\s/g, '')
      assert.ok(text.includes('成绩单') && text.includes('核验码7F3A-19C2'))
      for (const figure of figuresOf(filled)) {
        const said = isFirst(figure) ? '第一' : sayNumber(figure).digits
        assert.ok(text.includes(said), `${figure.label.zh} ${said}`)
      }
      assert.match(file, /https:\/\/jixia\.example\.cn\/\w+\/figures\//)
    })
  }

  it('更正过的数：Word、PDF、Excel 里都说更正前是多少', async () => {
    const corrected = structuredClone(card)
    const block = corrected.sections[0]!.blocks[0]!
    block.was = '84'
    const beside = corrected.sections[0]!.blocks.flatMap((one) => one.beside)[0]!
    beside.was = '1190'
    const former = [sayFormer(block, 'zh')!, sayFormer(beside, 'zh')!]
    assert.match(former[0]!, /^更正前84/)
    const word = strFromU8(unzipSync((await print('docx', corrected)).content)['word/document.xml']!)
    const pdf = textOfPdf((await print('pdf', corrected)).content).replaceAll(/\s/g, '')
    const book = read((await print('xlsx', corrected)).content)
    const rows = utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0]!]!, { header: 1 })
    for (const words of former) {
      assert.ok(word.replace(/<[^>]+>/g, '').includes(`（${words}）`), words)
      assert.ok(pdf.includes(words.replaceAll(/\s/g, '')), words)
      assert.ok(
        rows.some((row) => row[9] === words),
        words,
      )
    }
    assert.ok(!textOfPdf((await print('pdf')).content).includes('更正前'))
  })

  it('一页放不下的成绩单接着印：每页有页码和节名，数一个不少，落款在最后一页', async () => {
    const sections = [...card.sections, ...card.sections, ...card.sections]
    const long = { ...card, sections }
    const { content } = await print('pdf', long)
    const pages = [...content.toString('latin1').matchAll(/\/Type \/Page\b/g)].length
    assert.ok(pages > 1)
    const text = textOfPdf(content).replaceAll(/\s/g, '')
    for (let page = 1; page <= pages; page += 1) assert.ok(text.includes(`第${page}页，共${pages}页`))
    for (const { label } of sections) assert.ok(text.split([...label.zh].join('')).length > 1, label.zh)
    const times = (found: string) => text.split(found).length - 1
    assert.equal(times('97.67%'), 3)
    assert.equal(times('核验码7F3A-19C2'), 1)
    assert.ok(text.indexOf('核验码') > text.lastIndexOf('97.67%'))
    const imprint = {
      language: 'zh',
      code: null,
      address: site,
      linkOf: () => site,
      statistician: null,
      leader: null,
    } as const
    const drawn = layPoster(long, imprint, await openTypesetter([JSON.stringify(long)]))
    const places = drawn.flatMap(({ marks }, page) =>
      marks.flatMap((mark) => (mark.kind === 'text' ? [[page, Math.round(mark.x), Math.round(mark.y)].join(' ')] : [])),
    )
    assert.equal(new Set(places).size, places.length, '没有两处文字印在一起')
    const image = (await print('png', long)).content
    assert.deepEqual([image.readUInt32BE(16), image.readUInt32BE(20)], [794 * 2, 1123 * 2 * pages])
  })

  it('PNG：与 PDF 同一版面，A4 的比例', async () => {
    const { content } = await print('png')
    assert.deepEqual([...content.subarray(1, 4)], [...Buffer.from('PNG')])
    assert.deepEqual([content.readUInt32BE(16), content.readUInt32BE(20)], [794 * 2, 1123 * 2])
  })

  it('文件名是成绩单的名字', async () => {
    assert.deepEqual(await Promise.all((['json', 'docx'] as const).map(async (format) => (await print(format)).name)), [
      '淄博高新区2023年前三季度成绩单.json',
      '淄博高新区2023年前三季度成绩单.docx',
    ])
  })
})

describe('排字', () => {
  const style = { type: 'ui', weight: 400, size: 100 } as const

  it('生僻字换用收了它的字体，谁都没收的占一个字宽', async () => {
    const type = await openTypesetter(['淏㐂区'])
    const [run] = type.set('淏', style).runs
    assert.notEqual(run!.font.id, type.set('区', style).runs[0]!.font.id)
    assert.ok(run!.font.covers('淏'.codePointAt(0)!))
    assert.equal(type.width('㐂', style), 100)
  })

  it('数字用西文字体，与汉字之间留八分之一字', async () => {
    const type = await openTypesetter(['区86个'])
    const { runs } = type.set('区86个', style)
    assert.deepEqual(
      runs.map(({ text }) => text),
      ['区', '86', '个'],
    )
    assert.equal(runs[1]!.x, 112.5)
  })

  it('行首不放逗号、句号，数不拆开', async () => {
    const text = '市重大项目总投资1195亿元，全市第一。'
    const type = await openTypesetter([text])
    const lines = type.wrap(text, style, 900)
    assert.equal(lines.join(''), text)
    assert.ok(lines.length > 1)
    for (const line of lines) assert.doesNotMatch(line, /^[，。]/)
    assert.ok(lines.some((line) => line.includes('1195')))
  })
})
