import type { WrittenScore } from '../../../engines/ladders/ladder.ts'
import { inputsOf } from '../facts.ts'
import { byExperts, total } from './parts.ts'

const within = (to: number) => [{ from: 0, to }]

/** The bands of growth; recalled. */
const growthBands = (rate: string) => [
  { when: `${rate} >= 35%`, from: 9, to: 10 },
  { when: `${rate} >= 25%`, from: 7, to: 8 },
  { when: `${rate} >= 15%`, from: 5, to: 6 },
  { when: `${rate} >= 5%`, from: 3, to: 4 },
  { when: `${rate} > 0`, from: 1, to: 2 },
  { from: 0, to: 0 },
]

/** 高新技术企业创新能力评价: experts decide inside bands, so that nothing but bands is computed; above 70 are needed. */
export const highTechPoints2016: WrittenScore = {
  id: 'high-tech-points-2016',
  label: { zh: '高新技术企业创新能力评价', en: 'Innovation score of high-tech enterprises' },
  firstDay: '2016-01-01',
  official: true,
  subject: '企业名称',
  inputs: inputsOf(
    '一类知识产权数',
    '二类知识产权数',
    '自主研发知识产权数',
    '年均科技成果转化数',
    '净资产',
    '前一年净资产',
    '前两年净资产',
    '营业收入',
    '前一年营业收入',
    '前两年营业收入',
    '技术先进程度专家分',
    '核心支持作用专家分',
    '知识产权数量专家分',
    '知识产权获得方式专家分',
    '参与编制标准专家分',
    '成果转化专家分',
    '研发制度专家分',
    '研发机构专家分',
    '转化激励专家分',
    '人才培养专家分',
    '净资产增长专家分',
    '销售增长专家分',
  ),
  derived: [
    {
      name: '净资产增长率',
      label: { zh: '净资产增长率', en: 'Growth of net assets' },
      formula: 'round half up((前一年净资产 / 前两年净资产 + 净资产 / 前一年净资产) / 2 - 1, 12)',
    },
    {
      name: '销售收入增长率',
      label: { zh: '销售收入增长率', en: 'Growth of sales' },
      formula: 'round half up((前一年营业收入 / 前两年营业收入 + 营业收入 / 前一年营业收入) / 2 - 1, 12)',
    },
  ],
  score: total('创新能力', 'Innovation', [
    {
      ...total('知识产权', 'Intellectual property', [
        byExperts('技术先进程度', 'Advance of technology', '技术先进程度专家分', within(8)),
        byExperts('核心支持作用', 'Support of the main product', '核心支持作用专家分', within(8)),
        byExperts('知识产权数量', 'Number of rights', '知识产权数量专家分', [
          { when: '一类知识产权数 >= 1', from: 7, to: 8 },
          { when: '二类知识产权数 >= 5', from: 5, to: 6 },
          { when: '二类知识产权数 >= 3', from: 3, to: 4 },
          { when: '二类知识产权数 >= 1', from: 1, to: 2 },
          { from: 0, to: 0 },
        ]),
        byExperts('知识产权获得方式', 'How rights were got', '知识产权获得方式专家分', [
          { when: '自主研发知识产权数 >= 1', from: 1, to: 6 },
          { when: '一类知识产权数 + 二类知识产权数 >= 1', from: 1, to: 3 },
          { from: 0, to: 0 },
        ]),
        byExperts('参与编制标准', 'Part in standards', '参与编制标准专家分', within(2)),
      ]),
      steps: [{ step: 'cap', most: 30 }],
    },
    byExperts('科技成果转化', 'Results turned into products', '成果转化专家分', [
      { when: '年均科技成果转化数 >= 5', from: 25, to: 30 },
      { when: '年均科技成果转化数 >= 4', from: 19, to: 24 },
      { when: '年均科技成果转化数 >= 3', from: 13, to: 18 },
      { when: '年均科技成果转化数 >= 2', from: 7, to: 12 },
      { when: '年均科技成果转化数 >= 1', from: 1, to: 6 },
      { from: 0, to: 0 },
    ]),
    total('研发组织管理', 'Organisation of research', [
      byExperts('制度与辅助账', 'Rules and accounts', '研发制度专家分', within(6)),
      byExperts('机构与产学研', 'Bodies and partners', '研发机构专家分', within(6)),
      byExperts('转化激励与双创平台', 'Incentives and platforms', '转化激励专家分', within(4)),
      byExperts('人才培养与绩效', 'Training and performance', '人才培养专家分', within(4)),
    ]),
    total('企业成长性', 'Growth', [
      byExperts('净资产增长', 'Growth of net assets', '净资产增长专家分', growthBands('净资产增长率')),
      byExperts('销售收入增长', 'Growth of sales', '销售增长专家分', growthBands('销售收入增长率')),
    ]),
  ]),
}
