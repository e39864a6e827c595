import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { figureUses } from '../../server/indicators/figure/uses.ts'
import { zibo } from '../../zones/zibo/pack.ts'
import { bookOfPack } from '../cards.ts'

const book = bookOfPack(zibo)
const usesOf = (indicator: string, period: string, comparison?: 'growth') =>
  figureUses(book, zibo, { indicator, comparison, period, scope: 'zone', subject: '' }).map(
    ({ label, href }) => `${label.zh} ${href}`,
  )

describe('谁在用这个数', () => {
  const rows = [
    {
      name: '印在成绩单上、用来算增幅的数',
      found: usesOf('tech-renovation-projects', '2023-01..09'),
      among: [
        '淄博高新区2023年前三季度 /zibo/reports/zibo-2023-q1-q3',
        '市级重点技改项目同比增长 /zibo/figures/tech-renovation-projects:growth?period=2023-01..09',
      ],
    },
    {
      name: '算出的数也印在成绩单上',
      found: usesOf('tech-renovation-projects', '2023-01..09', 'growth'),
      among: ['淄博高新区2023年前三季度 /zibo/reports/zibo-2023-q1-q3'],
    },
    {
      name: '有年度目标的数',
      found: usesOf('outside-province-capital', '2023-01..09'),
      among: ['省外到位资金年度目标 /zibo/targets/outside-province-capital/2023'],
    },
  ]
  for (const { name, found, among } of rows)
    it(name, () => {
      for (const use of among) assert.ok(found.includes(use), `${use}\n${found.join('\n')}`)
    })

  it('上年同期没有印在成绩单上', () => {
    assert.deepEqual(
      usesOf('tech-renovation-projects', '2022-01..09').filter((use) => use.includes('/reports/')),
      [],
    )
  })
})
