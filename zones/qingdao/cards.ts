import type { Card } from '../../engines/reports/card.ts'

const year2023: Card = {
  id: 'qingdao-2023',
  title: { zh: '青岛高新区2023年', en: 'Qingdao High-tech Zone, 2023' },
  period: '2023',
  asOf: '2023-12-31',
  sections: [
    {
      label: { zh: '市场主体', en: 'Market subjects' },
      blocks: [
        {
          figure: 'market-subjects',
          large: true,
          beside: [
            { figure: 'market-subjects:growth' },
            { figure: 'market-subject-growth:rank-in-city', label: { zh: '全市增幅', en: 'in the city by growth' } },
          ],
        },
        {
          figure: 'enterprises',
          large: true,
          beside: [{ figure: 'enterprises:share-of-whole' }, { figure: 'enterprises:growth' }],
        },
        {
          figure: 'household-businesses',
          large: true,
          beside: [{ figure: 'household-businesses:share-of-whole' }, { figure: 'household-businesses:growth' }],
        },
      ],
    },
    {
      label: { zh: '招商引资', en: 'Investment attracted' },
      blocks: [
        {
          figure: 'introduced-projects',
          large: true,
          beside: [
            { figure: 'introduced-projects-over-1-billion', label: { zh: '十亿元以上', en: 'over one billion' } },
            { figure: 'introduced-projects-over-5-billion', label: { zh: '五十亿元以上', en: 'over five billion' } },
          ],
        },
        { figure: 'introduced-project-investment', large: true },
        {
          figure: 'introduced-manufacturing-projects',
          large: true,
          beside: [
            { figure: 'introduced-information-projects', label: { zh: '信息技术', en: 'information technology' } },
            { figure: 'introduced-medical-projects', label: { zh: '医疗医药', en: 'medicine' } },
            { figure: 'introduced-service-projects', label: { zh: '现代服务业', en: 'modern services' } },
          ],
        },
        {
          figure: 'open-challenge-projects',
          label: { zh: '揭榜挂帅入选', en: 'Open challenges won' },
          draw: {
            kind: 'squares',
            of: { figure: 'open-challenge-projects', scope: 'city', label: { zh: '全市', en: 'of the city' } },
          },
        },
      ],
    },
    {
      label: { zh: '科技创新', en: 'Innovation' },
      blocks: [
        {
          figure: 'technology-innovation-centres',
          beside: [{ figure: 'new-technology-innovation-centres', label: { zh: '新增', en: 'new' } }],
        },
        { figure: 'points-enterprises' },
        { figure: 'new-technology-smes' },
        {
          figure: 'green-factories',
          beside: [
            { figure: 'national-green-factories', label: { zh: '国家级', en: 'national' } },
            { figure: 'new-national-green-factories', label: { zh: '新增', en: 'new' } },
          ],
        },
        { figure: 'research-coverage' },
        { figure: 'listing-nursery-enterprises', beside: [{ figure: 'listing-nursery-enterprises:rank-in-city' }] },
      ],
    },
    {
      label: { zh: '金融服务', en: 'Finance and service' },
      blocks: [
        {
          figure: 'gaoxin-loan-credit',
          beside: [{ figure: 'gaoxin-loan-enterprises', label: { zh: '授信企业', en: 'enterprises' } }],
        },
        {
          figure: 'reform-measures',
          beside: [{ figure: 'pilot-reforms', label: { zh: '入选试点', en: 'made pilots' } }],
        },
        {
          figure: 'climate-monitoring-points',
          beside: [
            { figure: 'climate-observers', label: { zh: '观察员', en: 'observers' } },
            { figure: 'enterprise-demands', label: { zh: '解决诉求', en: 'demands met' } },
          ],
        },
      ],
    },
  ],
}

export const cards: readonly Card[] = [year2023]
