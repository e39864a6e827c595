import { day } from '../../../kernel/day.ts'
import type { Source } from '../../../kernel/source.ts'

export const sources = {
  shandong: {
    id: 'output-per-mu-shandong',
    title: '山东省“亩产效益”评价改革文件（文号待核）',
    issuer: '山东省',
    day: day('2019-12-10'),
  },
  jingde: { id: 'output-per-mu-jingde', title: '旌德县工业企业亩均效益评价办法（文号待核）', issuer: '旌德县' },
} as const satisfies Record<string, Source>
