import type { CadenceCell } from '../chart/CadenceStrip.tsx'
import type { ChartOption } from '../chart/canvas.tsx'
import type { ReasonRow } from '../reason/ReasonTree.tsx'

const plans = [
  14, 20, 17, 17, 24, 24, 34, 38, 46, 46, 50, 52, 48, 48, 50, 49, 51, 53, 51, 52, 48, 50, 51, 52, 48, 49, 50, 41, 40,
  39, 38, 35, 34, 27, 23, 21,
]
const done = [
  13, 19, 15, 17, 23, 23, 34, 29, 46, 45, 51, 51, 47, 35, 56, 57, 60, 59, 51, 53, 41, 50, 51, 55, 47, 50, 55,
]
const reds = [7, 13]
const ambers = [0, 2, 20]

const cadence = plans.map((plan, place) => ({
  period: `2023-${place}`,
  label: {
    zh: `${Math.floor(place / 3) + 1}月${'上中下'[place % 3]}旬`,
    en: `${['early', 'mid', 'late'][place % 3]} ${Math.floor(place / 3) + 1}`,
  },
  plan,
  actual: done[place] ?? null,
  lamp:
    place >= done.length
      ? null
      : reds.includes(place)
        ? ('red' as const)
        : ambers.includes(place)
          ? ('amber' as const)
          : ('green' as const),
  current: place === 28,
})) satisfies (Omit<CadenceCell, 'label'> & { label: unknown })[]

const figure = { qualifier: 'exact', origin: 'reported' } as const

const reason = (
  id: string,
  zh: string,
  en: string,
  value: string,
  unit: string,
  score: string,
  weight: string,
  own: number,
): ReasonRow => ({
  id,
  label: { zh, en },
  value,
  unit,
  score,
  weight,
  strip: { low: 0.2, high: 0.6, median: 0.4, own, zero: own === 0 },
  formula: `${score} / ${weight}`,
  basis: zh,
})

const chartRows = [
  { year: '2022', value: '15938' },
  { year: '2023', value: '18297' },
]

const chart: ChartOption = {
  tooltip: { trigger: 'axis' },
  xAxis: { type: 'category', data: chartRows.map((row) => row.year) },
  yAxis: { type: 'value' },
  series: [{ type: 'bar', data: chartRows.map((row) => Number(row.value)), label: { show: true, position: 'top' } }],
}

/** What the gallery shows; published figures where they exist, examples otherwise. */
export const examples = {
  cadence,
  chart,
  chartRows,
  figures: [
    {
      label: { zh: '市级以上技术创新中心', en: 'Innovation centres' },
      lamp: 'green' as const,
      shown: { ...figure, value: '100', unit: '家', qualifier: 'more-than' as const, printed: '突破' },
      notes: [
        [
          { text: { zh: '其中新增 ', en: 'new: ' } },
          { text: { zh: '25', en: '25' }, strong: true },
          { text: { zh: ' 个', en: '' } },
        ],
      ],
    },
    {
      label: { zh: '科技企业', en: 'Technology firms' },
      size: 26 as const,
      shown: { ...figure, value: '3000', unit: '家', qualifier: 'at-least' as const },
    },
    {
      label: { zh: '市场主体增幅', en: 'Growth of subjects' },
      size: 26 as const,
      href: '/parts',
      shown: { ...figure, value: '+14.80', unit: '%', origin: 'derived' as const },
    },
    {
      label: { zh: '上年主体', en: 'Subjects before' },
      size: 26 as const,
      shown: { ...figure, value: '15938', unit: '户', origin: 'inferred' as const },
    },
    {
      label: { zh: '省外到位资金', en: 'Funds from other provinces' },
      size: 26 as const,
      lamp: 'green' as const,
      shown: { ...figure, value: '124.6', unit: '亿元' },
    },
    {
      label: { zh: '规上工业增加值', en: 'Industrial value added' },
      size: 26 as const,
      lamp: 'unknown' as const,
      shown: { ...figure, value: null, unit: '亿元' },
      missing: { zh: '统计局10月20日前应报', en: 'due from statistics by 20 October' },
    },
  ],
  clocks: [
    { name: { zh: '正常', en: 'On track' }, limit: 10, used: 3 },
    { name: { zh: '剩两成', en: 'A fifth left' }, limit: 10, used: 8 },
    { name: { zh: '超期', en: 'Over' }, limit: 10, used: 12 },
    { name: { zh: '暂停三天', en: 'Paused' }, limit: 10, used: 4, paused: 3 },
  ],
  colours: [
    { token: 'ink', name: { zh: '墨', en: 'Ink' }, use: { zh: '文字、承诺、计划线', en: 'text, promise, plan' } },
    { token: 'fill', name: { zh: '黛蓝', en: 'Blue' }, use: { zh: '可点、实际完成', en: 'may be opened, done' } },
    {
      token: 'blue-mid',
      name: { zh: '浅黛', en: 'Mid blue' },
      use: { zh: '非关键、对照', en: 'non-critical, compared' },
    },
    { token: 'paper', name: { zh: '宣纸', en: 'Paper' }, use: { zh: '底', en: 'ground' } },
    { token: 'green', name: { zh: '绿 ●', en: 'Green ●' }, use: { zh: '正常', en: 'on track' } },
    { token: 'amber', name: { zh: '琥珀 ▲', en: 'Amber ▲' }, use: { zh: '关注', en: 'watch' } },
    { token: 'red', name: { zh: '红 ■', en: 'Red ■' }, use: { zh: '滞后、超期', en: 'behind, over' } },
    { token: 'unknown', name: { zh: '灰 ◌', en: 'Grey ◌' }, use: { zh: '未报、未知', en: 'not reported' } },
  ],
  subjects: {
    rows: [
      { name: { zh: '企业', en: 'Enterprises' }, now: '13,609', before: '12,167', growth: '+11.85%', share: '74.38%' },
      {
        name: { zh: '个体工商户', en: 'Households' },
        now: '4,688',
        before: '3,771',
        growth: '+24.32%',
        share: '25.62%',
      },
    ],
  },
  reasons: [
    {
      id: 'innovation',
      label: { zh: '技术创新', en: 'Innovation' },
      score: '16.5',
      weight: '30',
      rows: [
        reason('spending', '研发费用金额', 'R&D spending', '828', '万元', '7.8', '10', 0.74),
        reason('ratio', '研发费用占营业收入比重', 'R&D to revenue', '4.6', '%', '6.4', '10', 0.6),
        reason('patents', 'PCT专利申请量', 'PCT applications', '0', '件', '2.3', '10', 0),
      ],
    },
  ] satisfies ReasonRow[],
}
