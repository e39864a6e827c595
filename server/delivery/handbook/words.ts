import { handbookColumns } from '../../../contract/delivery/handbook.ts'
import type { Label } from '../../../kernel/label.ts'

/** The words of the handbook on paper. */
export const words = {
  ...handbookColumns,
  title: { zh: '项目落地手册', en: 'Handbook of landing' },
  number: { zh: '序号', en: 'No.' },
  item: { zh: '事项', en: 'Item' },
  papers: { zh: '要带的材料', en: 'Papers' },
  result: { zh: '办成后得到', en: 'What comes of it' },
  open: { zh: '待定', en: 'open' },
  spared: { zh: '不用办的', en: 'Not needed' },
} as const satisfies Record<string, Label>
