import type { HandbookFact } from '../../../engines/delivery/handbook/handbook.ts'

/** On what it depends which items a project needs. The plan tells the first two, the ledger of parcels the third. */
export const facts = [
  { id: 'land', name: '新供土地', label: { zh: '新供土地', en: 'New land' }, type: 'flag', asked: false },
  { id: 'building', name: '新建房屋', label: { zh: '新建房屋', en: 'New building' }, type: 'flag', asked: false },
  {
    id: 'area',
    name: '占地面积',
    label: { zh: '占地面积', en: 'Site area' },
    type: 'number',
    unit: '亩',
    asked: false,
  },
  {
    id: 'coal',
    name: '年综合能耗',
    label: { zh: '年综合能耗（吨标准煤）', en: 'Energy a year (tonnes of standard coal)' },
    type: 'number',
    asked: true,
  },
  {
    id: 'electricity',
    name: '年用电量',
    label: { zh: '年用电量（万千瓦时）', en: 'Electricity a year (10,000 kWh)' },
    type: 'number',
    asked: true,
  },
  {
    id: 'earthwork',
    name: '挖填土石方',
    label: { zh: '挖填土石方（立方米）', en: 'Earthwork (m³)' },
    type: 'number',
    asked: true,
  },
  {
    id: 'hazardous',
    name: '涉及危险化学品',
    label: { zh: '生产、储存危险化学品', en: 'Makes or stores hazardous chemicals' },
    type: 'flag',
    asked: true,
  },
  {
    id: 'special-fire',
    name: '特殊建设工程',
    label: { zh: '属消防上的特殊建设工程', en: 'A special work in fire protection' },
    type: 'flag',
    asked: true,
  },
  {
    id: 'must-tender',
    name: '依法必须招标',
    label: { zh: '依法必须招标', en: 'Must be tendered by law' },
    type: 'flag',
    asked: true,
  },
  {
    id: 'digs-road',
    name: '挖掘道路或占用绿地',
    label: { zh: '要挖掘城市道路或占用绿地', en: 'Digs up a street or takes green land' },
    type: 'flag',
    asked: true,
  },
  {
    id: 'builds',
    name: '新建或扩建房屋',
    label: { zh: '新建或扩建房屋', en: 'Builds, or extends a building' },
    type: 'flag',
    asked: true,
  },
] as const satisfies readonly HandbookFact[]
