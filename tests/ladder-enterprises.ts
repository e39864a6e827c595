import type { Enterprise } from './ladder-house.ts'

/** Enterprises that just meet each rung by its ordinary way; the tests take one thing away. */
export const technologySme: Enterprise = {
  titles: {},
  facts: {
    境内居民企业: true,
    职工总数: 100,
    营业收入: 10000,
    资产总额: 8000,
    产品属禁止限制淘汰类: false,
    上年及当年重大违规失信: false,
    科技人员数: 10,
    研发费用: 600,
    成本费用支出总额: 9000,
    一类知识产权数: 0,
    二类知识产权数: 1,
    五年内国家科技奖前三: false,
    省部级以上研发机构: false,
    五年内主导制定标准: false,
  },
}

export const highTech: Enterprise = {
  titles: {},
  judged: { 'high-tech-2016/field': true },
  facts: {
    成立日期: '2020-01-01',
    拥有主要产品核心知识产权: true,
    科技人员数: 10,
    职工总数: 100,
    研发费用: 250,
    前一年研发费用: 325,
    前两年研发费用: 325,
    营业收入: 5000,
    前一年营业收入: 6500,
    前两年营业收入: 6500,
    近三年境内研发费用: 540,
    高新技术产品收入: 3600,
    总收入: 6000,
    一年内重大违规: false,
    一类知识产权数: 1,
    二类知识产权数: 6,
    自主研发知识产权数: 7,
    年均科技成果转化数: 5,
    净资产: 2000,
    前一年净资产: 1800,
    前两年净资产: 1600,
    技术先进程度专家分: 8,
    核心支持作用专家分: 7,
    知识产权数量专家分: 8,
    知识产权获得方式专家分: 6,
    参与编制标准专家分: 0,
    成果转化专家分: 25,
    研发制度专家分: 4,
    研发机构专家分: 4,
    转化激励专家分: 3,
    人才培养专家分: 3,
    净资产增长专家分: 3,
    销售增长专家分: 0,
  },
}

export const innovativeSme: Enterprise = {
  titles: {},
  facts: {
    高价值一类知识产权数: 0,
    自主研发一类知识产权数: 0,
    一类知识产权数: 1,
    二类知识产权数: 0,
    研发费用: 100,
    营业收入: 5000,
    主营业务收入: 3500,
    前一年主营业务收入: 3300,
    负债总额: 550,
    资产总额: 1000,
    主导产品领域: '战略性新兴产业',
    三年内省级以上科技奖: false,
    技术创新或知识产权示范: false,
    省部级以上研发机构: false,
    近三年新增股权融资: 0,
  },
}

/** Met by the rules of 63号 and by those of 2026年2号 alike, but for what each test takes away. */
export const specialised: Enterprise = {
  titles: { 'innovative-sme': '2025-01-01' },
  judged: { 'specialised-2026/market': true },
  facts: {
    进入细分市场日期: '2020-01-01',
    营业收入: 5000,
    前一年营业收入: 4500,
    近两年新增股权融资: 0,
    研发费用: 260,
    前一年研发费用: 230,
    主营业务收入: 4500,
    前一年主营业务收入: 4000,
    前两年主营业务收入: 3600,
    负债总额: 1500,
    资产总额: 4000,
    产品类别: '补短板',
    数字化水平: 3,
    质量管理达标项数: 2,
    净利润: 500,
    特色化得分: 5,
    主导产品一类知识产权数: 1,
    高价值一类知识产权数: 1,
    自主研发一类知识产权数: 1,
    一类知识产权数: 1,
    二类知识产权数: 3,
    研发人员数: 20,
    职工总数: 100,
    研发机构级别: '市级',
    三年内省级科技奖前三: false,
    三年内国家科技奖前三: false,
    三年内国家科技奖前五: false,
    省部级以上研发机构: false,
    创客中国五百强: false,
    发展评价得分: 50,
    上年度发展评价得分: 0,
  },
}

export const littleGiant: Enterprise = {
  titles: { specialised: '2025-01-01' },
  judged: { 'little-giant-2026/field': true },
  facts: {
    ...specialised.facts,
    营业收入: 10000,
    前一年营业收入: 9500,
    前两年营业收入: 9000,
    主营业务收入: 9000,
    前一年主营业务收入: 8500,
    前两年主营业务收入: 8000,
    负债总额: 700,
    资产总额: 1000,
    研发费用: 700,
    前一年研发费用: 500,
    主导产品一类知识产权数: 4,
    国内市场占有率: 10,
    国内市场占有率排名: 5,
    发展评价得分: 60,
  },
}

export const champion: Enterprise = {
  titles: { 'little-giant': '2024-01-01' },
  judged: { 'champion-2023/advance': true, 'champion-2023/research': true },
  facts: {
    进入细分市场日期: '2010-01-01',
    主导产品为新产品: false,
    主营业务收入: 20000,
    前一年主营业务收入: 20000,
    前两年主营业务收入: 20000,
    全球市场占有率排名: 3,
  },
}

export const gazelle: Enterprise = {
  titles: {},
  facts: { 前三年营业收入: 1000, 营业收入: 1728, 研发费用: 43.2 },
}

export const unicorn: Enterprise = {
  titles: {},
  facts: { 成立日期: '2016-01-01', 已上市: false, 获得风险投资: true, 最近一轮估值: 10 },
}
