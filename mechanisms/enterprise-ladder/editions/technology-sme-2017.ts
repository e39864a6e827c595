import type { RungEdition } from '../../../engines/ladders/ladder.ts'
import type { Day } from '../../../kernel/day.ts'
import { technologySmePoints2017 } from '../points/technology-sme-2017.ts'
import { recalled } from '../recalled.ts'
import { sources } from '../sources.ts'

/** 科技型中小企业: four gates, then either the score or a direct way. */
export const technologySme2017: RungEdition = {
  id: 'technology-sme-2017',
  label: { zh: '科技型中小企业评价办法（2017）', en: 'Technology SMEs (2017)' },
  firstDay: '2017-05-03' as Day,
  source: sources.technologySme,
  official: true,
  recalled: [recalled.firstDay, recalled.clauses],
  conditions: [
    {
      id: 'resident',
      label: {
        zh: '在中国境内（不含港澳台）注册的居民企业',
        en: 'A resident enterprise registered in mainland China',
      },
      clause: '第六条（一）',
      rule: '境内居民企业',
    },
    {
      id: 'size',
      label: { zh: '规模不超过上限', en: 'Within the bounds of size' },
      clause: '第六条（二）',
      all: [
        {
          id: 'staff',
          label: { zh: '职工总数不超过500人', en: 'Staff of at most 500' },
          sorts: true,
          rule: '职工总数 <= 500',
        },
        {
          id: 'sales',
          label: { zh: '年销售收入不超过2亿元', en: 'Yearly sales of at most 200 million yuan' },
          sorts: true,
          rule: '营业收入 <= 2亿元',
        },
        {
          id: 'assets',
          label: { zh: '资产总额不超过2亿元', en: 'Total assets of at most 200 million yuan' },
          sorts: true,
          rule: '资产总额 <= 2亿元',
        },
      ],
    },
    {
      id: 'products',
      label: { zh: '产品和服务不属于禁止、限制和淘汰类', en: 'No prohibited, restricted or obsolete products' },
      clause: '第六条（三）',
      rule: 'not(产品属禁止限制淘汰类)',
    },
    {
      id: 'conduct',
      label: {
        zh: '上一年及当年无重大事故、严重环境违法、科研失信，未列入经营异常和严重违法失信名单',
        en: 'No grave accident, breach or bad faith last year or this year',
      },
      clause: '第六条（四）',
      rule: 'not(上年及当年重大违规失信)',
    },
    {
      id: 'points-or-direct',
      label: { zh: '评价得分达标，或符合直通条件之一', en: 'The score, or one of the direct ways' },
      clause: '第六条（五）、第八条',
      direct: true,
      any: [
        {
          id: 'points',
          label: { zh: '综合得分60分以上，且科技人员得分不为0', en: '60 points, and some for scientific staff' },
          clause: '第六条（五）',
          points: technologySmePoints2017,
          above: [{ part: '科技人员', points: 0 }],
        },
        {
          id: 'high-tech',
          label: { zh: '拥有有效期内的高新技术企业证书', en: 'A valid certificate as high-tech enterprise' },
          clause: '第八条（一）',
          titles: ['high-tech'],
        },
        {
          id: 'award',
          label: {
            zh: '近五年获国家级科技奖励并排名前三',
            en: 'Among the first three of a national award in five years',
          },
          clause: '第八条（二）',
          rule: '五年内国家科技奖前三',
        },
        {
          id: 'research-body',
          label: { zh: '拥有省部级以上研发机构', en: 'A research body of provincial or ministerial rank' },
          clause: '第八条（三）',
          rule: '省部级以上研发机构',
        },
        {
          id: 'standard',
          label: {
            zh: '近五年主导制定国际、国家或行业标准',
            en: 'Led an international, national or industry standard',
          },
          clause: '第八条（四）',
          rule: '五年内主导制定标准',
        },
      ],
    },
  ],
  valid: { months: 12 },
  yearly: [{ label: { zh: '更新入库信息', en: 'Update of the entry' }, by: '03-31' }],
}
