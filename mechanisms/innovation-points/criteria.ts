/** A criterion of the template: what is measured, and its weight while starting up, growing and settled. */
export type TemplateCriterion = {
  readonly id: string
  readonly en: string
  readonly value: string
  readonly weights: readonly [startUp: number, growth: number, settled: number]
}

export type TemplateGroup = {
  readonly id: string
  readonly en: string
  readonly criteria: readonly TemplateCriterion[]
}

const one = (
  id: string,
  en: string,
  value: string,
  ...weights: readonly [number, number, number]
): TemplateCriterion => ({ id, en, value, weights })

/** 18 criteria in three groups. Names and grouping are recalled, formulas and weights are constructed: nothing official. */
export const groups: readonly TemplateGroup[] = [
  {
    id: '技术创新',
    en: 'Innovation',
    criteria: [
      one('研发费用金额', 'R&D spending', '研发费用', 12, 10, 10),
      one('研发费用增速', 'Growth of R&D spending', '(研发费用 - 前一年研发费用) / 前一年研发费用', 6, 6, 5),
      one('研发费用占营业收入比重', 'R&D spending of revenue', '研发费用 / 营业收入', 12, 10, 9),
      one('研发人员占职工总数比重', 'Researchers among staff', '研发人员数 / 职工总数', 8, 6, 6),
      one('发明专利申请量', 'Invention patents applied for', '发明专利申请数', 10, 8, 7),
      one('PCT专利申请量', 'PCT patents applied for', 'PCT专利申请数', 3, 2, 2),
      one('技术合同额', 'Value of technology contracts', '技术合同成交额', 5, 4, 4),
      one('加计扣除减免额', 'Income tax relieved by the R&D deduction', '加计扣除所得税减免额', 4, 4, 3),
    ],
  },
  {
    id: '成长经营',
    en: 'Growth and operation',
    criteria: [
      one('高新技术产品（服务）收入', 'Income from high-tech products', '高新技术产品收入', 6, 8, 10),
      one('营业收入规模', 'Revenue', '营业收入', 4, 8, 10),
      one('营业收入增长率', 'Growth of revenue', '(营业收入 - 前一年营业收入) / 前一年营业收入', 6, 8, 8),
      one('研究生以上人员占比', 'Postgraduates among staff', '研究生以上人数 / 职工总数', 4, 4, 4),
      one('净资产利润率', 'Profit on net assets', 'if 净资产 > 0 then 净利润 / 净资产 else null', 2, 6, 8),
    ],
  },
  {
    id: '辅助',
    en: 'Auxiliary',
    criteria: [
      one('吸纳应届毕业生', 'Graduates of the year taken on', '吸纳应届毕业生数', 3, 3, 3),
      one('省级以上研发或创新平台', 'Platforms of provincial rank', '省级以上平台数', 4, 4, 4),
      one('省级以上科技奖励', 'Science awards of provincial rank', '省级以上科技奖励数', 3, 3, 2),
      one('省级以上科技计划项目', 'Science programmes of provincial rank', '省级以上科技计划项目数', 4, 4, 4),
      one('获得风险投资', 'Venture capital received', '风险投资金额', 4, 2, 1),
    ],
  },
]
