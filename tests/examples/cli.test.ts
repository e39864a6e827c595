import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { exitCodes, Misunderstood, type Option, wordsOf } from '../../cli/command.ts'
import { everywhere, helpOf, overview } from '../../cli/commands/help.ts'
import { nearLines } from '../../cli/commands/ladder.ts'
import { commands } from '../../cli/commands.ts'
import { readFacts, readRule } from '../../cli/facts.ts'
import { shownText } from '../../cli/shown.ts'
import { table, widthOf } from '../../cli/table.ts'
import { unknownCommand } from '../../cli/unknown-command.ts'
import type { Shown } from '../../engines/indicators/shown.ts'
import { RuleError } from '../../engines/rules/error.ts'
import { evaluateExactly } from '../../engines/rules/exact.ts'
import { languages } from '../../kernel/label.ts'

describe('命令行：帮助 · help', () => {
  for (const language of languages) {
    it(`总览列出每个命令和退出码（${language}） · the overview names every command and the exit codes`, () => {
      const text = overview(commands, language)
      for (const { name, label } of commands) {
        assert.ok(text.includes(name), name)
        assert.ok(text.includes(label[language]), label[language])
      }
      for (const code of Object.values(exitCodes)) assert.match(text, new RegExp(`^ {2}${code} {2,}\\S`, 'm'))
      assert.match(text, /JIXIA_URL/)
    })
  }

  for (const command of commands) {
    it(`jixia ${command.name} --help：例子只用有的选项 · examples use declared options`, () => {
      const text = helpOf(command, 'zh')
      const known = Object.entries<Option>({ ...command.options, ...everywhere })
      for (const [name] of known) assert.ok(text.includes(`--${name}`), name)
      const named = (command.examples ?? []).flatMap((example) => example.match(/(?<= )--?[a-z][a-z-]*/g) ?? [])
      const options = known.flatMap(([name, { short }]) => [`--${name}`, ...(short ? [`-${short}`] : [])])
      for (const option of named) assert.ok(options.includes(option), `${command.name}: ${option}`)
    })
  }

  it('没有两个同名的命令 · no two commands of one name', () => {
    assert.equal(new Set(commands.map(({ name }) => name)).size, commands.length)
  })
})

describe('命令行：打错的命令 · a mistyped command', () => {
  const told: readonly (readonly [string, string, string, string])[] = [
    [
      '组里的词打错了',
      'points lst',
      'points 下没有“lst”，是不是 points list？points 下有：list、run、ranking。',
      'No “lst” under points; did you mean points list? Under points: list, run, ranking.',
    ],
    [
      '组里没有相近的',
      'points xyzzy',
      'points 下没有“xyzzy”。points 下有：list、run、ranking。',
      'No “xyzzy” under points. Under points: list, run, ranking.',
    ],
    [
      '只写了组',
      'points',
      'points 后面还要写一个词。points 下有：list、run、ranking。',
      'points needs one word more. Under points: list, run, ranking.',
    ],
    ['命令打错了', 'serch', '没有“serch”这个命令，是不是 search？', 'No command “serch”; did you mean search?'],
    ['命令没打完', 'publ', '没有“publ”这个命令，是不是 published？', 'No command “publ”; did you mean published?'],
  ]
  for (const [title, typed, zh, en] of told)
    it(title, () => assert.deepEqual(unknownCommand(typed.split(' '), commands), { zh, en }))

  it('组名打错了，说出组名和组里有的 · the name of a group', () => {
    const { zh } = unknownCommand(['assessment'], commands)
    assert.match(zh, /^没有“assessment”这个命令，是不是 assessments？assessments 下有：.*list/)
  })
  it('没有相近的，只列出第一个词，各列一次 · nothing near', () => {
    const { zh } = unknownCommand(['%%%'], commands)
    assert.equal(zh.match(/points/g)?.length, 1)
    for (const { name } of commands) assert.ok(zh.includes(name.split(' ')[0]!), name)
  })
})

describe('命令行：差一点的企业 · near misses', () => {
  const spending = {
    label: { zh: '研发费用100万元以上', en: 'R&D of 1,000,000' },
    short: { zh: '差0.58万元', en: '0.58 short' },
  }
  const breach = { label: { zh: '没有违法', en: 'no breach' }, short: null }
  const near = {
    rung: { id: 'specialised', label: { zh: '专精特新中小企业', en: 'Specialised SME' } },
    asOf: '2024-12-31',
    total: 7,
    rows: [{ id: '1', name: '甲公司', creditCode: '91370303MA3C000010', unknown: 2, lacks: [spending, breach] }],
  }

  it('写明差的是哪一条、差多少，另缺几条的数，列了几家、共几家', () => {
    assert.deepEqual(nearLines(near, 'zh'), [
      '专精特新中小企业　2024-12-31　前1家，共7家',
      '  统一社会信用代码    企业    另缺数  差什么',
      '  91370303MA3C000010  甲公司  2条     研发费用100万元以上（差0.58万元）；没有违法',
    ])
    assert.match(nearLines(near, 'en')[2]!, /R&D of 1,000,000 \(0\.58 short\); no breach$/)
  })
  it('没有人差一点，只有一行', () => {
    assert.deepEqual(nearLines({ ...near, total: 0, rows: [] }, 'zh'), ['专精特新中小企业　2024-12-31　共0家'])
  })
})

describe('命令行：接到别的命令 · into a pipe', { skip: process.platform === 'win32' && 'needs sh' }, () => {
  const main = resolve(import.meta.dirname, '../../cli/main.ts')
  const piped = (reader: string): string => {
    const line = `{ "$0" "$1" --help; echo "$?" >&2; } | ${reader}`
    return spawnSync('sh', ['-c', line, process.execPath, main], { encoding: 'utf8' }).stderr
  }

  it('读的一方走了，安静地结束，退出码141 · the reader leaves: a quiet end', () => {
    assert.equal(piped('true'), '141\n')
  })
  it('读完的，退出码0 · read to the end', () => {
    assert.equal(piped('cat'), '0\n')
  })
})

describe('命令行：写法 · words', () => {
  const call = (...words: string[]) => ({ words, language: 'zh' as const })

  it('不多不少：按名字给出 · neither too many nor too few', () => {
    assert.deepEqual(wordsOf(call('enterprise', '企业.csv'), 'KIND', 'FILE'), ['enterprise', '企业.csv'])
  })

  it('少了、多了都说出是哪一个 · one too few or too many is named', () => {
    assert.throws(
      () => wordsOf(call('enterprise'), 'KIND', 'FILE'),
      new Misunderstood({ zh: '还要写上 FILE。', en: '' }, 'zh'),
    )
    assert.throws(() => wordsOf(call('甲', '乙'), 'KEY'), /“乙”是多写的/)
  })
})

describe('命令行：对齐 · alignment', () => {
  it('一个汉字占两格 · a Chinese character takes two columns', () => {
    assert.equal(widthOf('高新区 A1'), 9)
    assert.deepEqual(
      table([
        ['高新', '1'],
        ['abcdef', '2'],
      ]),
      ['  高新    1', '  abcdef  2'],
    )
  })
})

describe('命令行：数怎么说 · how a number is told', () => {
  const number = (value: string | null, unit: string, more: Partial<Shown> = {}): Shown => ({
    value,
    unit,
    qualifier: 'exact',
    origin: 'reported',
    ...more,
  })
  const told: readonly (readonly [Shown, string, string])[] = [
    [number('22.86', '%'), '22.86%', '22.86%'],
    [number('311', '家'), '311家', '311 establishments'],
    [number('500', '亿元', { qualifier: 'more-than' }), '超500亿元', 'over 50 bn yuan'],
    [number('+22.86', '%'), '+22.86%', '+22.86%'],
    [number('37', '名'), '第37', 'No. 37'],
    [number('1/3', '%', { printed: '三分之一' }), '三分之一', '1/3'],
    [number(null, '家'), '未报', 'not reported'],
  ]
  for (const [shown, zh, en] of told) {
    it(`${zh} · ${en}`, () => assert.deepEqual([shownText(shown, 'zh'), shownText(shown, 'en')], [zh, en]))
  }
})

describe('命令行：事实文件 · files of facts', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jixia-facts-'))
  })
  after(() => rm(folder, { recursive: true }))

  const factsIn = async (text: string) => {
    const path = join(folder, 'facts.json')
    await writeFile(path, text)
    return readFacts(path, 'zh')
  }

  it('数、数量、日期、文字、是非、清单各归其类 · each of its own type', async () => {
    const facts = await factsIn(
      '{"人数": 120, "研发费用": "460.5万元", "占比": "12%", "成立": "2019-03-01", "行业": "制造业", "上市": true, "资质": ["甲"], "利润": null}',
    )
    const types = Object.fromEntries(facts.map(({ name, type, unit }) => [name, unit ? `${type} ${unit}` : type]))
    assert.deepEqual(types, {
      人数: 'number',
      研发费用: 'number 万元',
      占比: 'number %',
      成立: 'day',
      行业: 'text',
      上市: 'flag',
      资质: 'list',
      利润: undefined,
    })
    assert.equal(facts[1]?.value, 460.5)
  })

  it('未报的数也可写明单位 · what was not reported may have a unit', async () => {
    const facts = await factsIn('{"利润": {"value": null, "unit": "万元"}, "营业收入": "1亿元"}')
    assert.deepEqual(readRule('利润 / 营业收入 > 3%', facts).names, ['利润', '营业收入'])
    await assert.rejects(factsIn('{"利润": {"value": 1, "unit": "斗"}}'), /“利润”：/)
  })

  it('没有这个单位的仍是文字 · what has no known unit stays a text', async () => {
    assert.equal((await factsIn('{"证号": "120号"}'))[0]?.type, 'text')
  })

  it('不是名称和值：一句话 · anything else is refused with a sentence', async () => {
    for (const text of ['[1]', '3', '{', '{"企业": {"名称": "甲"}}'])
      await assert.rejects(factsIn(text), /里要写成 \{"名称": 值\}/)
    await assert.rejects(readFacts(join(folder, '没有.json'), 'zh'), /读不到/)
  })

  it('未报的事实可以是任何一类 · what is not reported may be of any type', async () => {
    const facts = await factsIn('{"营业收入": null, "行业": null, "上市": null}')
    assert.equal(evaluateExactly(readRule('营业收入 * 2', facts), {}).value, null)
    assert.deepEqual(readRule('行业 = "制造业"', facts).names, ['行业'])
    assert.deepEqual(readRule('not(上市)', facts).names, ['上市'])
    assert.throws(
      () => readRule('营业收 * 2', facts),
      (error) => error instanceof RuleError && error.message.includes('营业收入'),
    )
  })
})
