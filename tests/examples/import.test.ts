import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { defineKind, defineRegister, kindOf } from '../../engines/register/kind.ts'
import { readDate } from '../../engines/register/reading/date.ts'
import type { SheetRow } from '../../engines/register/reading/header.ts'
import { readLayout } from '../../engines/register/reading/layout.ts'
import { readNumber } from '../../engines/register/reading/number.ts'
import { openReader } from '../../engines/register/reading/reader.ts'
import { register } from '../../mechanisms/registers/register.ts'
import { FileRefusal } from '../../server/import/reading/refusal.ts'
import { openSource } from '../../server/import/reading/source.ts'
import { harmless } from '../../server/register/spreadsheet.ts'
import { temporaryFolder } from '../database.ts'

describe('读日期：台账里的各种写法', () => {
  const rows: [string | number, string, string][] = [
    ['2022年8月', '2022-08-01', 'month'],
    ['2024.11', '2024-11-01', 'month'],
    ['2024.11.3', '2024-11-03', 'day'],
    ['2025/2/9', '2025-02-09', 'day'],
    ['２０２５年２月９日', '2025-02-09', 'day'],
    ['20230315', '2023-03-15', 'day'],
    ['2026年底', '2026-12-31', 'year-end'],
    ['2025年上半年', '2025-01-01', 'half'],
    ['2025年三季度', '2025-07-01', 'quarter'],
    ['2025年9月中旬', '2025-09-11', 'ten-days'],
    ['2025年6月底', '2025-06-30', 'day'],
    [45992, '2025-12-01', 'day'],
    ['45992', '2025-12-01', 'day'],
    [2024, '2024-01-01', 'year'],
    ['2025-02-09 00:00:00', '2025-02-09', 'day'],
  ]
  for (const [written, day, precision] of rows)
    it(`${written} 读作 ${day}，精确到 ${precision}`, () => {
      const read = readDate(written)
      assert.deepEqual([read?.day, read?.precision, read?.planned], [day, precision, false])
    })

  it('拟2025年9月 是计划；1904 系统的序号另算；不存在的日子读不出', () => {
    assert.deepEqual([readDate('拟2025年9月')?.planned, readDate('预计2025年底开工')?.day], [true, '2025-12-31'])
    assert.equal(readDate(44530, true)?.day, '2025-12-01')
    for (const text of ['2025-02-30', '2025年13月', '待定', '', '12.5', '99999'])
      assert.equal(readDate(text), undefined, text)
    assert.equal(readDate(2024.1)?.style, 'ambiguous')
  })
})

describe('读数：台账里的各种写法', () => {
  const rows: [string | number, string | undefined, string?][] = [
    ['12.5', '12.5'],
    ['１．２', '1.2'],
    ['1,234.50', '1234.50'],
    ['1,0.5', undefined],
    ['约20', '20', 'about'],
    ['20余', '20', 'at-least'],
    ['3000余家', '3000', 'at-least'],
    ['近1000', '1000', 'nearly'],
    ['超100', '100', 'more-than'],
    ['−1.5', '-1.5'],
    ['(3.2)', '-3.2'],
    ['72.67%', '72.67'],
    ['2.5亿元', '2.5'],
    [0.1 + 0.2, '0.3'],
    ['1.2.3', undefined],
    ['多', undefined],
    ['', undefined],
  ]
  for (const [written, value, qualifier = 'exact'] of rows)
    it(`${written} ${value === undefined ? '不是一个数' : `读作 ${value}（${qualifier}）`}`, () => {
      const read = readNumber(written)
      assert.equal(read?.value, value)
      if (value !== undefined) assert.equal(read?.qualifier, qualifier)
    })
})

describe('看懂一张表', () => {
  const project = kindOf(register, 'project')
  const sheet = (...rows: (string | number | null)[][]): SheetRow[] =>
    rows.map((cells, index) => ({ number: index + 1, cells }))
  const readAll = (rows: SheetRow[]) => {
    const layout = readLayout(project, rows)
    const read = openReader(project, layout)
    return { layout, readings: rows.map(read) }
  }

  it('单位写在栏名里的，按栏名；写在表头上的，管整张表', () => {
    const { readings } = readAll(sheet(['单位：万元'], ['项目名称', '总投资', '年度计划（亿元）'], ['甲', 12000, 3]))
    assert.deepEqual([readings[2]!.values.investment, readings[2]!.values.planned_this_year], ['1.2', '3'])
  })

  it('同名的栏只存第一栏，并且说出来', () => {
    const { layout } = readAll(sheet(['项目名称', '总投资', '总投资'], ['甲', 1, 2]))
    assert.deepEqual(
      layout.columns.map((column) => column.why),
      ['header', 'header', 'repeated'],
    )
  })

  it('小计与各行不符时提醒，读不出的栏不核对', () => {
    const { readings } = readAll(
      sheet(['序号', '项目名称', '总投资', '年度计划'], [1, '甲', 1, '1,0.5'], [2, '乙', 2, 1], ['合计', null, 4, 9]),
    )
    assert.equal(readings[3]!.role, 'total')
    assert.deepEqual(
      readings[3]!.findings.map((finding) => [finding.address, finding.severity]),
      [['C4', 'look']],
    )
  })

  it('名字里有“合计”的项目仍是数据', () => {
    const { readings } = readAll(sheet(['序号', '项目名称', '总投资'], [1, '合计科技产业园', 1], [2, '合计', 2]))
    assert.deepEqual(
      readings.map((reading) => reading.role),
      ['header', 'data', 'data'],
    )
  })

  it('没有表头的表说明要写什么', () => {
    assert.throws(() => readLayout(project, sheet([1, 2], [3, 4])), /找不到表头.*项目名称/)
  })
})

describe('危险的和坏掉的文件：几秒内一句话', () => {
  const refused = async (name: string, bytes: Uint8Array, sentence: RegExp) => {
    const path = join(await temporaryFolder('refused'), name)
    await writeFile(path, bytes)
    await assert.rejects(
      openSource(path),
      (error: Error) => error instanceof FileRefusal && sentence.test(error.message),
    )
  }
  const workbook = '<workbook><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>'

  it('压缩炸弹', async () => {
    const sheet = new Uint8Array(24 << 20)
    const bomb = zipSync({ 'xl/workbook.xml': strToU8(workbook), 'xl/worksheets/sheet1.xml': sheet })
    const start = performance.now()
    await refused('bomb.xlsx', bomb, /大得不正常/)
    assert.ok(performance.now() - start < 3000)
  })
  it('宏', () =>
    refused(
      'macro.xlsx',
      zipSync({ 'xl/workbook.xml': strToU8(workbook), 'xl/vbaProject.bin': new Uint8Array(8) }),
      /有宏/,
    ))
  it('外部实体', () =>
    refused(
      'xxe.xlsx',
      zipSync({ 'xl/workbook.xml': strToU8(`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${workbook}`) }),
      /外部实体/,
    ))
  it('旧格式', () =>
    refused('old.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), /旧的 xls/))
  it('截断的压缩包', () =>
    refused('cut.xlsx', zipSync({ 'xl/workbook.xml': strToU8(workbook) }).subarray(0, 60), /损坏/))
  it('空文件', () => refused('empty.csv', new Uint8Array(), /空的/))
})

describe('导出：公式成文字，负数是数', () => {
  it('=1+1、+1、@a 加撇号；普通文字不变', () => {
    assert.deepEqual(['=1+1', '+1', '@a', '-x', '甲'].map(harmless), ["'=1+1", "'+1", "'@a", "'-x", '甲'])
  })
})

describe('声明写错了，装载时就说', () => {
  const source = { id: 'x', title: '示例', issuer: '示例' }
  const name = { kind: 'text' as const, id: 'name', label: { zh: '名称', en: 'Name' }, required: true }
  const kind = { id: 'thing', label: { zh: '东西', en: 'Thing' }, title: 'name', brief: ['name'], source }

  it('代号重复、名称读不出、引用不存在', () => {
    assert.throws(() => defineKind({ ...kind, fields: [name, name] }), /代号“name”重复/)
    const odd = { ...name, id: 'odd', label: { zh: '营收(万元)', en: 'x' } }
    assert.throws(() => defineKind({ ...kind, fields: [name, odd] }), /规则读不出/)
    const lost = { kind: 'reference' as const, id: 'where', label: { zh: '何处', en: 'Where' }, to: 'nowhere' }
    assert.throws(() => defineRegister([defineKind({ ...kind, fields: [name, lost] })]), /不存在的名录“nowhere”/)
  })
})
