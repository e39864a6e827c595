import type { Label } from '../../kernel/label.ts'

/** The chapters of the indicator catalogue, in the order in which reports go through them. */
export const groups = {
  economy: { zh: '经济运行', en: 'Economy' },
  projects: { zh: '重大项目', en: 'Major projects' },
  enterprises: { zh: '市场主体与企业', en: 'Enterprises' },
  innovation: { zh: '科创与人才', en: 'Innovation and talent' },
  investment: { zh: '招商引资', en: 'Investment promotion' },
  services: { zh: '政务服务与营商环境', en: 'Services and business climate' },
  opening: { zh: '对外开放', en: 'Opening up' },
  city: { zh: '城建与民生', en: 'City and livelihood' },
  evaluation: { zh: '考核评价', en: 'Evaluation' },
} as const satisfies Record<string, Label>
