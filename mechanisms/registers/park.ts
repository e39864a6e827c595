import { defineKind } from '../../engines/register/kind.ts'

/** 园区载体: parks, buildings and incubators in which enterprises sit. */
export const park = defineKind({
  id: 'park',
  label: { zh: '园区载体', en: 'Park' },
  title: 'name',
  brief: ['name', 'form', 'operator'],
  source: { id: 'park-ledger', title: '园区载体台账', issuer: '高新区管委会' },
  fields: [
    {
      kind: 'text',
      id: 'name',
      label: { zh: '载体名称', en: 'Name' },
      required: true,
      unique: true,
      aliases: ['园区', '园区名称', '名称'],
    },
    {
      kind: 'choice',
      id: 'form',
      label: { zh: '载体类型', en: 'Form' },
      aliases: ['类型'],
      choices: [
        { value: 'park', label: { zh: '产业园', en: 'Industrial park' }, aliases: ['园区', '专业园区'] },
        { value: 'building', label: { zh: '楼宇', en: 'Building' } },
        { value: 'incubator', label: { zh: '孵化器', en: 'Incubator' } },
        { value: 'accelerator', label: { zh: '加速器', en: 'Accelerator' } },
        { value: 'maker-space', label: { zh: '众创空间', en: 'Maker space' } },
        { value: 'university-park', label: { zh: '大学科技园', en: 'University science park' } },
        { value: 'pilot-plant', label: { zh: '放大室', en: 'Pilot plant' } },
        { value: 'laboratory', label: { zh: '研发平台', en: 'Research platform' }, aliases: ['创新平台'] },
      ],
    },
    {
      kind: 'choice',
      id: 'level',
      label: { zh: '级别', en: 'Level' },
      description: { zh: '认定或备案的级别', en: 'Who put it on its list' },
      aliases: ['认定级别', '备案级别'],
      choices: [
        { value: 'national', label: { zh: '国家级', en: 'National' } },
        { value: 'provincial', label: { zh: '省级', en: 'Provincial' } },
        { value: 'municipal', label: { zh: '市级', en: 'Municipal' } },
      ],
    },
    { kind: 'text', id: 'operator', label: { zh: '运营单位', en: 'Operator' }, searched: true },
    { kind: 'text', id: 'place', label: { zh: '坐落', en: 'Place' }, aliases: ['地址', '位置'] },
    { kind: 'quantity', id: 'land', label: { zh: '占地面积', en: 'Land' }, unit: '亩', digits: 2 },
    { kind: 'quantity', id: 'floor_area', label: { zh: '建筑面积', en: 'Floor area' }, unit: '平方米', digits: 2 },
    {
      kind: 'quantity',
      id: 'occupied_area',
      label: { zh: '已用面积', en: 'Occupied area' },
      unit: '平方米',
      digits: 2,
      aliases: ['入驻面积'],
    },
    { kind: 'day', id: 'opened_on', label: { zh: '启用日', en: 'Opened on' }, precision: true, aliases: ['投用时间'] },
  ],
  ratios: [
    {
      id: 'occupancy',
      label: { zh: '入驻率', en: 'Occupancy' },
      numerator: 'occupied_area',
      denominator: 'floor_area',
      digits: 2,
    },
  ],
})
