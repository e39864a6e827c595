import type { Condition, Ladder, Rung } from '../../../engines/ladders/ladder.ts'
import { day } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Source } from '../../../kernel/source.ts'
import { recalled as marks } from '../../enterprise-ladder/recalled.ts'
import { facts } from './facts.ts'

const recalled = { certainty: 'recalled' } as const

/** A standard: all of these rules, recalled. */
const standard = (
  board: string,
  number: number,
  rules: readonly (readonly [zh: string, en: string, rule: string])[],
): Condition => ({
  id: `${board}-${number}`,
  label: { zh: `标准${number}`, en: `Standard ${number}` },
  ...recalled,
  all: rules.map(([zh, en, rule], index) => ({
    id: `${board}-${number}-${index + 1}`,
    label: { zh, en },
    ...recalled,
    rule,
  })),
})

const value = (hundredMillions: number) =>
  [
    `预计市值不低于${hundredMillions}亿元`,
    `Expected value of ${hundredMillions * 100} million yuan`,
    `预计市值 >= ${hundredMillions}亿元`,
  ] as const
const revenue = (hundredMillions: number) =>
  [
    `最近一年营业收入不低于${hundredMillions}亿元`,
    `Revenue of ${hundredMillions * 100} million yuan`,
    `营业收入 >= ${hundredMillions}亿元`,
  ] as const
const profitable = ['最近一年净利润为正', 'A net profit last year', '净利润 > 0'] as const
const cash = (hundredMillions: number) =>
  [
    `最近三年经营现金流净额累计不低于${hundredMillions}亿元`,
    `Operating cash flow of ${hundredMillions * 100} million yuan in three years`,
    `经营现金流净额 + 前一年经营现金流净额 + 前两年经营现金流净额 >= ${hundredMillions}亿元`,
  ] as const

const main: readonly Condition[] = [
  standard('main', 1, [
    [
      '最近三年净利润均为正',
      'A net profit in each of three years',
      '净利润 > 0 and 前一年净利润 > 0 and 前两年净利润 > 0',
    ],
    [
      '最近三年净利润累计不低于2亿元',
      'Net profits of 200 million yuan in three years',
      '净利润 + 前一年净利润 + 前两年净利润 >= 2亿元',
    ],
    ['最近一年净利润不低于1亿元', 'A net profit of 100 million yuan last year', '净利润 >= 1亿元'],
    [
      '最近三年经营现金流净额累计不低于2亿元，或营业收入累计不低于15亿元',
      'Operating cash flow of 200 million or revenue of 1.5 billion yuan in three years',
      '经营现金流净额 + 前一年经营现金流净额 + 前两年经营现金流净额 >= 2亿元 or 营业收入 + 前一年营业收入 + 前两年营业收入 >= 15亿元',
    ],
  ]),
  standard('main', 2, [value(50), profitable, revenue(6), cash(2.5)]),
  standard('main', 3, [value(100), profitable, revenue(10)]),
]

const growth: readonly Condition[] = [
  standard('growth', 1, [
    ['最近两年净利润均为正', 'A net profit in each of two years', '净利润 > 0 and 前一年净利润 > 0'],
    ['最近两年净利润累计不低于1亿元', 'Net profits of 100 million yuan in two years', '净利润 + 前一年净利润 >= 1亿元'],
    ['最近一年净利润不低于6000万元', 'A net profit of 60 million yuan last year', '净利润 >= 6000万元'],
  ]),
  standard('growth', 2, [value(15), profitable, revenue(4)]),
  standard('growth', 3, [value(50), revenue(3)]),
]

const star: readonly Condition[] = [
  standard('star', 1, [
    value(10),
    [
      '最近两年净利润均为正且累计不低于5000万元，或最近一年净利润为正且营业收入不低于1亿元',
      'Net profits of 50 million yuan in two years, or a net profit with revenue of 100 million',
      '(净利润 > 0 and 前一年净利润 > 0 and 净利润 + 前一年净利润 >= 5000万元) or (净利润 > 0 and 营业收入 >= 1亿元)',
    ],
  ]),
  standard('star', 2, [
    value(15),
    revenue(2),
    [
      '最近三年研发投入占营业收入不低于15%',
      'R&D of 15% of revenue over three years',
      '(研发费用 + 前一年研发费用 + 前两年研发费用) / (营业收入 + 前一年营业收入 + 前两年营业收入) >= 15%',
    ],
  ]),
  standard('star', 3, [value(20), revenue(3), cash(1)]),
  standard('star', 4, [value(30), revenue(3)]),
]

const beijing: readonly Condition[] = [
  standard('beijing', 1, [
    value(2),
    [
      '最近两年净利润均不低于1500万元且净资产收益率平均不低于8%，或最近一年净利润不低于2500万元且净资产收益率不低于8%',
      'Net profits of 15 million in each of two years with a return of 8%, or of 25 million last year with a return of 8%',
      '(净利润 >= 1500万元 and 前一年净利润 >= 1500万元 and (净资产收益率 + 前一年净资产收益率) / 2 >= 8%) or (净利润 >= 2500万元 and 净资产收益率 >= 8%)',
    ],
  ]),
  standard('beijing', 2, [
    value(4),
    ['最近两年平均营业收入不低于1亿元', 'Mean revenue of 100 million yuan', '(营业收入 + 前一年营业收入) / 2 >= 1亿元'],
    ['最近一年营业收入增长不低于30%', 'Revenue grew by 30%', '营业收入 / 前一年营业收入 >= 1.3'],
    ['最近一年经营现金流净额为正', 'Operating cash flow above zero', '经营现金流净额 > 0'],
  ]),
  standard('beijing', 3, [
    value(8),
    revenue(2),
    [
      '最近两年研发投入占营业收入不低于8%',
      'R&D of 8% of revenue over two years',
      '(研发费用 + 前一年研发费用) / (营业收入 + 前一年营业收入) >= 8%',
    ],
  ]),
  standard('beijing', 4, [
    value(15),
    ['最近两年研发投入不低于5000万元', 'R&D of 50 million yuan in two years', '研发费用 + 前一年研发费用 >= 5000万元'],
  ]),
]

const source: Source = { id: 'listing-rules-2024', title: '股票上市规则（凭记忆，待核）', issuer: '各证券交易所' }

const board = (id: string, label: Label, level: number, standards: readonly Condition[]): Rung => ({
  id,
  label,
  track: 'board',
  level,
  editions: [
    {
      id: `${id}-2024`,
      label: { zh: `${label.zh}财务标准（凭记忆，待核）`, en: `${label.en}: financial standards (recalled)` },
      firstDay: day('2024-04-30'),
      source,
      official: false,
      recalled: [marks.firstDay],
      conditions: [
        {
          id: `${id}-standard`,
          label: { zh: '符合财务标准之一', en: 'One of the financial standards' },
          ...recalled,
          any: standards,
        },
        {
          id: `${id}-fit`,
          label: { zh: '符合板块定位和发行条件', en: 'Fits the board and may issue shares' },
          ...recalled,
          judgement: { zh: '由保荐机构判断', en: 'The sponsor decides' },
        },
      ],
    },
  ],
})

/** 上市板块 on the mainland; other places are decided case by case. None of the numbers could be held against a text. */
export const boards: Ladder = {
  id: 'listing',
  label: { zh: '上市板块', en: 'Boards' },
  tracks: [{ id: 'board', label: { zh: '上市板块', en: 'Boards' } }],
  facts,
  rungs: [
    board('beijing', { zh: '北交所', en: 'Beijing Stock Exchange' }, 1, beijing),
    board('growth', { zh: '创业板', en: 'ChiNext' }, 2, growth),
    board('star', { zh: '科创板', en: 'STAR Market' }, 2, star),
    board('main', { zh: '沪深主板', en: 'Main boards' }, 3, main),
  ],
  reminders: { prepare: 6, warn: 20 },
}
