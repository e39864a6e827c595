import type { Card } from '../../engines/reports/card.ts'

const year2021: Card = {
  id: 'chuxiong-2021',
  title: { zh: '楚雄高新区2021年', en: 'Chuxiong High-tech Zone, 2021' },
  period: '2021',
  asOf: '2021-12-31',
  sections: [
    {
      label: { zh: '经济运行', en: 'Economy' },
      blocks: [
        { figure: 'gdp', large: true, beside: [{ figure: 'gdp:share-of-host-city' }] },
        { figure: 'industrial-output', large: true, beside: [{ figure: 'industrial-output:share-of-host-city' }] },
        {
          figure: 'high-tech-enterprise-output',
          large: true,
          beside: [{ figure: 'high-tech-enterprise-output:share-of-host-city' }],
        },
        {
          figure: 'large-fixed-asset-investment',
          beside: [{ figure: 'large-fixed-asset-investment:growth' }],
        },
        {
          figure: 'industry-output',
          subject: '生物医药产业',
          label: { zh: '生物医药产业产值', en: 'Output of biomedicine' },
          beside: [
            { figure: 'industry-added-value', subject: '生物医药产业', label: { zh: '增加值', en: 'value added' } },
          ],
        },
        {
          figure: 'industry-output',
          subject: '绿色食品产业',
          label: { zh: '绿色食品产业产值', en: 'Output of green food' },
        },
      ],
    },
    {
      label: { zh: '招商引资', en: 'Investment attracted' },
      blocks: [
        {
          figure: 'outside-prefecture-capital',
          large: true,
          beside: [{ figure: 'outside-prefecture-capital:growth' }],
        },
        { figure: 'signed-investment', large: true },
        {
          figure: 'signed-projects',
          large: true,
          beside: [
            { figure: 'investment-branches', label: { zh: '招商分局', en: 'investment branches' } },
            { figure: 'investment-teams', label: { zh: '招商队伍', en: 'teams' } },
          ],
        },
      ],
    },
    {
      label: { zh: '企业创新', en: 'Enterprises' },
      blocks: [
        {
          figure: 'market-subjects',
          beside: [
            { figure: 'market-subjects:increase' },
            { figure: 'market-subjects:share-of-city', label: { zh: '占全州', en: 'of the prefecture' } },
            { figure: 'market-subjects:share-of-host-city' },
          ],
        },
        {
          figure: 'technology-smes',
          beside: [{ figure: 'new-high-tech-enterprises', label: { zh: '新增高企', en: 'new high-tech enterprises' } }],
        },
        { figure: 'new-little-giants' },
        {
          figure: 'new-provincial-technology-centres',
          beside: [
            { figure: 'new-provincial-research-centres', label: { zh: '工程研究中心', en: 'research centres' } },
            { figure: 'new-provincial-key-laboratories', label: { zh: '重点实验室', en: 'key laboratories' } },
          ],
        },
        {
          figure: 'new-industrial-enterprises',
          beside: [{ figure: 'new-service-enterprises', label: { zh: '规上服务业', en: 'in services' } }],
        },
        {
          figure: 'fusion-talents',
          beside: [
            { figure: 'provincial-talents', label: { zh: '省两类人才', en: 'provincial talents' } },
            { figure: 'prefecture-innovators', label: { zh: '州创新人才', en: 'prefecture innovators' } },
          ],
        },
      ],
    },
    {
      label: { zh: '政务服务', en: 'Services' },
      blocks: [
        {
          figure: 'approval-days',
          subject: '社会备案类项目',
          label: { zh: '社会备案类项目审批', en: 'Approval of registered projects' },
        },
        {
          figure: 'approval-days',
          subject: '政府投资类项目',
          label: { zh: '政府投资类项目审批', en: 'Approval of government projects' },
        },
        { figure: 'transferred-powers' },
      ],
    },
  ],
}

export const cards: readonly Card[] = [year2021]
