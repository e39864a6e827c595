import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ReasonState } from '../../kernel/reason.ts'
import {
  champion,
  gazelle,
  highTech,
  innovativeSme,
  littleGiant,
  specialised,
  technologySme,
  unicorn,
} from '../ladder-enterprises.ts'
import { answer, conditionOf, type Enterprise, type Facts } from '../ladder-house.ts'

type Row = readonly [title: string, given: Partial<Enterprise>, state: ReasonState, condition?: string]

const reports = (facts: Facts): Partial<Enterprise> => ({ facts })

function rows(rung: string, base: Enterprise, on: string, given: readonly Row[]): void {
  describe(`${rung} ${on}`, () => {
    for (const [title, change, state, condition] of given)
      it(title, () => {
        const enterprise = {
          ...base,
          ...change,
          facts: { ...base.facts, ...change.facts },
          judged: { ...base.judged, ...change.judged },
        }
        const told = answer(rung, enterprise, on)
        const others = told.conditions.filter((one) => one.state !== 'met').map(({ id }) => id)
        assert.equal(told.state, state, others.join('、'))
        if (condition) assert.equal(conditionOf(told, condition).state, state, condition)
      })
  })
}

rows('technology-sme', technologySme, '2025-07-01', [
  ['科技人员10%得4分、研发6%得50分、Ⅱ类1件得6分：正好60分，通过', {}, 'met', 'points'],
  ['职工501人：超过规模', reports({ 职工总数: 501, 科技人员数: 51 }), 'unmet', 'size'],
  ['职工500人：仍在规模内', reports({ 职工总数: 500, 科技人员数: 50 }), 'met'],
  ['销售收入正好2亿元：仍在规模内', reports({ 营业收入: 20000, 研发费用: 1200 }), 'met', 'sales'],
  ['资产总额20000.01万元：超过规模', reports({ 资产总额: 20000.01 }), 'unmet', 'assets'],
  ['研发费用差一分钱不到6%：只得40分，合计50分', reports({ 研发费用: 599.99 }), 'unmet', 'points'],
  ['研发费用占收入未报，占成本不足：还差收入，未知', reports({ 营业收入: null, 研发费用: 600 }), 'unknown', 'points'],
  ['科技人员得分为0：Ⅰ类专利和研发满分也不通过', reports({ 科技人员数: 9, 一类知识产权数: 1 }), 'unmet', 'points'],
  ['科技人员未报：未知', reports({ 科技人员数: null }), 'unknown', 'points'],
  [
    '科技人员未报，但研发为0、知识产权为0，怎么补都到不了60分：不通过',
    reports({ 科技人员数: null, 研发费用: 0, 二类知识产权数: 0 }),
    'unmet',
    'points',
  ],
  [
    '得分不够，有有效高新技术企业证书：直通',
    { ...reports({ 研发费用: 0 }), titles: { 'high-tech': '2023-01-01' } },
    'met',
    'points-or-direct',
  ],
  [
    '得分不够，高新技术企业证书已过三年：不通过',
    { ...reports({ 研发费用: 0 }), titles: { 'high-tech': '2022-06-30' } },
    'unmet',
  ],
  ['得分不够，五年内主导制定行业标准：直通', reports({ 研发费用: 0, 五年内主导制定标准: true }), 'met'],
  [
    '直通也要过四道门：列入失信名单',
    { ...reports({ 上年及当年重大违规失信: true }), titles: { 'high-tech': '2023-01-01' } },
    'unmet',
    'conduct',
  ],
  ['是否淘汰类未报：未知', reports({ 产品属禁止限制淘汰类: null }), 'unknown', 'products'],
])

rows('high-tech', highTech, '2025-07-01', [
  ['专家合计71分，各门都过：通过', {}, 'met', 'innovation'],
  ['专家合计正好70分：不含70分，不通过', reports({ 研发机构专家分: 3 }), 'unmet', 'innovation'],
  ['成立364天：不通过', reports({ 成立日期: '2024-07-02' }), 'unmet', 'registered'],
  ['成立365天：通过', reports({ 成立日期: '2024-07-01' }), 'met', 'registered'],
  ['最近一年5000万元整，按5%算，4.6%不够', reports({ 研发费用: 178 }), 'unmet', 'research'],
  ['最近一年5000.01万元，按4%算，够', reports({ 营业收入: 5000.01 }), 'met', 'research'],
  [
    '最近一年2亿元以上，按3%算',
    reports({ 营业收入: 20000.01, 研发费用: 350, 近三年境内研发费用: 600 }),
    'met',
    'share-large',
  ],
  ['科技人员9人、职工100人：不到10%', reports({ 科技人员数: 9 }), 'unmet', 'staff'],
  ['境内研发正好60%：通过', {}, 'met', 'research-in-china'],
  ['领域尚无人判定：未知', { judged: { 'high-tech-2016/field': undefined as never } }, 'unknown', 'field'],
  ['判定不属于八大领域：不通过', { judged: { 'high-tech-2016/field': false } }, 'unmet', 'field'],
  ['专家尚未打分：只有分数段，未知', reports({ 技术先进程度专家分: null }), 'unknown', 'innovation'],
  [
    '未打分但其余已太低，满分也不过70：不通过',
    reports({ 技术先进程度专家分: null, 成果转化专家分: null, 年均科技成果转化数: 0 }),
    'unmet',
    'innovation',
  ],
])

rows('innovative-sme', innovativeSme, '2026-05-01', [
  ['创新20、成长20、专业化30：各项达标，通过', {}, 'met', 'points'],
  ['成长性只有10分：总分够，分项不够，不通过', reports({ 前一年主营业务收入: 3501 }), 'unmet', 'points'],
  ['研发占比1.99%：创新能力15分，不通过', reports({ 研发费用: 99.99 }), 'unmet', 'points'],
  ['资产负债率正好55%：仍得10分', {}, 'met'],
  ['资产负债率未报：未知', reports({ 负债总额: null }), 'unknown', 'points'],
  ['得分不够，三年新增股权融资500万元：直通', reports({ 研发费用: 0, 近三年新增股权融资: 500 }), 'met', 'equity'],
  ['股权融资499.99万元：不直通', reports({ 研发费用: 0, 近三年新增股权融资: 499.99 }), 'unmet', 'equity'],
  ['得分不够，称号未知：未知', { ...reports({ 研发费用: 0 }), titles: undefined as never }, 'unknown'],
])

rows('specialised', specialised, '2026-03-31', [
  ['63号：各条满足，得分60分以上', {}, 'met', 'points'],
  ['从事细分市场差一天满2年', reports({ 进入细分市场日期: '2024-04-01' }), 'unmet', 'niche'],
  ['从事细分市场正好2年', reports({ 进入细分市场日期: '2024-03-31' }), 'met', 'niche'],
  ['营业收入999.99万元、无融资', reports({ 营业收入: 999.99, 研发费用: 100 }), 'unmet', 'size'],
  [
    '营业收入不足，新增股权融资2000万元',
    reports({ 营业收入: 999.99, 研发费用: 100, 近两年新增股权融资: 2000 }),
    'met',
    'size',
  ],
  ['研发费用99.99万元', reports({ 研发费用: 99.99, 营业收入: 3000 }), 'unmet', 'research'],
  ['数字化水平和质量管理未报，也够60分：通过', reports({ 数字化水平: null, 质量管理达标项数: null }), 'met', 'points'],
  [
    '特色化分未定，其余不够：未知',
    reports({ 特色化得分: null, 净利润: 0, 研发人员数: 0, 数字化水平: 0 }),
    'unknown',
    'points',
  ],
  [
    '近两年研发均值1000万元：直通',
    reports({ 特色化得分: 0, 净利润: -500, 研发费用: 1000, 前一年研发费用: 1000 }),
    'met',
    'mean-research',
  ],
])

rows('specialised', specialised, '2026-04-01', [
  ['2号：各条满足', {}, 'met'],
  ['没有在先称号', { titles: {} }, 'unmet', 'prior'],
  ['在先称号是科技型，一年内有效', { titles: { 'technology-sme': '2025-07-01' } }, 'met', 'prior'],
  ['从事细分市场差一天满3年', reports({ 进入细分市场日期: '2023-04-02' }), 'unmet', 'niche'],
  ['主营占比正好80%', reports({ 主营业务收入: 4000 }), 'met', 'main-share'],
  ['主营占比79.9998%', reports({ 主营业务收入: 3999.99 }), 'unmet', 'main-share'],
  ['资产负债率正好80%', reports({ 负债总额: 3200 }), 'met', 'debt'],
  ['前一年研发占比不足3%', reports({ 前一年研发费用: 134.99 }), 'unmet', 'research'],
  [
    '无Ⅰ类知识产权，有省部级研发机构：免',
    reports({ 主导产品一类知识产权数: 0, 省部级以上研发机构: true }),
    'met',
    'rights',
  ],
  ['市场占有率无人判定：未知', { judged: { 'specialised-2026/market': undefined as never } }, 'unknown', 'market'],
  ['发展评价49分', reports({ 发展评价得分: 49 }), 'unmet', 'points-or-direct'],
  [
    '发展评价49分、上年50分，复核：满足',
    {
      ...reports({ 发展评价得分: 49, 上年度发展评价得分: 50 }),
      titles: { 'innovative-sme': '2025-01-01', specialised: '2023-05-01' },
    },
    'met',
    'points-or-direct',
  ],
  [
    '发展评价49分、上年50分，首次申报：不满足',
    reports({ 发展评价得分: 49, 上年度发展评价得分: 50 }),
    'unmet',
    'points-or-direct',
  ],
])

rows('little-giant', littleGiant, '2026-03-31', [
  ['63号：1亿元按3%', {}, 'met'],
  ['营业收入不足1亿元，按6%：7%够', reports({ 营业收入: 9999.99 }), 'met', 'research'],
  ['营业收入不足1亿元，按6%：5%不够', reports({ 营业收入: 9999.99, 研发费用: 500 }), 'unmet', 'research'],
  ['Ⅰ类知识产权差1件', reports({ 主导产品一类知识产权数: 1 }), 'unmet', 'rights'],
  ['资产负债率70.001%', reports({ 负债总额: 700.01 }), 'unmet', 'debt'],
  ['市场占有率未报', reports({ 国内市场占有率: null }), 'unknown', 'market'],
])

rows('little-giant', littleGiant, '2026-04-01', [
  ['2号：七条都满足', {}, 'met'],
  ['近两年研发合计1199.99万元', reports({ 前一年研发费用: 499.99 }), 'unmet', 'research'],
  ['Ⅰ类知识产权差1件', reports({ 主导产品一类知识产权数: 3 }), 'unmet', 'rights'],
  [
    'Ⅰ类知识产权不足，国家奖前三：免',
    reports({ 主导产品一类知识产权数: 0, 三年内国家科技奖前三: true }),
    'met',
    'rights',
  ],
  ['占有率不到10%，国内第三', reports({ 国内市场占有率: 9.99, 国内市场占有率排名: 3 }), 'met', 'market'],
  ['两年复合增长正好5%', reports({ 前两年营业收入: 8000, 营业收入: 8820, 主营业务收入: 8500 }), 'met', 'growth'],
  ['两年复合增长不到5%，首次申报', reports({ 前两年营业收入: 9500 }), 'unmet', 'growth'],
  [
    '两年复合增长不到5%，复核不要求',
    { ...reports({ 前两年营业收入: 9500 }), titles: { specialised: '2025-01-01', 'little-giant': '2024-01-01' } },
    'met',
    'growth',
  ],
])

rows('champion', champion, '2026-05-01', [
  ['小巨人，三年均值2亿元、全球第三', {}, 'met'],
  ['不是专精特新，要4亿元', { titles: {} }, 'unmet', 'size'],
  ['全球第四', reports({ 全球市场占有率排名: 4 }), 'unmet', 'market'],
  ['从事9年，不是新产品', reports({ 进入细分市场日期: '2016-05-02' }), 'unmet', 'niche'],
  ['从事5年，是新产品', reports({ 进入细分市场日期: '2021-05-01', 主导产品为新产品: true }), 'met', 'niche'],
])

rows('gazelle', gazelle, '2025-05-01', [
  ['三年复合增长正好20%、研发正好2.5%', {}, 'met'],
  ['收入差0.01万元', reports({ 营业收入: 1727.99 }), 'unmet', 'growth'],
  ['三年前收入未报', reports({ 前三年营业收入: null }), 'unknown', 'growth'],
])

rows('unicorn', unicorn, '2026-01-01', [
  ['成立正好10年、估值10亿美元', {}, 'met'],
  ['估值9.99亿美元', reports({ 最近一轮估值: 9.99 }), 'unmet', 'value'],
  ['已上市', reports({ 已上市: true }), 'unmet', 'unlisted'],
  ['估值未报', reports({ 最近一轮估值: null }), 'unknown', 'value'],
])
