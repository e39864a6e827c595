import type { EvaluationGroup } from '../../../engines/evaluation/edition.ts'
import { by, item2021 } from '../items.ts'

export const opening: EvaluationGroup = {
  id: '2021-4',
  label: { zh: '开放创新和国际竞争力', en: 'Open innovation and competitiveness' },
  weight: 0.15,
  items: [
    item2021(
      '4.1',
      '设立境外研发机构的内资控股企业数',
      'Domestic enterprises with research abroad',
      by('境外研发机构企业数', { unit: '家' }),
    ),
    item2021(
      '4.2',
      '引进技术、消化吸收再创新和境内外产学研合作经费占营收比例',
      'Spending on technology brought in and on joint research by revenue',
      by('引进消化与产学研经费 / 营业收入', { proportion: true }),
    ),
    item2021(
      '4.3',
      '当年获境外注册商标或境外发明专利授权的内资控股企业数',
      'Domestic enterprises with foreign rights this year',
      by('境外商标专利企业数', { unit: '家' }),
    ),
    item2021(
      '4.4',
      '当年新增主导制定国际标准的内资控股企业数',
      'Domestic enterprises that led international standards this year',
      by('国际标准企业数', { unit: '家' }),
    ),
    item2021(
      '4.5',
      '出口总额中技术服务出口占比',
      'Technical services by exports',
      by('技术服务出口额 / 出口总额', { proportion: true }),
    ),
    item2021(
      '4.6',
      '营业收入中高新技术企业出口额占比',
      'Exports of high-tech enterprises by revenue',
      by('高企出口额 / 营业收入', { proportion: true }),
    ),
    item2021(
      '4.7',
      '外籍常驻和留学归国人员占比',
      'Resident foreigners and returned graduates by staff',
      by('外籍常驻和留学归国人员 / 职工总数', { proportion: true }),
    ),
  ],
}
