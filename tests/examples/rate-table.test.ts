import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Rate } from '../../engines/investment/rate.ts'
import { judgeRates } from '../../engines/investment/rate-judgement.ts'
import { pastedRows, readRateTable } from '../../engines/investment/rate-table.ts'
import { day } from '../../kernel/day.ts'

const read = (text: string) => readRateTable(pastedRows(text))
const said = (text: string): string[] =>
  read(text).lines.map(({ read: rate, fault }) =>
    rate ? `${rate.day} ${rate.units}${rate.currency}=${rate.yuan}` : fault.zh,
  )

describe('汇率表：怎么写都读得出，读不出的说哪一行、为什么', () => {
  const tables: readonly [title: string, text: string, lines: readonly string[]][] = [
    ['从 Excel 粘贴，有表头', '日期\t币种\t汇率\n2026-04-01\t美元\t7.1884', ['2026-04-01 1USD=7.1884']],
    [
      '没有表头，用逗号',
      '2026/4/1,USD,7.1884\n2026年4月2日,欧元,7.80',
      ['2026-04-01 1USD=7.1884', '2026-04-02 1EUR=7.8'],
    ],
    ['没有表头，用空格，日期不分隔', '20260401  港币  0.9187', ['2026-04-01 1HKD=0.9187']],
    ['四栏带外币数', '2026-04-01\t日元\t100\t4.79\n', ['2026-04-01 100JPY=4.79']],
    ['表头另排次序', '币种,外币数,汇率中间价,公布日\n韩元,100,0.4991,2026-04-01', ['2026-04-01 100KRW=0.4991']],
    [
      '每个币种一栏，上面有标题，没有的一栏空着',
      '人民币汇率中间价\n\n日期\tUSD/CNY\t100JPY/CNY\t英镑兑人民币\n2026-04-01\t7.1884\t4.7912\t\n2026-04-02\t7.1850\t---\t9.30',
      ['2026-04-01 1USD=7.1884', '2026-04-01 100JPY=4.7912', '2026-04-02 1USD=7.185', '2026-04-02 1GBP=9.3'],
    ],
    ['日期不对', '2026-13-01,美元,7.1', ['“2026-13-01”不是日期，应写成 2026-04-01']],
    ['只有月份', '2026年4月,美元,7.1', ['“2026年4月”不是日期，应写成 2026-04-01']],
    ['约数不是公布的数', '2026-04-01,美元,约7.1', ['“约7.1”不是汇率，照公布的数写，如 7.1884']],
    ['汇率不能是零', '2026-04-01,美元,0', ['“0”不是汇率，照公布的数写，如 7.1884']],
    ['日元没写1还是100', '2026-04-01,日元,4.79', ['没有写明是1日元还是100日元：写“100日元”，或加一栏外币数']],
    ['外币数只有1和100', '2026-04-01,日元,10,0.479', ['外币数写 1 或 100，现在是“10”']],
  ]
  for (const [title, text, lines] of tables) it(title, () => assert.deepEqual(said(text), lines))

  it('不认识的币种说有哪些；不登记的币种栏不读，说出是哪几栏', () => {
    assert.match(said('2026-04-01,卢布,0.08')[0]!, /“卢布”不是可登记的币种，可用：美元、欧元、港元/)
    const { lines, ignored } = read('日期,USD/CNY,CNY/KRW,卢布\n2026-04-01,7.1,190,0.08')
    assert.deepEqual([lines.length, ignored], [1, ['CNY/KRW', '卢布']])
  })

  it('登记过的不再登记，另有一条的说出来，将来的、重复的不能登记', () => {
    const rate = (of: Partial<Rate>): Rate => ({
      id: 'r',
      currency: 'USD',
      day: day('2026-04-01'),
      units: 1,
      yuan: '7.1',
      source: '公布栏',
      declared: 1,
      ...of,
    })
    const rates = [
      rate({}),
      rate({ currency: 'JPY', units: 100, yuan: '4.8', declared: 1 }),
      rate({ currency: 'EUR', yuan: '7.8' }),
    ]
    const text = [
      '2026-04-01,美元,7.10',
      '2026-04-01,1日元,0.048',
      '2026-04-01,欧元,7.81',
      '2026-04-02,美元,7.2',
      '2026-04-02,美元,7.2',
      '2026-05-02,美元,7.2',
    ].join('\n')
    const judged = judgeRates(read(text).lines, rates, day('2026-04-30'))
    assert.deepEqual(
      judged.map(({ fate, sentence }) => [fate, sentence?.zh ?? null]),
      [
        ['known', '已经登记过（公布栏）'],
        ['known', '已经登记过（公布栏）'],
        ['replaces', '当日已登记 1=7.8（公布栏），以后折算用这一条，已折算的不变'],
        ['new', null],
        ['refused', '第4行已有 2026-04-02 的同一币种，请留一行'],
        ['refused', '公布日 2026-05-02 还没有到'],
      ],
    )
  })
})
