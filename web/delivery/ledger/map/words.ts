import type { Label } from '../../../../kernel/label.ts'

/** The words of the map of projects. */
export const words = {
  title: { zh: '项目分布', en: 'Where projects lie' },
  drawing: { zh: '示意图', en: 'Drawing' },
  note: { zh: '点开一个灯看项目', en: 'a lamp opens its project' },
  byLocality: { zh: '按属地', en: 'By locality' },
  unplaced: { zh: '还没有位置', en: 'No place known' },
  unplacedNote: {
    zh: '在台账里填经纬度，或在旬报里附三张带位置的照片，就画得出来。',
    en: 'Longitude and latitude in the ledger, or three photos with a position in its reports, place a project.',
  },
  nowhere: { zh: '还没有项目画得出来', en: 'No project can be drawn yet' },
  closer: { zh: '放大', en: 'Closer' },
  farther: { zh: '缩小', en: 'Farther' },
  whole: { zh: '全区', en: 'Whole zone' },
  north: { zh: '北', en: 'N' },
  noOutline: { zh: '没有区界：本区还没有导入', en: 'No outline: the zone has not brought one in' },
  bring: { zh: '导入区界', en: 'Bring in the outline' },
  file: { zh: '边界文件', en: 'File' },
  fileHint: {
    zh: 'GeoJSON，面，坐标为 CGCS2000 或 WGS 84 的度，至多2MB',
    en: 'GeoJSON of areas, degrees of CGCS2000 or WGS 84, at most 2 MB',
  },
  noFile: { zh: '请选一个文件', en: 'Choose a file' },
  source: { zh: '来源和审图号', en: 'Source and approval number' },
  sourceHint: { zh: '例：区自然资源局，鲁SG（2024）001号', en: 'such as: natural resources bureau, approval 2024-001' },
  noSource: { zh: '请写明谁绘制、审图号', en: 'Say who drew it and under which approval' },
  inferred: { zh: '由照片推定', en: 'by its photos' },
  basis: {
    zh: '位置：台账登记的经纬度，没有登记的取旬报照片位置的中位数（虚圈）；示意图，不作权属和边界的依据',
    en: 'Places: as registered, else the median of the photos of its reports (dashed); a drawing, no proof of boundaries',
  },
} as const satisfies Record<string, Label>

/** What is the case, in one sentence. */
export const leadOf = (placed: number, unplaced: number): Label => ({
  zh: unplaced === 0 ? `${placed}个项目都在图上。` : `${placed}个项目在图上，${unplaced}个还没有位置。`,
  en:
    unplaced === 0
      ? `All ${placed} projects are on the map.`
      : `${placed} projects are on the map; of ${unplaced} no place is known.`,
})

/** Several projects at one place. */
export const several = (count: number): Label => ({
  zh: `${count}个项目，放大看`,
  en: `${count} projects: look closer`,
})

/** Projects that lie at the same place, before they are named. */
export const hereAre = (count: number): Label => ({ zh: `这里有${count}个项目：`, en: `${count} projects lie here:` })

export const outlineFrom = (source: string): Label => ({ zh: `区界：${source}`, en: `Outline: ${source}` })
