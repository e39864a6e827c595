import fc from 'fast-check'
import type { Term, Vocabulary } from '../engines/rules/vocabulary.ts'

/** A small world of terms of every type, and random rules and facts over it. */
const terms: readonly [string, Term['type'], string, Term['of']?][] = [
  ['甲', 'number', 'a'],
  ['乙', 'number', 'b'],
  ['丙数', 'number', 'c'],
  ['名称', 'text', 'title'],
  ['行业', 'text', 'industry'],
  ['高企', 'flag', 'certified'],
  ['成立日期', 'day', 'founded'],
  ['认定日期', 'day', 'awarded'],
  ['得分', 'list', 'scores', 'number'],
  ['标签', 'list', 'tags', 'text'],
]

export const randomVocabulary: Vocabulary = terms.map(([name, type, column, of]) => ({
  name,
  type,
  column,
  of,
  label: { zh: name, en: column },
}))

/** Multiples of 1/8: sums and products of them are the same in doubles, numeric and fractions. */
const eighth = fc.integer({ min: -80, max: 80 }).map((value) => value / 8)
const texts = ['', 'a', 'AB', '电子', '电子信息', '信息', '子']
const text = fc.constantFrom(...texts)
const day = fc.constantFrom('2019-12-31', '2020-01-01', '2020-02-29', '2023-09-30')

export type RandomFacts = Record<string, number | string | boolean | null | (number | string | null)[]>

/** Facts for every term; with `gaps` any of them, and any entry of a list, may be null. */
export function randomFacts(gaps: boolean): fc.Arbitrary<RandomFacts> {
  const maybe = <Value>(of: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
    gaps ? fc.option(of, { freq: 4, nil: null }) : of
  const list = <Value>(of: fc.Arbitrary<Value>) => maybe(fc.array(maybe(of), { maxLength: 4, minLength: gaps ? 0 : 1 }))
  return fc.record({
    甲: maybe(eighth),
    乙: maybe(eighth),
    丙数: maybe(eighth),
    名称: maybe(text),
    行业: maybe(text),
    高企: maybe(fc.boolean()),
    成立日期: maybe(day),
    认定日期: maybe(day),
    得分: list(eighth),
    标签: list(text),
  })
}

export type RandomLanguage = {
  /** Includes =, !=, in, between, some, every, list contains: where a null meets them, dialects part. */
  readonly equality: boolean
  /** Includes operations that have no result for some numbers: division, remainder, sums of filtered lists. */
  readonly partial: boolean
}

const order = fc.constantFrom('<', '<=', '>', '>=')

/** Random rules as text: `number` gives a number, `flag` a verdict. */
export function randomRules({ equality, partial }: RandomLanguage): {
  number: fc.Arbitrary<string>
  flag: fc.Arbitrary<string>
} {
  const literal = fc.oneof(
    eighth.map((value) => String(Math.abs(value))),
    fc.constantFrom('0', '1', '2', '10'),
  )
  const pair = fc.tuple(eighth.map(Math.abs), eighth.map(Math.abs))
  const ends = pair.map(([one, other]) => `${Math.min(one, other)} and ${Math.max(one, other)}`)
  const interval = fc
    .tuple(pair, fc.constantFrom('[', '('), fc.constantFrom(']', ')'))
    .map(([[one, other], open, close]) => `${open}${Math.min(one, other)}..${Math.max(one, other)}${close}`)
  const textLiteral = text.map((value) => JSON.stringify(value))
  const dayLiteral = day.map((value) => `date("${value}")`)
  const { number, flag } = fc.letrec<{ number: string; flag: string; text: string; day: string; scores: string }>(
    (tie) => {
      const depth = { maxDepth: 4, depthSize: 'medium' as const, withCrossShrink: true }
      const write = (strings: TemplateStringsArray, ...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
        fc.tuple(...parts).map((values) => strings.reduce((all, piece, index) => all + values[index - 1] + piece))
      const n = tie('number')
      const f = tie('flag')
      const t = tie('text')
      const d = tie('day')
      const s = tie('scores')
      const comparison = equality ? fc.constantFrom('<', '<=', '>', '>=', '=', '!=') : order
      const flags = [
        write`(${n} ${comparison} ${n})`,
        write`(${n} ${order} ${n})`,
        write`(${t} ${comparison} ${t})`,
        write`(${d} ${comparison} ${d})`,
        write`(${f} and ${f})`,
        write`(${f} or ${f})`,
        write`not(${f})`,
        write`contains(${t}, ${t})`,
        write`starts with(${t}, ${t})`,
        write`ends with(${t}, ${t})`,
      ]
      if (equality) {
        flags.push(
          write`(${n} between ${ends})`,
          write`(${n} in ${interval})`,
          write`(${n} in (${n}, ${n}))`,
          write`(${t} in (${t}, ${textLiteral}))`,
          write`(some x in ${s} satisfies x ${comparison} ${n})`,
          write`(every x in ${s} satisfies x ${order} ${n})`,
          write`list contains(标签, ${t})`,
          write`(甲 != null)`,
        )
      }
      const numbers = [
        write`${n} + ${n}`,
        write`(${n} - ${n})`,
        write`${n} * ${literal}`,
        write`-(${n})`,
        write`(if ${f} then ${n} else ${n})`,
        write`abs(${n})`,
        write`floor(${n})`,
        write`ceiling(${n})`,
        write`round half up(${n}, ${fc.constantFrom('0', '1', '2')})`,
        write`decimal(${n}, ${fc.constantFrom('0', '1', '2')})`,
        write`sum(${s})`,
        write`min(${s})`,
        write`max(${s})`,
        write`count(${s})`,
        write`mean(${s})`,
        write`string length(${t})`,
        write`(${n}) ** 2`,
      ].map((part) => part.map((value) => `(${value})`))
      if (equality && partial) flags.push(write`(${n} between ${n} and ${n})`)
      if (partial)
        numbers.push(
          write`(${n} / ${n})`,
          write`modulo(${fc.constantFrom('甲', '乙', '丙数')}, ${fc.constantFrom('3', '-7', '0.5', '0')})`,
          write`得分[${fc.constantFrom('1', '2', '-1', '9')}]`,
        )
      const filtered = write`得分[item ${order} ${literal}]`
      return {
        number: fc.oneof(depth, literal, fc.constantFrom('甲', '乙', '丙数'), ...numbers),
        flag: fc.oneof(
          depth,
          write`(${fc.constantFrom('甲', '乙')} ${order} ${literal})`,
          fc.constant('高企'),
          ...flags,
        ),
        text: fc.oneof(
          depth,
          textLiteral,
          fc.constantFrom('名称', '行业'),
          write`upper case(${t})`,
          write`lower case(${t})`,
        ),
        day: fc.oneof(dayLiteral, fc.constantFrom('成立日期', '认定日期')),
        scores: partial ? fc.oneof(fc.constant('得分'), filtered) : fc.constant('得分'),
      }
    },
  )
  return { number, flag }
}
