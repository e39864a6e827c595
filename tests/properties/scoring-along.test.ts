import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { Trial } from '../../engines/scoring/advice/trial.ts'
import { whatIf } from '../../engines/scoring/advice/what-if.ts'
import { answersOf } from '../../engines/scoring/answer.ts'
import { scoreParts } from '../../engines/scoring/peers/partitions.ts'
import { score } from '../../engines/scoring/score.ts'
import { standingOf } from '../../engines/scoring/standing.ts'
import { readTable, rowOf } from '../../engines/scoring/table.ts'
import { explain } from '../../engines/scoring/telling/explain.ts'
import { pointsOf, rowsOf, schemeOver, scored } from '../scoring-house.ts'

const runs = { numRuns: 400 }
const panel = fc.uniqueArray(
  fc.record({
    country: fc.constantFrom('甲', '乙'),
    year: fc.integer({ min: 2010, max: 2020 }),
    x: fc.option(fc.integer({ min: -40, max: 40 }), { nil: null, freq: 2 }),
  }),
  { selector: ({ country, year }) => `${country}${year}`, minLength: 1, maxLength: 14 },
)
type Row = { readonly country: string; readonly year: number; readonly x: number | null }
const cellsOf = (given: readonly Row[]) => ({
  国: given.map(({ country }) => country),
  年: given.map(({ year }) => year),
  x: given.map(({ x }) => x),
})
const part = (take: string, more = {}) => ({
  id: '分',
  value: 'x',
  missing: { along: '年', take, within: ['国'], ...more },
})

describe('缺的数从别的年份补 · gaps filled along years', () => {
  const nearestTo = (known: readonly Row[], year: number, side: (distance: number) => boolean): Row | undefined =>
    known
      .filter((one) => side(one.year - year))
      .sort((one, other) => Math.abs(one.year - year) - Math.abs(other.year - year) || one.year - other.year)[0]
  const byHand: Readonly<Record<string, (known: readonly Row[], year: number) => number | null>> = {
    before: (known, year) => nearestTo(known, year, (distance) => distance < 0)?.x ?? null,
    after: (known, year) => nearestTo(known, year, (distance) => distance > 0)?.x ?? null,
    nearest: (known, year) => nearestTo(known, year, () => true)?.x ?? null,
    line: (known, year) => {
      const [low, high] = [nearestTo(known, year, (d) => d < 0), nearestTo(known, year, (d) => d > 0)]
      return low && high ? low.x! + ((year - low.year) / (high.year - low.year)) * (high.x! - low.x!) : null
    },
  }
  for (const [take, fill] of Object.entries(byHand))
    for (const reach of [undefined, 3])
      it(`${take}${reach ? `，至多隔 ${reach} 年` : ''}`, () =>
        fc.assert(
          fc.property(panel, (given) => {
            const found = pointsOf(scored(cellsOf(given), part(take, reach ? { reach } : {})))
            for (const [index, { country, year, x }] of given.entries()) {
              const known = given.filter(
                (one) => one.country === country && one.x !== null && Math.abs(one.year - year) <= (reach ?? 99),
              )
              const expected = x ?? fill(known, year)
              if (expected === null) assert.equal(found[index], null)
              else assert.ok(Math.abs(found[index]! - expected) < 1e-9, `${found[index]} ${expected}`)
            }
          }),
          runs,
        ))

  it('一行单独评、一块一块评都一样；理由说以什么顶替 · alone, in parts, explained', async () => {
    const cells = { 国: ['甲', '甲', '甲'], 年: [2018, 2019, 2020], x: [4, null, 8] }
    const scheme = schemeOver(cells, part('line'))
    const { heading, rows } = rowsOf(cells)
    const table = readTable(scheme, heading, rows)
    const scores = score(scheme, table)
    assert.deepEqual([...scores.points.get('分')!], [4, 6, 8])
    const told = JSON.stringify(explain(scores, 1))
    assert.match(told, /未知，以 6 顶替/)
    const found: number[] = []
    await scoreParts(
      scheme,
      async function* () {
        for (const row of [2, 1, 0]) yield rowOf(table, row)
      },
      (piece) => void found.push(piece.points.get('分')![0]!),
    )
    assert.deepEqual(found, [8, 6, 4])
  })

  it('换一个数试算，同大家都重算一样 · a trial comes to what scoring everybody again does', () =>
    fc.assert(
      fc.property(panel, fc.nat(), fc.option(fc.integer({ min: -9, max: 9 }), { nil: null }), (given, at, x) => {
        const row = at % given.length
        const classes = {
          by: 'share',
          weightBy: '人',
          shares: [
            { label: '上', share: 0.5 },
            { label: '下', share: 0.5 },
          ],
        }
        const cells = { ...cellsOf(given), 人: given.map((_, index) => 1 + (index % 3)) }
        const scores = scored(cells, part('nearest'), { classes })
        standingOf(scores)
        const tried = new Trial(scores.scheme, rowOf(scores.table, row), scores.peers.measured).with({ x })
        const again = whatIf(scores, row, { x }).after
        assert.equal(tried.stand.score, again.score)
        if (given.every((one) => one.x !== null)) assert.equal(tried.stand.class, again.class)
      }),
      runs,
    ))

  it('取别的年份的数：上一年、基年；没有那一年的不知道，或按 take · the value of another year', async () => {
    const from = (elsewhere: object) => ({
      id: '分',
      value: 'x',
      elsewhere: { along: '年', within: ['国'], ...elsewhere },
    })
    await fc.assert(
      fc.asyncProperty(panel, fc.integer({ min: 1, max: 2 }), async (given, back) => {
        const of = (country: string, year: number) =>
          given.find((one) => one.country === country && one.year === year)?.x ?? null
        const cells = cellsOf(given)
        const scheme = schemeOver(cells, from({ back }))
        const { heading, rows } = rowsOf(cells)
        const table = readTable(scheme, heading, rows)
        const whole = pointsOf(score(scheme, table))
        assert.deepEqual(
          whole,
          given.map(({ country, year }) => of(country, year - back)),
        )
        assert.deepEqual(
          pointsOf(scored(cells, from({ at: 2015 }))),
          given.map(({ country }) => of(country, 2015)),
        )
        const found: (number | null)[] = []
        await scoreParts(
          scheme,
          async function* () {
            for (const row of given.keys()) yield rowOf(table, row)
          },
          (piece) => void found.push(...pointsOf(piece)),
        )
        assert.deepEqual(found, whole)
      }),
      { numRuns: 150 },
    )
    const gone = { 国: ['甲', '甲'], 年: [2010, 2020], x: [4, 6] }
    assert.deepEqual(pointsOf(scored(gone, from({ back: 1, take: 'before' }))), [null, 4])
    assert.match(JSON.stringify(explain(scored(gone, from({ back: 10 })), 1)), /取往前 10 处那一行的值：4/)
    assert.throws(() => scored(gone, from({ back: 1, at: 2010 })), /back 和 at 写一个/)
  })

  it('按回归直线补：同最小二乘的公式 · by a line of least squares', () => {
    const cells = { g: [1, 2, 3, 5, null], x: [2, 3, 7, null, null] }
    const missing = { impute: 'regression', on: 'g' }
    const [, , , filled, gone] = pointsOf(scored(cells, { id: '分', value: 'x', missing }))
    assert.ok(Math.abs(filled! - (4 + 2.5 * (5 - 2))) < 1e-12, `${filled}`)
    assert.equal(gone, null)
    const level = { g: [1, 1, 1], x: [2, 3, null] }
    assert.deepEqual(pointsOf(scored(level, { id: '分', value: 'x', missing })), [2, 3, null])
  })

  it('顺着什么，要是数；同谁的，要是文字 · refused', () => {
    assert.throws(() => scored({ 国: ['甲'], 年: ['2020年'], x: [1] }, part('line')), /“分”的 along 要算出数/)
    assert.throws(() => scored({ 国: [1], 年: [2020], x: [1] }, part('line')), /“分”按“国”分组，但没有这个文字项/)
  })
})

describe('等级按人口占比 · classes by shares of the population', () => {
  const areas = fc.array(fc.record({ x: fc.integer({ min: 0, max: 9 }), people: fc.integer({ min: 0, max: 30 }) }), {
    minLength: 1,
    maxLength: 15,
  })
  const shares = ['一', '二', '三', '四'].map((label) => ({ label, share: 0.25 }))
  const classesOf = (given: readonly { x: number; people: number }[], at: string) =>
    answersOf(
      scored(
        { x: given.map(({ x }) => x), 人口: given.map(({ people }) => people) },
        { id: '分', value: 'x' },
        {
          classes: { by: 'share', shares, weightBy: '人口', at },
        },
      ),
    ).map((one) => one.class)
  for (const at of ['start', 'middle', 'end'])
    it(`${at}`, () =>
      fc.assert(
        fc.property(areas, (given) => {
          const total = given.reduce((sum, { people }) => sum + people, 0)
          for (const [index, found] of classesOf(given, at).entries()) {
            const { x, people } = given[index]!
            const of = (holds: (other: number) => boolean) =>
              given.filter((one) => holds(one.x)).reduce((sum, one) => sum + one.people, 0)
            const [start, end] = [of((other) => other > x), of((other) => other >= x)]
            const decides = { start, middle: (start + end) / 2, end }[at]!
            const quarters = (decides * 4) / total
            const place = at === 'start' ? Math.floor(quarters) : Math.max(0, Math.ceil(quarters) - 1)
            assert.equal(found, people > 0 ? shares[Math.min(3, place)]!.label : null)
          }
        }),
        runs,
      ))
})
