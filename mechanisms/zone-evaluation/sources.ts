import { day } from '../../kernel/day.ts'
import type { Source } from '../../kernel/source.ts'

export const sources = {
  edition2021: {
    id: 'zone-evaluation-2021',
    title: '国家高新技术产业开发区综合评价指标体系',
    issuer: '科技部',
    number: '国科发火〔2021〕106号',
    day: day('2021-04-22'),
  },
  edition2024: {
    id: 'zone-evaluation-2024',
    title: '国家高新技术产业开发区综合评价指标体系（2024年修订）',
    issuer: '工业和信息化部',
  },
} as const satisfies Record<string, Source>
