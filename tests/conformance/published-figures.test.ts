import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { ZonePack } from '../../mechanisms/zone-pack.ts'
import { notFacts as notOfChuxiong } from '../../zones/chuxiong/not-facts.ts'
import { chuxiong } from '../../zones/chuxiong/pack.ts'
import { notFacts as notOfDaqing } from '../../zones/daqing/not-facts.ts'
import { daqing } from '../../zones/daqing/pack.ts'
import { notFacts as notOfQingdao } from '../../zones/qingdao/not-facts.ts'
import { qingdao } from '../../zones/qingdao/pack.ts'
import { notFacts as notOfWeifang } from '../../zones/weifang/not-facts.ts'
import { weifang } from '../../zones/weifang/pack.ts'
import { notFacts as notOfZibo } from '../../zones/zibo/not-facts.ts'
import { zibo } from '../../zones/zibo/pack.ts'

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url))
const seeds = join(shared, 'seeds')
const tool = join(shared, 'tools', 'figure-coverage.mjs')
const skip = existsSync(seeds) && existsSync(tool) ? false : '没有 ../shared 里的五篇报道'

const explained: { pack: ZonePack; notFacts: readonly { seed: string; text: string; reason: string }[] }[] = [
  { pack: zibo, notFacts: notOfZibo },
  { pack: qingdao, notFacts: notOfQingdao },
  { pack: weifang, notFacts: notOfWeifang },
  { pack: daqing, notFacts: notOfDaqing },
  { pack: chuxiong, notFacts: notOfChuxiong },
]
const notFacts = explained.flatMap((zone) => zone.notFacts)

const published = explained.flatMap(({ pack: { zone, documents, figures } }) =>
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
  it('写明出处的部门，就在那一段里；没有写明的是演示', () => {
    const named = explained.flatMap(({ pack: { departments, documents } }) =>
      departments.flatMap(({ label, named }) =>
        named ? [{ label, ...named, seed: documents.find(({ id }) => id === named.document)?.seed }] : [],
      ),
    )
    assert.ok(named.length > 0)
    for (const { label, seed, paragraph } of named)
      assert.match(paragraphs(seed!)[paragraph - 1] ?? '', new RegExp(label.zh), `${seed} 第${paragraph}段`)
  })

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

  it('报道里带单位的数，不是公布了，就是写明了为什么不是本区的数', () => {
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
      const unexplained = uncovered(stdout).filter(
        ([seed, around]) => !notFacts.some((one) => one.seed === seed && around.includes(one.text)),
      )
      assert.deepEqual(unexplained, [])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('写明不是本区的数的，都出自本区的报道，没有写两遍，都说了理由', () => {
    for (const { pack, notFacts } of explained) {
      const seeds = new Set(pack.documents.map(({ seed }) => seed))
      assert.deepEqual(
        notFacts.filter(({ seed, reason }) => !seeds.has(seed) || reason.trim() === ''),
        [],
        pack.zone.id,
      )
      assert.equal(new Set(notFacts.map(({ seed, text }) => `${seed} ${text}`)).size, notFacts.length, pack.zone.id)
    }
  })
})

/** What the tool found not to be covered: the report's number, and the text around each place. */
function uncovered(told: string): [seed: string, around: string][] {
  const found: [string, string][] = []
  let seed = ''
  for (const line of told.split('\n')) {
    seed = /^(\d{3}): \d+ not covered/.exec(line)?.[1] ?? seed
    if (line.startsWith('  …')) found.push([seed, line])
  }
  return found
}
