import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { everyCondition, openLadder } from '../../engines/ladders/opened.ts'
import { tableOfCondition } from '../../engines/rules/dmn/condition-table.ts'
import type { DecisionTable } from '../../engines/rules/dmn/decision-table.ts'
import { readDmn } from '../../engines/rules/dmn/dmn-read.ts'
import { writeDmn } from '../../engines/rules/dmn/dmn-write.ts'
import { feelOfTable } from '../../engines/rules/dmn/table-rule.ts'
import { parseRule } from '../../engines/rules/rule.ts'
import type { Vocabulary } from '../../engines/rules/vocabulary.ts'
import { bandsOfTable, tableOfBands } from '../../engines/scoring/steps/bands-table.ts'
import { Fault } from '../../kernel/fault.ts'
import { type Element, readXml } from '../../kernel/xml.ts'
import { enterpriseLadder } from '../../mechanisms/enterprise-ladder/enterprise-ladder.ts'

const words: Vocabulary = [
  { name: '营业收入', label: { zh: '营业收入', en: 'Revenue' }, type: 'number', unit: '万元' },
  { name: '研发费用', label: { zh: '研发费用', en: 'R&D' }, type: 'number', unit: '万元' },
  { name: '投资', label: { zh: '投资', en: 'Investment' }, type: 'number', unit: '亿元' },
  { name: '职工总数', label: { zh: '职工总数', en: 'Staff' }, type: 'number', unit: '人' },
  { name: '领域', label: { zh: '领域', en: 'Field' }, type: 'text' },
  { name: '高企', label: { zh: '高企', en: 'High-tech' }, type: 'flag' },
  { name: '成立日期', label: { zh: '成立日期', en: 'Founded' }, type: 'day' },
]
const tableOf = (text: string): DecisionTable => tableOfCondition(parseRule(text, words), '符合')
const saying = (pattern: RegExp) => (error: unknown) => error instanceof Fault && pattern.test(error.sentence.zh)

describe('条件写成决策表', () => {
  const rows: readonly (readonly [string, string, readonly string[], readonly (readonly string[])[]])[] = [
    ['金额换成该项自己的单位', '营业收入 >= 2亿元', ['营业收入'], [['>= 20000']]],
    ['百分比成为比例', '研发费用 / 营业收入 >= 5%', ['(研发费用 / 营业收入)'], [['>= 0.05']]],
    ['上下两界并成一段', '职工总数 >= 10 and 职工总数 < 500', ['职工总数'], [['[10..500)']]],
    [
      '或分成两行，不相干的格不填',
      '高企 or 营业收入 > 100万元',
      ['高企', '营业收入'],
      [
        ['true', '-'],
        ['-', '> 100'],
      ],
    ],
    ['不在其列', 'not(领域 in ("钢铁", "水泥"))', ['领域'], [['not("钢铁", "水泥")']]],
    ['数写在左边也一样', '500 >= 职工总数', ['职工总数'], [['<= 500']]],
    ['日期', '成立日期 < date("2020-01-01")', ['成立日期'], [['< date("2020-01-01")']]],
    ['没有报', '营业收入 = null', ['营业收入'], [['null']]],
  ]
  for (const [title, text, inputs, tests] of rows)
    it(title, () => {
      const table = tableOf(text)
      assert.deepEqual(
        table.inputs.map(({ expression }) => expression),
        inputs,
      )
      assert.deepEqual(
        table.rules.map((rule) => rule.tests),
        tests,
      )
    })

  it('要换算单位的式子不能写成标准的FEEL，说明原因', () =>
    assert.throws(() => tableOf('营业收入 + 投资 >= 1亿元'), saying(/标准的 FEEL 没有单位/)))

  it('行数太多的不写', () => {
    const many = Array.from({ length: 8 }, (_, at) => `(职工总数 = ${at} or 营业收入 = ${at})`).join(' and ')
    assert.throws(() => tableOf(many), saying(/要写成 200 行以上/))
  })

  it('梯度里的每条规则都写得成，读得回', () => {
    const ladder = openLadder(enterpriseLadder)
    const editions = [...ladder.rungs.values()].flatMap((rung) => rung.editions)
    const rules = editions.flatMap((edition) =>
      everyCondition(edition.conditions).flatMap((one) =>
        one.kind === 'rule' ? [{ id: one.given.id, rule: one.rule }] : [],
      ),
    )
    assert.ok(rules.length > 50)
    const text = writeDmn(
      '梯度',
      rules.map(({ id, rule }) => tableOfCondition(rule, id)),
    )
    for (const table of readDmn(text).tables)
      assert.equal(parseRule(feelOfTable(table), enterpriseLadder.facts).expression.type.kind, 'flag', table.name)
  })
})

/** For each element of DMN 1.5 that we write: its children in order, and the attributes it must have. */
const structure: Readonly<Record<string, readonly [children: RegExp, required: readonly string[]]>> = {
  definitions: [/^(inputData |decision )*$/, ['name', 'namespace']],
  inputData: [/^(variable )?$/, ['name']],
  variable: [/^$/, ['name']],
  decision: [/^(variable )?(informationRequirement )*(decisionTable )?$/, ['name']],
  informationRequirement: [/^requiredInput $/, []],
  requiredInput: [/^$/, ['href']],
  decisionTable: [/^(input )*(output )+(annotation )*(rule )*$/, []],
  input: [/^inputExpression (inputValues )?$/, []],
  inputExpression: [/^(text )?$/, []],
  output: [/^(outputValues )?(defaultOutputEntry )?$/, []],
  defaultOutputEntry: [/^(text )?$/, []],
  annotation: [/^$/, []],
  rule: [/^(inputEntry )*(outputEntry )+(annotationEntry )*$/, []],
  inputEntry: [/^text $/, []],
  outputEntry: [/^(text )?$/, []],
  annotationEntry: [/^(text )?$/, []],
  text: [/^$/, []],
}

describe('DMN 1.5 文档', () => {
  const noted: DecisionTable = {
    ...tableOf('高企 or 营业收入 > 100万元'),
    rules: [
      { tests: ['true', '-'], outputs: ['true'], note: '有"效"<期>内 & 第1条' },
      { tests: ['-', '> 100'], outputs: ['true'] },
    ],
  }
  const text = writeDmn('规则', [noted, tableOf('职工总数 >= 10 and 职工总数 < 500')])

  it('元素的次序、必填的属性、不重的代号、引用的对象，都合乎标准', () => {
    const ids: string[] = []
    const visit = (element: Element): void => {
      const { name, attributes, children } = element
      const [order, required] = structure[name] ?? assert.fail(name)
      assert.match(children.map((child) => `${child.name} `).join(''), order, name)
      for (const attribute of required) assert.ok(attributes[attribute], `${name} ${attribute}`)
      if (attributes.id) ids.push(attributes.id)
      if (attributes.href) assert.match(text, new RegExp(`<inputData id="${attributes.href.slice(1)}"`))
      for (const child of children) visit(child)
    }
    const root = readXml(text)
    visit(root)
    assert.equal(root.attributes.xmlns, 'https://www.omg.org/spec/DMN/20230324/MODEL/')
    assert.equal(new Set(ids).size, ids.length)
    assert.ok(ids.every((id) => /^[a-z]\w*$/.test(id)))
  })

  it('读回来一样，备注里的引号和尖括号也在', () => assert.deepEqual(readDmn(text).tables[0], noted))

  it('别的工具写的：有前缀、没有默认输出', () => {
    const foreign = `<?xml version="1.0"?><d:definitions xmlns:d="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:feel="https://www.omg.org/spec/DMN/20191111/FEEL/" id='x' name='折扣' namespace='urn:x'>
      <d:decision id="a" name="等级"><d:decisionTable id="t" hitPolicy="FIRST">
        <d:input id="i" label="人数"><d:inputExpression typeRef="feel:number"><d:text><![CDATA[职工总数]]></d:text></d:inputExpression></d:input>
        <d:output id="o" name="等级" typeRef="string"/>
        <d:rule id="r1"><d:inputEntry><d:text>&lt; 20</d:text></d:inputEntry><d:outputEntry><d:text>"微型"</d:text></d:outputEntry></d:rule>
        <d:rule id="r2"><d:inputEntry><d:text>[20..300), 500</d:text></d:inputEntry><d:outputEntry><d:text>"小型"</d:text></d:outputEntry></d:rule>
        <d:rule id="r3"><d:inputEntry><d:text></d:text></d:inputEntry><d:outputEntry><d:text>"其他"</d:text></d:outputEntry></d:rule>
      </d:decisionTable></d:decision><d:decision id="b" name="公式"><d:literalExpression><d:text>1</d:text></d:literalExpression></d:decision></d:definitions>`
    const { name, tables, left } = readDmn(foreign)
    assert.deepEqual(
      [name, left, tables[0]!.hitPolicy, tables[0]!.inputs[0]],
      [
        '折扣',
        [{ name: '公式', reason: { zh: '不是决策表', en: 'no decision table' } }],
        'FIRST',
        { expression: '职工总数', type: 'number', label: '人数' },
      ],
    )
    const feel = feelOfTable(tables[0]!)
    assert.equal(
      feel,
      'if ((职工总数) in < 20) then "微型" else if ((职工总数) in ([20..300), 500)) then "小型" else if true then "其他" else null',
    )
    assert.equal(parseRule(feel, words).expression.type.kind, 'text')
  })

  const refusals: readonly (readonly [string, string, RegExp])[] = [
    ['不是DMN', '<html/>', /不是 DMN：根元素是“html”/],
    ['写坏的', '<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/"><decision></definitions>', /写错了/],
    ['带文档类型声明的', '<!DOCTYPE a [<!ENTITY b "c">]><a/>', /文档类型声明，不接受/],
  ]
  for (const [title, given, sentence] of refusals)
    it(`不收${title}`, () => assert.throws(() => readDmn(given), saying(sentence)))

  const two = (policy: string, tests: readonly string[], outputs: readonly string[] = ['1', '2']) =>
    `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="两张"><decision name="好"><decisionTable>
      <input><inputExpression><text>x</text></inputExpression></input><output name="好"/>
      <rule><inputEntry><text>1</text></inputEntry><outputEntry><text>2</text></outputEntry></rule></decisionTable></decision>
      <decision name="坏"><decisionTable${policy}><input><inputExpression><text>x</text></inputExpression></input><output name="坏"/>
      ${tests.map((test, at) => `<rule><inputEntry><text>${test}</text></inputEntry><outputEntry><text>${outputs[at]}</text></outputEntry></rule>`).join('')}
      </decisionTable></decision></definitions>`
  const collect = ' hitPolicy="COLLECT"'
  const left: readonly (readonly [string, string, RegExp])[] = [
    ['结果是一列值的', two(collect, ['-', '1']), /^命中策略 COLLECT 没有写汇总方式，得出的是一列值/],
    ['按规则次序列出的', two(' hitPolicy="RULE ORDER"', ['-']), /^命中策略 RULE ORDER 得出的是一列值/],
    [
      'UNIQUE 有重叠的',
      two('', ['[1..5]', '&gt; 4', '5']),
      /一次只许一行成立，.*：第1行与第2行、第1行与第3行、第2行与第3行$/,
    ],
    ['ANY 结果不同的', two(' hitPolicy="ANY"', ['"甲", "乙"', 'not("甲")']), /结果须相同，.*第1行与第2行/],
    [
      '格数不齐的',
      two('', ['1']).replace(/<inputEntry><text>1<\/text><\/inputEntry>(?=<outputEntry><text>1)/, ''),
      /^第1行的格数与列数不同/,
    ],
  ]
  for (const [title, given, sentence] of left)
    it(`${title}不读，说明原因，别的照读`, () => {
      const read = readDmn(given)
      assert.deepEqual([read.tables.map(({ name }) => name), read.left.map(({ name }) => name)], [['好'], ['坏']])
      assert.match(read.left[0]!.reason.zh, sentence)
    })

  it('UNIQUE 不重叠的照读：接上的两段、不同的文字、看不出的不猜', () => {
    for (const tests of [
      ['&lt; 5', '[5..9)', '&gt;= 9'],
      ['"甲"', 'not("甲")'],
      ['y', 'y + 1'],
      ['null', 'not(null)'],
    ])
      assert.equal(readDmn(two('', tests, ['1', '2', '3'])).tables.length, 2, tests.join(' | '))
  })

  it('PRIORITY 没有列出次序的、COLLECT MIN 不是数的，写不成公式，说明原因', () => {
    const [, unlisted] = readDmn(two(' hitPolicy="PRIORITY"', ['-', '1'])).tables
    assert.throws(() => feelOfTable(unlisted!), saying(/输出“坏”的次序里没有 1/))
    const [, least] = readDmn(two(`${collect} aggregation="MIN"`, ['-', '1'], ['y', '2'])).tables
    assert.throws(() => feelOfTable(least!), saying(/COLLECT MIN 的每行结果要是一个写明的数，“y”不是/))
  })
})

describe('分档与决策表', () => {
  const bands = {
    step: 'bands' as const,
    otherwise: 0,
    bands: [
      { from: 0.3, points: 20 },
      { from: 0.25, below: 0.3, points: 16 },
      { above: 0.1, upTo: 0.25, points: 4.5 },
      { below: -1, points: -2 },
    ],
  }

  it('写成决策表再读回来，各档一样；首行命中', () => {
    const table = tableOfBands(bands, { value: '科技人员数 / 职工总数', output: '科技人员得分' })
    assert.equal(table.hitPolicy, 'FIRST')
    assert.deepEqual(
      table.rules.map(({ tests }) => tests[0]),
      ['>= 0.3', '[0.25..0.3)', '(0.1..0.25]', '< -1'],
    )
    const [back] = readDmn(writeDmn('分档', [table])).tables
    assert.deepEqual(bandsOfTable(back!), bands)
  })

  it('不是分数段的说出哪一行', () => {
    const table = tableOfBands(bands, { value: 'x', output: '分' })
    const wrong = { ...table, rules: [...table.rules, { tests: ['"甲"'], outputs: ['1'] }] }
    assert.throws(() => bandsOfTable(wrong), saying(/“分”不能作为分档：第5行不是一个分数段/))
  })
})
