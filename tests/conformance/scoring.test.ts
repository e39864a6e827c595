import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, it } from 'node:test'
import { openCsv } from '../../engines/register/reading/csv.ts'
import { CollectedTables } from '../../engines/scoring/reading/collected.ts'
import { openScheme, type Scheme } from '../../engines/scoring/scheme.ts'
import { score } from '../../engines/scoring/score.ts'
import { standingOf } from '../../engines/scoring/standing.ts'
import { readTable } from '../../engines/scoring/table.ts'

const folder = resolve(import.meta.dirname, '../../../shared/data/index')
const skip = existsSync(folder) ? false : '没有 shared/data/index'

const rowsOf = (file: string): string[][] => {
  const reader = openCsv(',', (zh, en) => new Error(`${zh} ${en}`))
  return [...reader.push(readFileSync(resolve(folder, file), 'utf8')), ...reader.end()]
}
const edition = (name: string): string => readFileSync(resolve(import.meta.dirname, `scoring/${name}.json`), 'utf8')
const scored = (scheme: Scheme, rows: string[][]) => score(scheme, readTable(scheme, rows[0]!, rows.slice(1)))
const column = ([heading, ...rows]: string[][], name: string): string[] =>
  rows.map((cells) => cells[heading!.indexOf(name)]!)

describe('综合指数：只靠声明，重算已公布的结果', { skip }, () => {
  it('汤森贫困指数：404 个地方，分数到 1e-8，五分位一个不差', () => {
    const published = rowsOf('townsend/Scores_2011_UK_Local_Authority.csv')
    const scores = scored(
      openScheme(JSON.parse(edition('townsend'))),
      rowsOf('townsend/Dataset_2011_UK_Local_Authority.csv'),
    )
    const { score: points, classOf } = standingOf(scores)
    const expected = new Map(column(published, 'geo_code').map((code, row) => [code.trim(), row]))
    const values = column(published, 'TDS').map(Number)
    const classes = column(published, 'quintile')
    assert.equal(points.length, 404)
    for (const [row, code] of scores.table.subjects.entries()) {
      const at = expected.get(code.trim())!
      assert.ok(Math.abs(points[row]! - values[at]!) < 1e-8, `${code}: ${points[row]} ${values[at]}`)
      assert.equal(classOf[row], classes[at], code)
    }
  })

  it('人类发展指数：1990—2010 每年每国，三位小数', () => {
    const rows = rowsOf('hdi/hdi_1990_2010.csv')
    let compared = 0
    for (let year = 1990; year <= 2010; year += 1) {
      const scores = scored(openScheme(JSON.parse(edition('human-development').replaceAll('_2010', `_${year}`))), rows)
      const points = scores.points.get('index')!
      for (const [row, value] of column(rows, `hdi_${year}`).entries()) {
        if (value === '') continue
        compared += 1
        assert.equal(points[row], Number(value), `${scores.table.subjects[row]} ${year}`)
      }
    }
    assert.ok(compared > 3000, String(compared))
  })

  it('人类发展指数：表头里的年份由一份办法读成各年各国', () => {
    const [heading, ...rows] = rowsOf('hdi/hdi_1990_2010.csv')
    const scheme = openScheme(JSON.parse(edition('human-development-years')))
    const collected = new CollectedTables(scheme)
    const reader = collected.open(heading!)
    for (const cells of rows) reader.take(cells)
    const scores = score(scheme, collected.end())
    const points = scores.points.get('index')!
    const at = new Map(scores.table.subjects.map((subject, row) => [subject, row]))
    let compared = 0
    for (const [column, title] of heading!.entries()) {
      if (!title.startsWith('hdi_')) continue
      for (const cells of rows) {
        if (cells[column] === '') continue
        compared += 1
        assert.equal(points[at.get(`${cells[0]} · ${title.slice(4)}`)!], Number(cells[column]), `${cells[0]} ${title}`)
      }
    }
    assert.equal(compared, 3734)
  })

  it('亚欧可持续互联互通指数：51 国，三层 60 项，到 1e-9', () => {
    const expected = rowsOf('asem/expected_raw_minmax0-100_arith.csv')
    const scheme = openScheme(JSON.parse(edition('asem')))
    const scores = scored(scheme, rowsOf('asem/ASEM_iData.csv'))
    const at = new Map(column(expected, 'uCode').map((code, row) => [code, row]))
    for (const { given } of scheme.parts) {
      const values = column(expected, given.id)
      for (const [row, code] of scores.table.subjects.entries()) {
        const value = values[at.get(code)!]!
        const own = scores.points.get(given.id)![row]!
        if (value === 'NA' || value === '') assert.ok(Number.isNaN(own), `${code} ${given.id}`)
        else assert.ok(Math.abs(own - Number(value)) < 1e-9, `${code} ${given.id}: ${own} ${value}`)
      }
    }
    assert.equal(scheme.parts.length, 60)
  })
})
