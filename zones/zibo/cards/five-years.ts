import type { Card } from '../../../engines/reports/card.ts'

export const fiveYears: Card = {
  id: 'zibo-13th-five-year',
  title: { zh: '淄博高新区“十三五”时期', en: 'Zibo High-tech Zone, 13th Five-Year Plan' },
  period: '2016..2020',
  asOf: '2020-12-31',
  publishedOn: '2021-02-04',
  sections: [
    {
      label: { zh: '项目建设', en: 'Projects' },
      blocks: [
        { figure: 'outside-investment', large: true },
        { figure: 'introduced-major-projects', large: true },
        { figure: 'projects-put-into-production', large: true },
        { figure: 'tech-renovation-projects' },
        {
          figure: 'gdp:average-growth',
          period: '2020',
          label: { zh: '地区生产总值年均增长', en: 'Average yearly growth of GDP' },
        },
        {
          figure: 'biopharma-scale:rank-in-province',
          label: { zh: '生物医药产业规模', en: 'Scale of biopharmaceuticals' },
        },
      ],
    },
    {
      label: { zh: '科技创新', en: 'Innovation' },
      blocks: [
        {
          figure: 'incubators',
          beside: [
            { figure: 'national-incubators', label: { zh: '国家级', en: 'national' } },
            { figure: 'excellent-national-incubators', label: { zh: '国家级优秀', en: 'rated excellent' } },
            { figure: 'excellent-national-incubators:rank-in-province' },
          ],
        },
        { figure: 'maker-spaces' },
        {
          figure: 'chip-packaging-world-share',
          label: { zh: '芯片封装载带全球份额', en: 'World share of chip packaging tape' },
        },
      ],
    },
    {
      label: { zh: '改革开放', en: 'Reform and opening' },
      blocks: [
        { figure: 'permit-transfer-rate' },
        { figure: 'company-setup-hours' },
        {
          figure: 'government-service-score:rank-in-province',
          period: '2019',
          label: { zh: '政务服务全省排名（2019年）', en: 'Government services, rank in the province (2019)' },
          beside: [
            {
              figure: 'evaluated-zones',
              scope: 'province',
              period: '2019',
              label: { zh: '参评功能区', en: 'zones evaluated' },
            },
          ],
        },
        {
          figure: 'business-climate-score:rank-in-province',
          period: '2019',
          label: { zh: '营商环境全省排名（2019年）', en: 'Business climate, rank in the province (2019)' },
        },
        {
          figure: 'eurasia-trains:share-of-province',
          label: { zh: '欧亚班列占全省', en: 'Eurasia trains, share of the province' },
        },
        { figure: 'eurasia-train-load-rate' },
      ],
    },
    {
      label: { zh: '城市民生', en: 'City and people' },
      blocks: [
        { figure: 'urban-construction-investment' },
        { figure: 'ecological-parks' },
        { figure: 'new-schools' },
        { figure: 'inclusive-kindergarten-coverage' },
        { figure: 'family-doctor-coverage' },
        { figure: 'party-service-stations' },
      ],
    },
  ],
}
