import type { Card } from '../../engines/reports/card.ts'

const year2021: Card = {
  id: 'daqing-2021',
  title: { zh: '大庆高新区2021年', en: 'Daqing High-tech Zone, 2021' },
  period: '2021',
  asOf: '2021-12-31',
  sections: [
    {
      label: { zh: '企业梯队', en: 'Enterprises' },
      blocks: [
        { figure: 'total-revenue', large: true },
        {
          figure: 'technology-smes',
          large: true,
          beside: [{ figure: 'technology-smes:growth' }, { figure: 'technology-smes:share-of-city' }],
        },
        {
          figure: 'high-tech-enterprises',
          large: true,
          beside: [
            { figure: 'high-tech-enterprises:growth' },
            { figure: 'high-tech-enterprises:share-of-city' },
            { figure: 'new-high-tech-enterprises', label: { zh: '新增', en: 'new' } },
          ],
        },
        {
          figure: 'technology-smes',
          label: { zh: '高新区科技型中小企业', en: 'Technology SMEs of the zone' },
          beside: [{ figure: 'technology-smes:share-of-city' }],
          draw: {
            kind: 'squares',
            of: { figure: 'technology-smes', scope: 'city', label: { zh: '全市', en: 'of the city' } },
          },
        },
      ],
    },
    {
      label: { zh: '科技创新', en: 'Innovation' },
      blocks: [
        {
          figure: 'enterprise-research-spending',
          large: true,
          beside: [{ figure: 'enterprise-research-spending:growth' }],
        },
        {
          figure: 'incubation-carriers',
          large: true,
          beside: [
            { figure: 'national-incubators', label: { zh: '国家级孵化器', en: 'national incubators' } },
            { figure: 'registered-maker-spaces', label: { zh: '国家备案众创空间', en: 'maker spaces' } },
          ],
        },
        {
          figure: 'industry-fund-size',
          large: true,
          beside: [{ figure: 'industry-funds', label: { zh: '产业基金', en: 'industry funds' } }],
        },
      ],
    },
    {
      label: { zh: '项目服务', en: 'Projects, services' },
      blocks: [
        {
          figure: 'project-investment',
          subject: '东北风电高端装备产业基地及研发中心',
          label: { zh: '风电装备基地总投资', en: 'Wind-power equipment base, investment' },
        },
        {
          figure: 'storage-capacity',
          subject: '阳光新能源储能装备项目',
          label: { zh: '储能装备产能', en: 'Capacity of storage equipment' },
        },
        { figure: 'replacement-clusters' },
        { figure: 'licence-issue-time' },
        { figure: 'company-setup-workdays' },
        {
          figure: 'policy-measures',
          subject: '人才政策',
          label: { zh: '人才政策', en: 'Talent policies' },
        },
      ],
    },
  ],
}

export const cards: readonly Card[] = [year2021]
