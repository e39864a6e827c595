import type { Card } from '../../../engines/reports/card.ts'

const ranked = (figure: string, zh: string, en: string) => ({ figure: `${figure}:rank-in-city`, label: { zh, en } })

export const year2020: Card = {
  id: 'zibo-2020',
  title: { zh: '淄博高新区2020年', en: 'Zibo High-tech Zone, 2020' },
  period: '2020',
  asOf: '2020-12-31',
  publishedOn: '2021-02-04',
  sections: [
    {
      label: { zh: '经济运行', en: 'Economy' },
      blocks: [
        {
          figure: 'gdp:growth',
          label: { zh: '地区生产总值增长', en: 'Growth of GDP' },
          large: true,
          beside: [{ figure: 'gdp:average-growth', label: { zh: '五年年均增长', en: 'average of five years' } }],
        },
        {
          figure: 'fixed-asset-investment:growth',
          label: { zh: '固定资产投资增长', en: 'Growth of fixed-asset investment' },
          large: true,
        },
        {
          figure: 'industrial-value-added:growth',
          label: { zh: '工业增加值增长', en: 'Growth of industrial value added' },
          large: true,
        },
        { figure: 'trade-value:growth', label: { zh: '进出口增长', en: 'Growth of trade' } },
        { figure: 'relief-for-enterprises' },
        { figure: 'gdp:growth-since', label: { zh: '地区生产总值比2010年增长', en: 'GDP since 2010' } },
      ],
    },
    {
      label: { zh: '重大项目', en: 'Major projects' },
      blocks: [
        { figure: 'major-projects', large: true, beside: [{ figure: 'major-projects:rank-in-city' }] },
        {
          figure: 'major-project-investment',
          large: true,
          beside: [{ figure: 'major-project-investment:rank-in-city' }],
        },
        {
          figure: 'batch-started-projects',
          large: true,
          beside: [{ figure: 'batch-start-events', label: { zh: '集中开工', en: 'batch starts' } }],
        },
        ranked('major-projects-started', '项目开工全市排名', 'Project starts, rank in the city'),
        ranked('yearly-investment-completion-rate', '投资完成率全市排名', 'Investment completion, rank in the city'),
        {
          ...ranked('site-review-score', '现场观摩全市排名', 'On-site review, rank in the city'),
          beside: [{ figure: 'site-reviews', scope: 'city', label: { zh: '全市观摩', en: 'reviews in the city' } }],
        },
      ],
    },
    {
      label: { zh: '招商引资', en: 'Investment attracted' },
      blocks: [
        {
          figure: 'outside-province-capital:growth',
          label: { zh: '省外到位资金增长', en: 'Growth of capital from other provinces' },
          large: true,
        },
        {
          figure: 'foreign-capital:growth',
          label: { zh: '实际利用外资增长', en: 'Growth of foreign capital' },
          large: true,
        },
      ],
    },
  ],
}
