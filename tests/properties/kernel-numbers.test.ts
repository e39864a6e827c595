import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { readChinese, writeChinese } from '../../kernel/chinese-number.ts'
import { decimal } from '../../kernel/decimal.ts'
import { type Numeral, readNumeral, writeNumeral } from '../../kernel/numeral.ts'
import { addQuantities, compareQuantities, convert, qualifiers } from '../../kernel/quantity.ts'
import { checkCreditCode, creditCodeCheckDigit } from '../../kernel/social-credit-code.ts'
import { units } from '../../kernel/unit.ts'

describe('数量的性质', () => {
  const amount = fc
    .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
    .map(([whole, places]) => decimal(whole.toString()).times(`1e-${places}`))
  const pair = fc
    .constantFrom(...units)
    .chain((unit) =>
      fc.tuple(fc.constant(unit), fc.constantFrom(...units.filter((one) => one.dimension === unit.dimension))),
    )

  it('换算过去再换算回来不变', () => {
    fc.assert(
      fc.property(amount, pair, (value, [from, to]) => {
        const back = convert(convert(value, from.symbol, to.symbol), to.symbol, from.symbol)
        assert.ok(back.minus(value).abs().lt('1e-12'))
      }),
    )
  })

  it('万元与亿元之间一分不差，与整数运算一致', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), (tenThousands) => {
        const value = convert(decimal(tenThousands.toString()), '万元', '亿元')
        assert.equal(value.toFixed(4), `${tenThousands / 10_000n}.${String(tenThousands % 10_000n).padStart(4, '0')}`)
      }),
    )
  })

  it('比较与相加不因单位而变', () => {
    fc.assert(
      fc.property(amount, amount, (one, other) => {
        const first = { value: one.toFixed(), unit: '亩' } as const
        const second = { value: other.toFixed(), unit: '公顷' } as const
        const expected = one.times(2000).cmp(other.times(30_000))
        assert.equal(compareQuantities(first, second), expected)
        assert.equal(compareQuantities(second, first), 0 - expected)
        assert.equal(addQuantities(first, second).value, one.plus(other.times(15)).toFixed())
      }),
    )
  })
})

describe('数的读写', () => {
  it('汉字数读写往返', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999_999_999 }),
        (value) => readChinese(writeChinese(value)) === value,
      ),
    )
    fc.assert(fc.property(fc.integer({ min: 0, max: 20_000 }), (value) => readChinese(writeChinese(value)) === value))
  })

  const written = fc.oneof(
    fc.integer({ min: 0, max: 1e9 }).map(String),
    fc
      .tuple(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 4 }))
      .map(([n, places]) => (n / 10 ** places).toFixed(places)),
    fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 2, max: 10 }))
      .map(([upper, lower]) => `${upper}/${lower}`),
  )
  const numeral: fc.Arbitrary<Numeral> = fc
    .record({
      value: written,
      unit: fc.option(fc.constantFrom(...units.map((unit) => unit.symbol)), { nil: undefined }),
      qualifier: fc.constantFrom(...qualifiers),
      characters: fc.boolean(),
    })
    .map(({ value, unit, qualifier, characters }) => ({
      value,
      ...(unit === undefined || value.includes('/') ? {} : { unit }),
      qualifier,
      ...(characters && !value.includes('.') ? { characters: true as const } : {}),
    }))

  const sameNumeral = (read: Numeral, one: Numeral): void => {
    if (!one.characters || one.unit === undefined || read.unit === one.unit) {
      assert.deepEqual(read, one)
      return
    }
    const [first, second] = [one, read].map(({ value, unit }) => ({ value, unit: unit! }))
    assert.equal(compareQuantities(first!, second!), 0)
    assert.equal(read.qualifier, one.qualifier)
  }

  it('写出来再读，数、单位、限定都不变；汉字的“一万元”与“1万元”是同一个数', () => {
    fc.assert(
      fc.property(numeral, (one) => sameNumeral(readNumeral(writeNumeral(one)), one)),
      { numRuns: 2000 },
    )
  })

  it('任何文字要么读成数，要么得到一句话', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,/-%余多近约超万亿千百两三分之家元') }), (text) => {
        let read: Numeral
        try {
          read = readNumeral(text)
        } catch (error) {
          assert.match((error as Error).message, /^“.*”.*可写/)
          return
        }
        sameNumeral(readNumeral(writeNumeral(read)), read)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('统一社会信用代码的性质', () => {
  const body = fc.string({ unit: fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'), minLength: 17, maxLength: 17 })

  it('补上校验位就有效，改动任一位就不再有效', () => {
    fc.assert(
      fc.property(body, fc.nat(16), (first, at) => {
        const code = `${first}${creditCodeCheckDigit(first)}`
        assert.equal(checkCreditCode(code).state, 'valid')
        const other = code[at] === 'A' ? 'B' : 'A'
        assert.equal(checkCreditCode(`${code.slice(0, at)}${other}${code.slice(at + 1)}`).state, 'suspect')
      }),
    )
  })

  it('任何文字都有答案', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => checkCreditCode(text).state.length > 0))
  })
})
