import { zoneStaff } from '../admission.ts'
import { fileLanguage } from '../parts/label.ts'
import { defineRoute } from '../route.ts'
import { ladderDay } from './ladder.ts'
import { listNearMisses } from './population.ts'

const asFile = ladderDay.extend({ language: fileLanguage })

/** Everybody who misses a rung by little, with what lacks, as a workbook. */
export const exportNearMisses = defineRoute({
  id: 'exportNearMisses',
  method: 'GET',
  path: '/api/ladder/near.xlsx',
  label: { zh: '导出只差一点的企业', en: 'Export the near misses' },
  admits: zoneStaff,
  query: listNearMisses.query!.omit({ limit: true, offset: true }).extend({ language: fileLanguage }),
})

/** Every enterprise with the titles that it holds on a day, as a workbook. */
export const exportLadderTitles = defineRoute({
  id: 'exportLadderTitles',
  method: 'GET',
  path: '/api/ladder/titles.xlsx',
  label: { zh: '导出梯度清单', en: 'Export the ladder' },
  admits: zoneStaff,
  query: asFile,
})

/** What falls due for titles, the earliest first, as a workbook. */
export const exportLadderRenewals = defineRoute({
  id: 'exportLadderRenewals',
  method: 'GET',
  path: '/api/ladder/renewals.xlsx',
  label: { zh: '导出有效期提醒', en: 'Export the renewals' },
  admits: zoneStaff,
  query: asFile,
})
