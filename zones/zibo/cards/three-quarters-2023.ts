import type { Card } from '../../../engines/reports/card.ts'

const total = { zh: '总投资', en: 'total investment' }
const started = { zh: '已开工', en: 'started' }
const startRate = { zh: '开工率', en: 'start rate' }

export const threeQuarters2023: Card = {
  id: 'zibo-2023-q1-q3',
  title: { zh: '淄博高新区2023年前三季度', en: 'Zibo High-tech Zone, first three quarters of 2023' },
  period: '2023-01..09',
  asOf: '2023-09-30',
  publishedOn: '2023-10-12',
  sections: [
    {
      label: { zh: '重大项目', en: 'Major projects' },
      blocks: [
        {
          figure: 'city-major-projects',
          large: true,
          beside: [
            { figure: 'city-major-project-investment', label: total },
            { figure: 'city-major-project-investment:rank-in-city' },
          ],
        },
        {
          figure: 'provincial-key-projects',
          large: true,
          beside: [{ figure: 'provincial-key-project-investment', label: total }],
        },
        {
          figure: 'provincial-key-projects-started',
          label: { zh: '省级重点已开工', en: 'Provincial, started' },
          beside: [{ figure: 'provincial-key-project-start-rate', label: startRate }],
          draw: { kind: 'squares', of: { figure: 'provincial-key-projects' } },
        },
        {
          figure: 'new-city-major-projects-started',
          label: { zh: '市重大新开工', en: 'City, newly started' },
          beside: [{ figure: 'new-city-major-project-start-rate', label: startRate }],
          draw: { kind: 'squares', of: { figure: 'new-city-major-projects' } },
        },
        {
          figure: 'city-major-project-completed-investment',
          label: { zh: '市重大完成投资', en: 'City projects, invested' },
          draw: { kind: 'bullet', of: { figure: 'city-major-project-completed-investment:completion' } },
        },
        {
          figure: 'provincial-key-project-completed-investment',
          label: { zh: '省级重点完成投资', en: 'Provincial projects, invested' },
          draw: { kind: 'bullet', of: { figure: 'provincial-key-project-completed-investment:completion' } },
        },
        { figure: 'key-projects-in-production-on-time', label: { zh: '如期投产', en: 'In production on time' } },
      ],
    },
    {
      label: { zh: '技术改造', en: 'Technical renovation' },
      blocks: [
        {
          figure: 'tech-renovation-projects',
          large: true,
          beside: [
            { figure: 'tech-renovation-projects:growth' },
            { figure: 'tech-renovation-projects:rank-in-city' },
            { figure: 'tech-renovation-projects-started', label: started },
            { figure: 'tech-renovation-start-rate', label: startRate },
          ],
        },
        {
          figure: 'tech-renovation-projects',
          label: { zh: '高新区', en: 'The zone' },
          beside: [{ figure: 'tech-renovation-projects:share-of-city' }],
          draw: {
            kind: 'squares',
            of: { figure: 'tech-renovation-projects', scope: 'city', label: { zh: '全市', en: 'of the city' } },
          },
        },
      ],
    },
    {
      label: { zh: '招商引资', en: 'Investment attracted' },
      blocks: [
        {
          figure: 'outside-province-capital',
          beside: [{ figure: 'outside-province-capital:share-of-city' }],
          draw: { kind: 'bullet', of: { figure: 'outside-province-capital:completion' } },
        },
        {
          figure: 'new-projects-over-100m',
          beside: [{ figure: 'new-projects-over-100m:share-of-city' }],
          draw: { kind: 'bullet', of: { figure: 'new-projects-over-100m:completion' } },
        },
        {
          figure: 'projects-in-negotiation',
          label: { zh: '签约在谈', en: 'Signed or in negotiation' },
          beside: [{ figure: 'projects-in-negotiation-investment', label: total }],
        },
      ],
    },
    {
      label: { zh: '科创企业', en: 'Innovative enterprises' },
      blocks: [
        { figure: 'new-innovative-smes', beside: [{ figure: 'new-innovative-smes:rank-in-city' }] },
        { figure: 'new-specialised-smes', beside: [{ figure: 'new-specialised-smes:rank-in-city' }] },
        {
          figure: 'foreign-experts',
          beside: [
            { figure: 'torch-finalists', label: { zh: '火炬计划终审', en: 'Torch Programme finalists' } },
            { figure: 'torch-finalists:share-of-city' },
          ],
        },
        {
          figure: 'listed-companies',
          beside: [{ figure: 'listed-stocks', label: { zh: '股票', en: 'stocks' } }],
        },
        {
          figure: 'new-material-leaders',
          beside: [
            { figure: 'new-material-top-fifty', label: { zh: '其中全省五十强', en: 'among the province’s top fifty' } },
          ],
        },
        {
          figure: 'technical-problems-solved',
          beside: [{ figure: 'matched-cooperation-projects', label: { zh: '对接项目', en: 'projects matched' } }],
        },
      ],
    },
  ],
}
