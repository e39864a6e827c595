import type { Card } from '../../../engines/reports/card.ts'

export const year2024: Card = {
  id: 'zibo-2024',
  title: { zh: '淄博高新区2024年', en: 'Zibo High-tech Zone, 2024' },
  period: '2024',
  asOf: '2024-12-31',
  sections: [
    {
      label: { zh: '企业梯队', en: 'Enterprises' },
      blocks: [
        { figure: 'high-tech-enterprises', large: true },
        { figure: 'technology-smes', large: true, beside: [{ figure: 'technology-smes:share-of-city' }] },
        { figure: 'specialised-and-new-species', large: true },
        {
          figure: 'new-specialised-smes',
          beside: [{ figure: 'new-innovative-smes', label: { zh: '创新型中小企业', en: 'innovative SMEs' } }],
        },
        {
          figure: 'new-national-champions',
          beside: [{ figure: 'new-provincial-champions', label: { zh: '省级单项冠军', en: 'provincial champions' } }],
        },
        {
          figure: 'new-key-little-giants',
          beside: [{ figure: 'new-little-giants', label: { zh: '国家级小巨人', en: 'little giants' } }],
        },
      ],
    },
    {
      label: { zh: '科技创新', en: 'Innovation' },
      blocks: [
        {
          figure: 'national-zone-evaluation:rank-in-nation',
          label: { zh: '国家高新区评价全国位次', en: 'Place among the national zones' },
          large: true,
        },
        {
          figure: 'new-provincial-platforms',
          large: true,
          beside: [
            {
              figure: 'new-one-firm-one-tech-centres',
              label: { zh: '一企一技术中心', en: 'one-firm technology centres' },
            },
          ],
        },
        {
          figure: 'excellent-national-incubators',
          large: true,
          beside: [{ figure: 'excellent-national-incubators:rank-in-province' }],
        },
        {
          figure: 'excellent-provincial-accelerators',
          beside: [{ figure: 'excellent-provincial-accelerators:share-of-province' }],
        },
        {
          figure: 'new-taishan-talents',
          beside: [{ figure: 'new-national-talents', label: { zh: '国家人才工程', en: 'national talent programmes' } }],
        },
        { figure: 'talent-policies' },
      ],
    },
    {
      label: { zh: '项目开放', en: 'Projects, opening' },
      blocks: [
        {
          figure: 'city-major-projects',
          beside: [
            { figure: 'provincial-key-projects', label: { zh: '省级重点', en: 'provincial key projects' } },
            { figure: 'major-projects-started:rank-in-city', label: { zh: '全市开工', en: 'in the city by starts' } },
            {
              figure: 'major-project-completed-investment:rank-in-city',
              label: { zh: '全市投资', en: 'in the city by investment' },
            },
          ],
        },
        { figure: 'eurasia-trains', beside: [{ figure: 'eurasia-train-wagons', label: { zh: '发运', en: 'sent' } }] },
        { figure: 'fair-exhibitors' },
      ],
    },
    {
      label: { zh: '服务民生', en: 'Services, people' },
      blocks: [
        {
          figure: 'items-handed-down',
          beside: [
            {
              figure: 'enterprises-near-service-station',
              label: { zh: '服务站辐射企业', en: 'enterprises near a station' },
            },
          ],
        },
        {
          figure: 'infrastructure-investment',
          beside: [{ figure: 'smart-communities', label: { zh: '省级智慧社区', en: 'smart communities' } }],
        },
        { figure: 'greening-coverage' },
      ],
    },
  ],
}
