import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openEditionOn } from '../../engines/ladders/opened.ts'
import { answerEdition } from '../../engines/ladders/telling/rung-answer.ts'
import { countedYear, countedYearTold } from '../../kernel/counted-year.ts'
import { type Day, day } from '../../kernel/day.ts'
import { madeUpEnterprises, parts } from '../made-up-enterprises.ts'

describe('计到哪一年', () => {
  for (const [on, year] of [
    ['2024-12-31', 2023],
    ['2025-01-01', 2024],
    ['2024-02-29', 2023],
  ] as const)
    it(`${on}计到${year}年：没有过完的年度不计`, () => assert.equal(countedYear(day(on)), year))

  it('按还没到的日子推算：年度仍只计到已知的那天为止，并说出来', () => {
    const [ahead, known] = [day('2026-04-01'), day('2024-12-31')]
    assert.equal(countedYear(ahead, known), 2023)
    assert.equal(countedYear(known, ahead), 2023)
    assert.equal(countedYearTold(known).zh, '2024年12月31日看：年度数据计到2023年，2024年尚未结束')
    assert.match(countedYearTold(ahead, 2023).zh, /^按2026年4月1日推算：年度数据计到2023年/)
  })
})

for (const [zone, today] of [
  ['zibo', '2024-12-31'],
  ['daqing', '2021-12-31'],
] as const)
  describe(`演示的称号都是按当年的数得来的：${zone}`, () => {
    const { rows, grants, subjectOf } = madeUpEnterprises(zone)
    const byName = new Map(rows.map((row) => [row.name, row]))

    /** What an enterprise fails of a title on a day; null where no edition was in force. */
    function failed(enterprise: string, title: string, on: Day): string[] | null {
      const rung = parts.open.rungs.get(title)
      const edition = rung && openEditionOn(rung, on)
      if (!edition) return null
      const subject = subjectOf(byName.get(enterprise)!, on)
      const { conditions } = answerEdition(parts.open, edition, { subject, on, reasons: false })
      return conditions.filter(({ state }) => state === 'unmet').map(({ label }) => label.zh)
    }

    it('认定那天按当时施行的办法，没有一条不符合', () => {
      const answers = grants.map(({ enterprise, rung, granted_on }) => ({
        told: `${granted_on} ${rung} ${enterprise}`,
        lacks: failed(enterprise, rung, granted_on),
      }))
      assert.ok(answers.filter(({ lacks }) => lacks !== null).length > 400)
      assert.deepEqual(
        answers.filter(({ lacks }) => lacks?.length),
        [],
      )
    })

    it('到演示的那天，持有高企的有几家已不再符合，复审时看得出来', () => {
      const held = rows.filter(({ titles }) => titles.includes('high-tech'))
      const lost = held.filter(({ name }) => failed(name, 'high-tech', day(today))!.length > 0)
      assert.ok(lost.length >= 3 && lost.length <= held.length * 0.06, `${lost.length}/${held.length}`)
    })

    it('没有高企称号的，有的只差一条', () => {
      const without = rows.filter(({ titles }) => !titles.includes('high-tech')).slice(-60)
      const near = without.filter(({ name }) => failed(name, 'high-tech', day(today))!.length === 1)
      assert.ok(near.length > 0 && near.length < without.length / 2, String(near.length))
    })
  })
