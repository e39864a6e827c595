import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import fc from 'fast-check'
import type { QuantityField } from '../../engines/register/field.ts'
import { fromStored, toStored } from '../../engines/register/quantity.ts'
import { openCsv } from '../../engines/register/reading/csv.ts'
import { openSource } from '../../server/import/reading/source.ts'
import { temporaryFolder } from '../database.ts'

const sign = fc.constantFrom('a', '1', ',', '"', '\n', '\r\n', ' ', '中', '淏', '𠮷', '；', '\t')
const cell = fc.array(sign, { maxLength: 6 }).map((signs) => signs.join(''))
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 })
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
const written = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join(',')).join('\r\n')

describe('CSV：怎么切都读得一样', () => {
  it('任意的表，任意切成几段，读回来一格不差', () => {
    fc.assert(
      fc.property(table, fc.array(fc.nat(200), { maxLength: 10 }), (rows, cuts) => {
        const text = written(rows)
        const reader = openCsv(',', (sentence) => new Error(sentence))
        const places = [0, ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length]
        const read = places.slice(1).flatMap((place, index) => reader.push(text.slice(places[index], place)))
        assert.deepEqual([...read, ...reader.end()], rows)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('CSV：各种编码，有没有标记都读得一样', () => {
  let folder: string
  before(async () => {
    folder = await temporaryFolder('encodings')
  })
  const utf16 = (text: string, big: boolean, mark: boolean): Buffer => {
    const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
    return big ? bytes.swap16() : bytes
  }
  const text = '企业名称,备注\r\n'.concat(
    ...Array.from({ length: 20_000 }, (_, index) => `淄博卓𠮷${index}号㙍城博淏有限公司,"多行\n备注，${index}"\r\n`),
  )
  const ways: [string, Buffer][] = [
    ['UTF-8', Buffer.from(text)],
    ['UTF-8，有标记', Buffer.from(`\ufeff${text}`)],
    ['UTF-16LE，有标记', utf16(text, false, true)],
    ['UTF-16BE，有标记', utf16(text, true, true)],
    ['UTF-16LE', utf16(text, false, false)],
    ['UTF-16BE', utf16(text, true, false)],
  ]
  for (const [name, bytes] of ways)
    it(`${name}：两万行一字不差`, async () => {
      const path = join(folder, `${name}.csv`)
      await writeFile(path, bytes)
      const cells: string[][] = []
      for await (const row of (await openSource(path)).rows(0)) cells.push(row.cells.map(String))
      assert.deepEqual(cells[0], ['企业名称', '备注'])
      assert.equal(cells.length, 20_001)
      for (let index = 0; index < 20_000; index += 1)
        assert.deepEqual(cells[index + 1], [`淄博卓𠮷${index}号㙍城博淏有限公司`, `多行\n备注，${index}`])
    })

  it('GB18030 的双字节与四字节字', async () => {
    const path = join(folder, 'gb.csv')
    // 名称,企业 / 淄博𠮷,甲
    const row = [0xd7, 0xcd, 0xb2, 0xa9, 0x95, 0x34, 0xb4, 0x30, 0x2c, 0xbc, 0xd7, 0x0a]
    const bytes = Buffer.concat([
      Buffer.from([0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xc6, 0xf3, 0xd2, 0xb5, 0x0a]),
      ...Array.from({ length: 50_000 }, () => Buffer.from(row)),
    ])
    await writeFile(path, bytes)
    const source = await openSource(path)
    assert.equal(source.encoding, 'gb18030')
    const expected = new TextDecoder('gb18030').decode(bytes).trimEnd().split('\n')
    let index = 0
    for await (const { cells } of source.rows(0)) assert.equal(cells.join(','), expected[index++])
    assert.equal(index, 50_001)
  })
})

describe('数量存取不差一分', () => {
  const field: QuantityField = { kind: 'quantity', id: 'x', label: { zh: '数', en: 'x' }, unit: '亿元', digits: 2 }
  it('任意整分的金额，按亿元读写往返不变', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), (stored) => {
        assert.equal(toStored(field, fromStored(field, stored)), String(stored))
      }),
    )
  })
  it('任意写法的小数，存的是它四舍五入到分的数', () => {
    const typed = fc.stringMatching(/^-?\d{1,12}(\.\d{1,12})?$/)
    fc.assert(
      fc.property(typed, (text) => {
        const [, sign, whole, part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)!
        const digits = BigInt(`${whole}${part.padEnd(12, '0')}`)
        const rounded = (digits + 50n) / 100n
        assert.equal(toStored(field, text), `${sign && rounded > 0n ? '-' : ''}${rounded}`)
      }),
    )
  })
})
