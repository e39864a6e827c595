import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { chuxiong } from '../../zones/chuxiong/pack.ts'
import { daqing } from '../../zones/daqing/pack.ts'
import { qingdao } from '../../zones/qingdao/pack.ts'
import { weifang } from '../../zones/weifang/pack.ts'
import { zibo } from '../../zones/zibo/pack.ts'

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url))
const seeds = join(shared, 'seeds')
const tool = join(shared, 'tools', 'figure-coverage.mjs')
const skip = existsSync(seeds) && existsSync(tool) ? false : '没有 ../shared 里的五篇报道'

const published = [zibo, qingdao, weifang, daqing, chuxiong].flatMap(({ zone, documents, figures }) =>
  figures.map((figure) => ({
    ...figure,
    zone: zone.label.zh,
    seed: documents.find(({ id }) => id === figure.document)!.seed,
  })),
)

const paragraphs = (seed: string): string[] => {
  const file = readdirSync(seeds).find((name) => name.startsWith(seed))!
  return readFileSync(join(seeds, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
}

const standsIn = (text: string, value: string, printed: string | undefined): boolean =>
  new RegExp(`(?<![\\d.])${value.replace('.', '\\.')}(?!\\d|\\.\\d)`).test(text) ||
  (printed !== undefined && text.includes(printed))

describe('公布的数与五篇报道', { skip }, () => {
  it('每个数都在它所写的那一段里', () => {
    const texts = new Map(published.map(({ seed }) => [seed, skip === false ? paragraphs(seed) : []]))
    const misplaced = published.filter(
      ({ seed, paragraph, value, printed }) => !standsIn(texts.get(seed)![paragraph - 1] ?? '', value, printed),
    )
    assert.deepEqual(
      misplaced.map(({ zone, indicator, value, paragraph }) => `${zone} ${indicator} ${value} 第${paragraph}段`),
      [],
    )
  })

  it('报道里带单位的数，公布的不少于百分之九十七', () => {
    const folder = mkdtempSync(join(tmpdir(), 'published-'))
    try {
      const facts = published.map(({ seed, value, unit }) => ({
        seed,
        value: value.includes('/') ? value : +value,
        unit,
      }))
      writeFileSync(join(folder, 'facts.json'), JSON.stringify(facts))
      const { stdout } = spawnSync(process.execPath, [tool, join(folder, 'facts.json')], { encoding: 'utf8' })
      const share = /\(([\d.]+) %\)\s*$/.exec(stdout)
      assert.ok(share && +share[1]! >= 97, stdout)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
