import type { RungEdition } from '../../../engines/ladders/ladder.ts'
import type { Day } from '../../../kernel/day.ts'
import { innovativeSmePoints2022 } from '../points/innovative-sme-2022.ts'
import { recalled } from '../recalled.ts'
import { sources } from '../sources.ts'

/** 创新型中小企业: the score, or one direct condition. Annex 1 stays in force under the measure of 2026 (art. 30). */
export const innovativeSme2022: RungEdition = {
  id: 'innovative-sme-2022',
  label: { zh: '创新型中小企业评价标准（63号附件1）', en: 'Innovative SMEs (No. 63, annex 1)' },
  firstDay: '2022-08-01' as Day,
  source: { ...sources.gradient2022, clause: '附件1' },
  official: true,
  note: {
    zh: '工信部企业〔2026〕2号第三十条：合并标准出台前继续适用63号附件1',
    en: 'No. 2 of 2026, art. 30: annex 1 of No. 63 applies until a merged standard appears',
  },
  recalled: [recalled.firstDay],
  conditions: [
    {
      id: 'points-or-direct',
      label: { zh: '评价得分达标，或符合直通条件之一', en: 'The score, or one of the direct ways' },
      clause: '附件1',
      direct: true,
      any: [
        {
          id: 'points',
          label: {
            zh: '得分60分以上，且创新能力不低于20分、成长性不低于15分、专业化不低于15分',
            en: '60 points, with 20 for innovation, 15 for growth and 15 for specialisation',
          },
          clause: '附件1',
          points: innovativeSmePoints2022,
        },
        {
          id: 'award',
          label: { zh: '近三年获国家级或省级科技奖励', en: 'A national or provincial award in three years' },
          clause: '附件1',
          rule: '三年内省级以上科技奖',
        },
        {
          id: 'high-tech',
          label: { zh: '有效期内的高新技术企业', en: 'A valid high-tech enterprise' },
          clause: '附件1',
          titles: ['high-tech'],
        },
        {
          id: 'model',
          label: {
            zh: '国家技术创新示范企业，或知识产权优势、示范企业',
            en: 'A national model of innovation or of intellectual property',
          },
          clause: '附件1',
          rule: '技术创新或知识产权示范',
        },
        {
          id: 'research-body',
          label: { zh: '拥有省部级以上研发机构', en: 'A research body of provincial or ministerial rank' },
          clause: '附件1',
          rule: '省部级以上研发机构',
        },
        {
          id: 'equity',
          label: {
            zh: '近三年新增股权融资总额（合格机构投资者实缴）500万元以上',
            en: 'New equity of 5 million yuan in three years, paid in by qualified institutions',
          },
          clause: '附件1',
          rule: '近三年新增股权融资 >= 500万元',
        },
      ],
    },
  ],
  valid: { months: 36 },
}
