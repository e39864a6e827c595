import type { Card } from '../../engines/reports/card.ts'

const year2025: Card = {
  id: 'demo-2025',
  title: { zh: '云溪高新区2025年（演示）', en: 'Yunxi High-tech Zone, 2025 (demonstration)' },
  period: '2025',
  asOf: '2025-12-31',
  publishedOn: '2026-02-20',
  sections: [
    {
      label: { zh: '经济运行', en: 'Economy' },
      blocks: [
        {
          figure: 'gdp',
          large: true,
          beside: [{ figure: 'gdp:growth' }, { figure: 'gdp:average-growth' }, { figure: 'gdp:share-of-city' }],
          draw: { kind: 'bullet', of: { figure: 'gdp:completion' } },
        },
        {
          figure: 'market-subjects',
          large: true,
          beside: [{ figure: 'market-subjects:growth' }, { figure: 'market-subjects:increase' }],
        },
        {
          figure: 'enterprise-research-investment',
          large: true,
          beside: [{ figure: 'research-intensity', label: { zh: '研发投入强度', en: 'research intensity' } }],
        },
        { figure: 'output-per-mu', beside: [{ figure: 'output-per-mu:multiple-of-city' }] },
        {
          figure: 'national-zone-evaluation:rank-in-nation',
          label: { zh: '国家高新区评价全国位次', en: 'Place among the national zones' },
          beside: [
            { figure: 'national-zone-evaluation:rank-in-province' },
            { figure: 'national-zone-evaluation:rank-in-city' },
          ],
        },
        { figure: 'trade-value' },
      ],
    },
    {
      label: { zh: '项目招商', en: 'Projects, investment' },
      blocks: [
        {
          figure: 'new-city-major-projects-started',
          label: { zh: '市重大新开工', en: 'City projects, newly started' },
          beside: [{ figure: 'new-city-major-project-start-rate', label: { zh: '开工率', en: 'start rate' } }],
          draw: { kind: 'squares', of: { figure: 'new-city-major-projects' } },
        },
        {
          figure: 'outside-province-capital',
          period: '2025-01..09',
          label: { zh: '省外到位资金（1—9月）', en: 'Capital from other provinces (January–September)' },
          beside: [{ figure: 'outside-province-capital:growth', period: '2025-01..09' }],
          draw: { kind: 'bullet', of: { figure: 'outside-province-capital:completion', period: '2025-01..09' } },
        },
      ],
    },
    {
      label: { zh: '科创企业', en: 'Innovative enterprises' },
      blocks: [
        {
          figure: 'technology-smes',
          beside: [
            { figure: 'technology-smes:doublings-since' },
            { figure: 'technology-smes:share-of-city' },
            { figure: 'technology-smes:share-of-province' },
          ],
        },
        { figure: 'enterprises', beside: [{ figure: 'enterprises:share-of-whole' }] },
        { figure: 'household-businesses', beside: [{ figure: 'household-businesses:share-of-whole' }] },
      ],
    },
  ],
}

export const cards: readonly Card[] = [year2025]
