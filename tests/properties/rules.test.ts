import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import Big from 'big.js'
import fc from 'fast-check'
import { date, evaluate } from 'feelin'
import { type FactColumns, numbersOver, valuesOver, verdictsOver } from '../../engines/rules/columns.ts'
import { compileRule, type RuleValue } from '../../engines/rules/compile.ts'
import { RuleError } from '../../engines/rules/error.ts'
import { decideExactly, evaluateExactly } from '../../engines/rules/exact.ts'
import { spell } from '../../engines/rules/reading/spelling.ts'
import { parseRule } from '../../engines/rules/rule.ts'
import { explainRule } from '../../engines/rules/telling/explain.ts'
import { proseOfRule } from '../../engines/rules/telling/prose.ts'
import { substitutedSegments, substituteRule } from '../../engines/rules/telling/substitution.ts'
import type { Term } from '../../engines/rules/vocabulary.ts'
import { decimal } from '../../kernel/decimal.ts'
import { sameDimension as comparable, compareQuantities } from '../../kernel/quantity.ts'
import { type UnitSymbol, units } from '../../kernel/unit.ts'
import { type RandomFacts, randomFacts, randomRules, randomVocabulary } from '../random-rules.ts'

const close = (one: unknown, other: unknown): boolean =>
  typeof one === 'number' && typeof other === 'number'
    ? Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other))
    : one === other

/** Facts as columns: numbers with NaN where they are missing. */
const columnsOf = (facts: readonly RandomFacts[]): FactColumns => ({
  rows: facts.length,
  of: (name) =>
    ['甲', '乙'].includes(name)
      ? Float64Array.from(facts, (one) => (one[name] as number | null) ?? Number.NaN)
      : facts.map((one) => one[name]),
})

const rounding = (mode: Big.RoundingMode) => (value: number | null, digits: number) =>
  value === null ? null : Number(new Big(value.toPrecision(15)).round(digits, mode))

/**
 * The same facts as the other interpreter holds them: its days are objects. It rounds the error of the doubles
 * (3.88 − 2.625 to 1.25, where 1.255 is a tie), so its two roundings are lent the decimals of big.js.
 */
const theirs = (facts: RandomFacts): Record<string, unknown> => ({
  'round half up': rounding(Big.roundHalfUp),
  decimal: rounding(Big.roundHalfEven),
  ...Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      name.endsWith('日期') && typeof value === 'string' ? date(value) : value,
    ]),
  ),
})

function sameAsFeelin(text: string, facts: RandomFacts): void {
  const ours: RuleValue = compileRule(parseRule(text, randomVocabulary))(facts)
  const other = evaluate(text, theirs(facts)).value
  assert.ok(close(ours, other), `${text}\n${JSON.stringify(facts)}\n本引擎 ${String(ours)}，feelin ${String(other)}`)
}

const runs = { numRuns: 1500 }
const full = randomRules({ equality: true, partial: true })
const total = randomRules({ equality: true, partial: false })
const ordered = randomRules({ equality: false, partial: true })

describe('规则：与独立的 FEEL 解释器一致', () => {
  it('平方根、自然对数、e的次方，与之一致，精确值也一致', () => {
    const texts = fc.constantFrom('sqrt(abs(甲))', 'log(abs(甲) + 1)', 'exp(甲)', 'log(exp(甲) + sqrt(乙 * 乙))')
    const check = (text: string, facts: RandomFacts): void => {
      sameAsFeelin(text, facts)
      const rule = parseRule(text, randomVocabulary)
      const exact = evaluateExactly(rule, facts as never).value
      assert.ok(close(compileRule(rule)(facts), Number(exact)), `${text} ${JSON.stringify(facts)} ${exact}`)
    }
    fc.assert(fc.property(texts, randomFacts(false), check), { numRuns: 300 })
  })
  it('事实齐全时，全部语言的条件给出同一结论', () => {
    fc.assert(fc.property(total.flag, randomFacts(false), sameAsFeelin), runs)
  })
  it('事实齐全时，全部语言的算式给出同一个数', () => {
    fc.assert(fc.property(total.number, randomFacts(false), sameAsFeelin), runs)
  })
  it('有缺项时，三值逻辑的条件给出同一结论（相等与列举另有约定）', () => {
    fc.assert(fc.property(ordered.flag, randomFacts(true), sameAsFeelin), runs)
  })
  it('有缺项、除数为零时，算式同为未知', () => {
    fc.assert(fc.property(ordered.number, randomFacts(true), sameAsFeelin), runs)
  })
})

describe('规则：快算与精算', () => {
  it('条件：八分之几的数上，双精度与分数结论相同', () => {
    let decided = 0
    fc.assert(
      fc.property(randomRules({ equality: true, partial: false }).flag, randomFacts(true), (text, facts) => {
        const rule = parseRule(text, randomVocabulary)
        if (/mean|round|decimal/.test(text)) return
        decided += 1
        assert.equal(compileRule(rule)(facts), decideExactly(rule, facts).holds, text)
      }),
      runs,
    )
    assert.ok(decided > 500)
  })
  it('逐列算与逐行算，一位不差', () => {
    const { number, flag } = randomRules({ equality: true, partial: true })
    const many = fc.array(randomFacts(true), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.oneof(number, flag), many, (text, facts) => {
        const rule = parseRule(text, randomVocabulary)
        const columns = columnsOf(facts)
        const known = rule.expression.type.kind === 'number' ? numbersOver : verdictsOver
        const found = Array.from<number, RuleValue>(known(rule.expression, columns), (value) =>
          known === verdictsOver ? ([false, true][value] ?? null) : Number.isNaN(value) ? null : value,
        )
        assert.deepEqual(found, facts.map(compileRule(rule)), text)
        assert.deepEqual(valuesOver(rule.expression, columns), facts.map(compileRule(rule)), text)
      }),
      { numRuns: 1500 },
    )
  })
  it('算式：双精度与分数相差不过末位', () => {
    fc.assert(
      fc.property(ordered.number, randomFacts(true), (text, facts) => {
        if (/floor|ceiling|if|round|decimal|modulo|item/.test(text)) return
        const rule = parseRule(text, randomVocabulary)
        const exact = evaluateExactly(rule, facts).value
        assert.ok(close(compileRule(rule)(facts), exact === null ? null : Number(exact.toString())), text)
      }),
      runs,
    )
  })
})

describe('规则：单位', () => {
  const symbol = fc.constantFrom(
    ...units.filter((unit) => unit.dimension !== 'ratio' && unit.dimension !== 'multiple').map((unit) => unit.symbol),
  )
  const value = fc.integer({ min: 0, max: 100000 })
  const termIn = (name: string, unit: UnitSymbol): Term => ({
    name,
    label: { zh: name, en: name },
    type: 'number',
    unit,
  })

  it('同类的量换算后比较，与量的比较一致；不同类的量不让比', () => {
    let compared = 0
    fc.assert(
      fc.property(symbol, symbol, value, value, (one, other, a, b) => {
        const vocabulary = [termIn('甲', one), termIn('乙', other)]
        if (!comparable(one, other)) {
          assert.throws(() => parseRule('甲 > 乙', vocabulary), /量纲不同/)
          return
        }
        compared += 1
        const rule = parseRule('if 甲 > 乙 then 1 else if 甲 < 乙 then -1 else 0', vocabulary)
        const order = compareQuantities({ value: String(a), unit: one }, { value: String(b), unit: other })
        assert.equal(evaluateExactly(rule, { 甲: a, 乙: b }).value?.toString(), String(order))
      }),
      { numRuns: 3000 },
    )
    assert.ok(compared > 300)
  })
  it('面积与金额相除，就是单位面积的金额', () => {
    fc.assert(
      fc.property(value, fc.integer({ min: 1, max: 1000 }), (money, land) => {
        const vocabulary = [termIn('税收', '亿元'), termIn('用地', '平方公里'), termIn('亩均税收', '万元/亩')]
        const rule = parseRule('税收 / 用地 = 亩均税收', vocabulary)
        const perMu = decimal(money).times(20).div(3).div(land)
        const facts = { 税收: money, 用地: land, 亩均税收: perMu }
        const gap = evaluateExactly(parseRule('abs(税收 / 用地 - 亩均税收)', vocabulary), facts).value
        assert.ok(rule && gap?.lt('0.000001'), `${money}/${land}: ${gap?.toFixed()}`)
      }),
    )
  })
})

describe('规则：每条规则都能说明自己', () => {
  it('理由、代入式与文字总能写出，状态与结论一致', () => {
    fc.assert(
      fc.property(full.flag, randomFacts(true), (text, facts) => {
        const rule = parseRule(text, randomVocabulary)
        const { holds } = decideExactly(rule, facts)
        const reason = explainRule(rule, facts)
        assert.equal(reason.state, holds === null ? 'unknown' : holds ? 'met' : 'unmet', text)
        const { zh, en } = proseOfRule(rule)
        assert.ok(zh.length > 0 && en.length > 0 && !/undefined|NaN|\[object/.test(zh + en + JSON.stringify(reason)))
        const segments = substitutedSegments(rule, facts)
        assert.equal(segments.map((segment) => segment.text).join(''), substituteRule(rule, facts).zh)
        for (const { term } of segments) assert.ok(term === undefined || rule.names.includes(term))
      }),
      { numRuns: 1000 },
    )
  })
  it('数代入后的算式，仍算出同一个数', () => {
    fc.assert(
      fc.property(randomRules({ equality: false, partial: true }).number, randomFacts(false), (text, facts) => {
        if (!/^[甲乙丙数\d+\-*/(). ]+$/u.test(text)) return
        const rule = parseRule(text, randomVocabulary)
        const again = parseRule(substituteRule(rule, facts).zh.replaceAll('^', '**'), [])
        assert.deepEqual(evaluateExactly(again, {}).value, evaluateExactly(rule, facts).value, text)
      }),
      runs,
    )
  })
})

describe('规则：任何文字都有回答', () => {
  it('乱写的公式要么读懂，要么给出一句话和列号', () => {
    const word = fc.constantFrom(
      '甲',
      '乙',
      '得分',
      '名称',
      ' ',
      '(',
      ')',
      '[',
      ']',
      '"',
      '“',
      '≥',
      '＞',
      '%',
      '、',
      '，',
      'and',
      'in',
      '5',
      '２',
      '..',
      '+',
      '-',
      '**',
      'sum',
      'not',
      'if',
      'then',
      'else',
      'null',
      '.',
      '@',
      '且',
      'date',
      'some',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const text = words.join('')
        try {
          parseRule(text, randomVocabulary)
        } catch (error) {
          assert.ok(error instanceof RuleError, `${text}: ${String(error)}`)
          assert.match(error.message, /^第\d+列：[^\n]*[\p{Script=Han}]/u)
          assert.ok(error.column >= 1 && error.column <= text.length + 1, `${text}: ${error.message}`)
        }
      }),
      { numRuns: 5000 },
    )
  })
  it('规整写法不动列号：每个字符都记得原来的位置', () => {
    fc.assert(
      fc.property(randomRules({ equality: true, partial: true }).flag, (text) => {
        const wide = text.replaceAll('(', '（').replaceAll(')', '）').replaceAll('>=', '≥').replaceAll(',', '，')
        const { text: plain, columns } = spell(wide)
        assert.equal(plain, text)
        for (const [index, column] of columns.entries()) {
          const original = wide[column - 1]!
          if (/[\p{L}\d]/u.test(original)) assert.equal(plain[index], original)
        }
      }),
      { numRuns: 500 },
    )
  })
})
