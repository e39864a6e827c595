import type { Card, CardBlock } from '../../engines/reports/card.ts'

const share = (indicator: string, zh: string, en: string): CardBlock => ({
  figure: `${indicator}:share-of-city`,
  label: { zh: `${zh}占全市`, en: `${en}, share of the city` },
  large: true,
})

const year2021: Card = {
  id: 'weifang-2021',
  title: { zh: '潍坊高新区2021年', en: 'Weifang High-tech Zone, 2021' },
  period: '2021',
  asOf: '2021-12-31',
  sections: [
    {
      label: { zh: '全市贡献', en: 'Contribution' },
      blocks: [
        share('high-tech-output', '高新技术产值', 'High-tech output'),
        share('industrial-profit', '规上工业利润', 'Industrial profit'),
        share('trade-value', '进出口', 'Trade'),
        share('industrial-value-added', '工业增加值', 'Industrial value added'),
        share('gdp', '地区生产总值', 'GDP'),
        share('land-area', '土地面积', 'Land'),
      ],
    },
    {
      label: { zh: '质量效益', en: 'Quality' },
      blocks: [
        { figure: 'gdp-per-head', beside: [{ figure: 'gdp-per-head:multiple-of-city' }] },
        {
          figure: 'gdp-per-land:multiple-of-peers',
          label: { zh: '地均生产总值为其他县市区的', en: 'GDP per land against the other districts' },
        },
        { figure: 'high-tech-output-share' },
      ],
    },
    {
      label: { zh: '科技创新', en: 'Innovation' },
      blocks: [
        {
          figure: 'research-platforms',
          beside: [{ figure: 'national-research-platforms', label: { zh: '国家级', en: 'national' } }],
        },
        { figure: 'national-science-first-prizes' },
        { figure: 'provincial-top-achievements' },
      ],
    },
    {
      label: { zh: '企业梯队', en: 'Enterprises' },
      blocks: [
        { figure: 'specialised-enterprises', beside: [{ figure: 'specialised-enterprises:rank-in-city' }] },
        { figure: 'gazelles', beside: [{ figure: 'gazelles:rank-in-city' }] },
        { figure: 'hidden-champions', beside: [{ figure: 'hidden-champions:rank-in-city' }] },
        {
          figure: 'hundred-billion-companies',
          label: { zh: '市值千亿级企业', en: 'Companies worth 100 bn yuan' },
          draw: {
            kind: 'squares',
            of: {
              figure: 'hundred-billion-companies',
              scope: 'province',
              label: { zh: '全省', en: 'of the province' },
            },
          },
        },
        {
          figure: 'high-tech-zone-assessment:rank-in-province',
          label: { zh: '全省高新区考核', en: 'Assessment of high-tech zones' },
        },
        {
          figure: 'development-zone-assessment:rank-in-province',
          label: { zh: '全省开发区考核', en: 'Assessment of development zones' },
          beside: [
            {
              figure: 'assessed-development-zones',
              scope: 'province',
              label: { zh: '参评开发区', en: 'zones assessed' },
            },
          ],
        },
      ],
    },
  ],
}

export const cards: readonly Card[] = [year2021]
