import type { PackDocument } from '../../mechanisms/zone-pack.ts'

export const documents: readonly PackDocument[] = [
  {
    id: 'work-conference-2021',
    seed: '003',
    title: '坚决扛牢“三区一窗口”使命担当 奋力实现跨越式突破性发展',
    issuer: '大众日报淄博融媒体中心（鲁中晨报）',
    day: '2021-02-04',
  },
  {
    id: 'press-conference-2023',
    seed: '001',
    title: '淄博高新区新旧动能“腾笼换鸟” 科技创新赋能“高新”力量',
    issuer: '大众日报淄博融媒体中心（鲁中晨报）',
    day: '2023-10-12',
  },
  {
    id: 'review-2024',
    seed: '000',
    title: '淄博高新区：新质生产力蓄动能 高质量发展正当时',
    issuer: '新闻报道（淄博高新区供图）',
  },
]
