import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { holdingOn, type TitleHeld } from '../../engines/ladders/subject.ts'
import { day } from '../../kernel/day.ts'
import { enterpriseTitleRows } from '../../mechanisms/demonstration/enterprise-titles.ts'
import { enterpriseRows } from '../../mechanisms/demonstration/enterprises.ts'
import { ladder } from '../ladder-house.ts'
import { type PackName, packs } from '../packs.ts'

const grantsOf = (name: PackName) => {
  const { enterprises, titleGrants = [] } = packs[name].records
  return [...enterpriseTitleRows(enterprises!, titleGrants)]
}

/** Who holds one of some titles on a day, by name. */
function holders(name: PackName, on: string, ...rungs: string[]): number {
  const titles = Map.groupBy(grantsOf(name), ({ enterprise }) => enterprise)
  const held = ({ rung, granted_on, valid_until }: ReturnType<typeof grantsOf>[number]): TitleHeld => ({
    rung,
    from: granted_on,
    ...(valid_until && { until: valid_until }),
  })
  return [...titles.values()].filter((own) =>
    rungs.some((rung) => holdingOn(ladder, { id: '', facts: {}, titles: own.map(held) }, rung, day(on)).verdict === 1),
  ).length
}

const newIn = (name: PackName, rung: string, year: number): number =>
  grantsOf(name).filter((one) => one.rung === rung && one.granted_on.startsWith(String(year))).length

describe('演示的称号与公布的数相等', () => {
  it('淄博2024年底：科技型中小企业700家，高新技术企业459家，专精特新、新物种企业269家', () => {
    assert.equal(holders('zibo', '2024-12-31', 'technology-sme'), 700)
    assert.equal(holders('zibo', '2024-12-31', 'high-tech'), 459)
    assert.equal(holders('zibo', '2024-12-31', 'specialised', 'little-giant', 'champion', 'gazelle'), 269)
  })

  it('淄博新增：2023年创新型90家、专精特新52家；2024年创新型64家、专精特新39家、小巨人1家、单项冠军11家', () => {
    assert.deepEqual([newIn('zibo', 'innovative-sme', 2023), newIn('zibo', 'specialised', 2023)], [90, 52])
    assert.deepEqual(
      ['innovative-sme', 'specialised', 'little-giant', 'champion'].map((rung) => newIn('zibo', rung, 2024)),
      [64, 39, 1, 11],
    )
  })

  it('大庆2021年：入库科技型中小企业185家（上年146家），高新技术企业248家（上年229家），新认定86家', () => {
    assert.deepEqual(
      ['2020-12-31', '2021-12-31'].map((on) => holders('daqing', on, 'technology-sme')),
      [146, 185],
    )
    assert.deepEqual(
      ['2020-12-31', '2021-12-31'].map((on) => holders('daqing', on, 'high-tech')),
      [229, 248],
    )
    assert.equal(newIn('daqing', 'high-tech', 2021), 86)
  })

  for (const name of ['zibo', 'daqing'] as const)
    it(`${packs[name].zone.label.zh}：名录里写的每个称号都有认定的那一天`, () => {
      const granted = new Set(grantsOf(name).map(({ enterprise, rung }) => `${enterprise}/${rung}`))
      const written = [...enterpriseRows(packs[name].records.enterprises!)].flatMap((row) =>
        row.titles.map((title) => `${row.name}/${title}`),
      )
      assert.deepEqual(
        written.filter((one) => !granted.has(one)),
        [],
      )
    })
})
