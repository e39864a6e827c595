import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, describe, it } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { scoreTable } from '../../cli/commands/score.ts'
import { openScheme } from '../../engines/scoring/scheme.ts'
import { readEdition } from '../../engines/scoring/shape.ts'
import { ownSteps, peerSteps } from '../../engines/scoring/steps/schema.ts'
import { combined } from '../../engines/scoring/telling/words.ts'
import { weighting } from '../../engines/scoring/weighting/schema.ts'
import { editionSchema } from '../../scripts/edition-schema.ts'
import { editionFiles } from '../../scripts/editions.ts'
import { rows } from '../rule-examples.ts'

const docs = resolve(import.meta.dirname, '../../docs')
const page = readFileSync(join(docs, 'indices.md'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'jixia-page-'))
const write = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

describe('指数怎么写成办法：说明里的每一句都试过 · the page about editions', () => {
  after(() => rmSync(folder, { recursive: true }))

  it('五个例子：办法、表、答案 · five examples', async () => {
    const blocks = [...page.matchAll(/```(json|csv)\n([\s\S]*?)```/g)].map(([, kind, text]) => [kind, text!] as const)
    assert.deepEqual(
      blocks.map(([kind]) => kind),
      ['json', 'csv', 'csv', 'json', 'csv', 'csv', 'json', 'csv', 'csv', 'json', 'csv', 'csv', 'json', 'csv', 'csv'],
    )
    for (let at = 0; at < blocks.length; at += 3) {
      const [edition, table, answer] = blocks.slice(at, at + 3).map(([, text]) => text) as [string, string, string]
      const options = { edition: write('办法.json', edition), table: write('表.csv', table) }
      let printed = ''
      await scoreTable.run({
        words: [],
        options,
        json: false,
        language: 'zh',
        answer: (_, lines) => {
          printed = lines.join('\n')
        },
      })
      assert.equal(`${printed}\n`, answer)
    }
  })

  it('每一步、每种合成、每种权重和它们的字段都讲到了 · every step, way and field is told', () => {
    const steps = { ...ownSteps, ...peerSteps }
    for (const [name, { schema }] of Object.entries(steps)) {
      const line = page.split('\n').find((one) => one.startsWith(`| \`${name}\` |`))
      assert.ok(line, name)
      const { shape } = schema as unknown as { shape: Readonly<Record<string, unknown>> }
      for (const field of Object.keys(shape).filter((one) => !['step', 'within', 'among'].includes(one)))
        assert.ok(line.includes(field), `${name} ${field}`)
    }
    for (const way of Object.keys(combined)) assert.ok(page.includes(`\`${way}\``), way)
    const named = weighting.options.flatMap(({ shape }) =>
      'options' in shape.by ? shape.by.options : [shape.by.value],
    )
    for (const by of named) assert.ok(page.includes(`| \`${by}\` |`), by)
  })

  it('公布的 JSON Schema 就是程序认的那一份 · the published schema is the one that is read', () =>
    assert.deepEqual(JSON.parse(readFileSync(join(docs, 'edition.schema.json'), 'utf8')), JSON.parse(editionSchema())))

  const accepts = new Ajv2020({ strict: false }).compile(JSON.parse(editionSchema()))
  const isRead = (edition: unknown): boolean => {
    try {
      readEdition(edition)
      return true
    } catch {
      return false
    }
  }
  const conformance = ['asem', 'human-development', 'townsend'].map((name) =>
    readFileSync(resolve(docs, `../tests/conformance/scoring/${name}.json`), 'utf8'),
  )
  const written = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => text!)
  const editions = [...conformance, ...written, ...editionFiles().values()].map(
    (text): Record<string, unknown> => JSON.parse(text),
  )

  it('认得的办法，另一家的校验也认；改坏一处，两边都不认 · another validator agrees', () => {
    for (const edition of editions) {
      openScheme(edition)
      assert.ok(accepts(edition), JSON.stringify(accepts.errors))
      for (const broken of brokenOf(edition))
        assert.equal(accepts(broken), isRead(broken), JSON.stringify(broken).slice(0, 300))
    }
  })

  const one = (part: object) => ({ id: 'a', subject: 's', inputs: ['x'], score: { id: 'p', value: 'x', ...part } })
  rows<readonly [string, unknown, boolean]>(
    [
      ['写明 $schema · with $schema', { $schema: 'edition.schema.json', ...one({}) }, true],
      ['没有这一步 · no such step', one({ steps: [{ step: 'z-scores' }] }), false],
      ['没有这个字段 · no such field', one({ steps: [{ step: 'z-score', deviations: 'sample' }] }), false],
      ['第十型分位数 · a tenth type', one({ steps: [{ step: 'quantile-class', classes: 4, type: 10 }] }), false],
      [
        '界是分位数 · a quantile as bound',
        one({ steps: [{ step: 'min-max', least: { quantile: 0.1, type: 6 } }] }),
        true,
      ],
      ['没有输入 · no inputs', { ...one({}), inputs: [] }, false],
      ['权重是负的 · a weight below zero', one({ weight: -1 }), false],
    ],
    (_, edition, expected) => {
      assert.equal(accepts(edition), expected)
      assert.equal(isRead(edition), expected)
    },
  )
})

/** The same edition with one place made wrong: a name that is not known, a value of another type, something left out. */
function* brokenOf(edition: Readonly<Record<string, unknown>>): Generator<unknown> {
  for (const key of Object.keys(edition)) {
    const { [key]: _, ...without } = edition
    yield without
    yield { ...edition, [`${key}s`]: 1 }
    yield { ...edition, [key]: { wrong: true } }
    yield { ...edition, [key]: 12 }
  }
}
