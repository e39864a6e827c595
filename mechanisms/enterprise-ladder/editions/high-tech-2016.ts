import type { Condition, RungEdition } from '../../../engines/ladders/ladder.ts'
import type { Day } from '../../../kernel/day.ts'
import { highTechPoints2016 } from '../points/high-tech-2016.ts'
import { recalled } from '../recalled.ts'
import { sources } from '../sources.ts'

const spending = '(研发费用 + 前一年研发费用 + 前两年研发费用)'
const sales = '(营业收入 + 前一年营业收入 + 前两年营业收入)'

/** The share of research by the sales of the last year. */
const share = (
  id: string,
  zh: string,
  en: string,
  { size, percent }: { size: string; percent: number },
): Condition => ({
  id: `research-${id}`,
  label: { zh: `${zh}：不低于${percent}%`, en: `${en}: at least ${percent}%` },
  all: [
    { id: `sales-${id}`, label: { zh, en }, sorts: true, rule: size },
    {
      id: `share-${id}`,
      label: {
        zh: `近三年研发费用占同期销售收入不低于${percent}%`,
        en: `R&D of three years is at least ${percent}% of sales`,
      },
      rule: `${spending} / ${sales} >= ${percent}%`,
      moves: '研发费用',
    },
  ],
})

/** 高新技术企业: gates are computed, the experts’ score is known as a band only. */
export const highTech2016: RungEdition = {
  id: 'high-tech-2016',
  label: { zh: '高新技术企业认定管理办法（2016）', en: 'High-tech enterprises (2016)' },
  firstDay: '2016-01-01' as Day,
  source: sources.highTech,
  official: true,
  recalled: [recalled.firstDay, recalled.clauses],
  conditions: [
    {
      id: 'registered',
      label: { zh: '注册成立满365天', en: 'Registered for 365 days' },
      clause: '第十一条（一）',
      rule: '成立天数 >= 365',
    },
    {
      id: 'core-rights',
      label: { zh: '拥有对主要产品起核心支持作用的知识产权', en: 'Owns the rights that its main product rests on' },
      clause: '第十一条（二）',
      rule: '拥有主要产品核心知识产权',
    },
    {
      id: 'field',
      label: {
        zh: '核心技术属于《国家重点支持的高新技术领域》',
        en: 'The core technology lies in a field that the state supports',
      },
      clause: '第十一条（三）',
      judgement: {
        zh: '核心技术属于八大领域中的哪一项？',
        en: 'In which of the eight fields does the core technology lie?',
      },
    },
    {
      id: 'staff',
      label: { zh: '科技人员占职工总数不低于10%', en: 'Scientific staff of at least 10%' },
      clause: '第十一条（四）',
      rule: '科技人员数 / 职工总数 >= 10%',
    },
    {
      id: 'research',
      label: { zh: '近三年研发费用占比达到规模对应的比例', en: 'The share of R&D that its size asks for' },
      clause: '第十一条（五）',
      any: [
        share('small', '最近一年销售收入5000万元以下', 'Sales of at most 50 million yuan', {
          size: '营业收入 <= 5000万元',
          percent: 5,
        }),
        share('medium', '最近一年销售收入5000万元至2亿元', 'Sales of 50 to 200 million yuan', {
          size: '营业收入 > 5000万元 and 营业收入 <= 2亿元',
          percent: 4,
        }),
        share('large', '最近一年销售收入2亿元以上', 'Sales above 200 million yuan', {
          size: '营业收入 > 2亿元',
          percent: 3,
        }),
      ],
    },
    {
      id: 'research-in-china',
      label: { zh: '境内研发费用占全部研发费用不低于60%', en: 'At least 60% of R&D is spent in China' },
      clause: '第十一条（五）',
      rule: `近三年境内研发费用 / ${spending} >= 60%`,
    },
    {
      id: 'products',
      label: { zh: '高新技术产品（服务）收入占总收入不低于60%', en: 'High-tech products make at least 60% of income' },
      clause: '第十一条（六）',
      rule: '高新技术产品收入 / 总收入 >= 60%',
    },
    {
      id: 'innovation',
      label: { zh: '创新能力评价70分以上（不含70分）', en: 'More than 70 points for innovation' },
      clause: '第十一条（七）',
      points: highTechPoints2016,
      above: [{ part: '创新能力', points: 70 }],
      recalled: ['净资产增长', '销售收入增长'],
    },
    {
      id: 'conduct',
      label: { zh: '申请前一年内无重大安全、质量事故或严重环境违法', en: 'No grave accident or breach within a year' },
      clause: '第十一条（八）',
      rule: 'not(一年内重大违规)',
    },
  ],
  valid: { months: 36 },
  yearly: [{ label: { zh: '填报年度发展情况报表', en: 'Yearly report' }, by: '05-31' }],
}
