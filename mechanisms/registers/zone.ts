import { defineKind } from '../../engines/register/kind.ts'

/** 园区本身: the high-tech zone that an installation serves. */
export const zone = defineKind({
  id: 'zone',
  label: { zh: '高新区', en: 'High-tech zone' },
  title: 'name',
  brief: ['name', 'code', 'city'],
  source: {
    id: 'GB/T 2260',
    title: '中华人民共和国行政区划代码',
    issuer: '国家市场监督管理总局',
    number: 'GB/T 2260—2007',
  },
  fields: [
    {
      kind: 'text',
      id: 'name',
      label: { zh: '高新区名称', en: 'Name' },
      required: true,
      aliases: ['名称', '园区名称'],
    },
    {
      kind: 'code',
      id: 'code',
      label: { zh: '高新区代号', en: 'Code' },
      required: true,
      unique: true,
      aliases: ['代号'],
    },
    { kind: 'text', id: 'province', label: { zh: '省份', en: 'Province' }, aliases: ['省', '所在省'] },
    { kind: 'text', id: 'city', label: { zh: '城市', en: 'City' }, aliases: ['市', '所在市'] },
    {
      kind: 'code',
      id: 'division',
      label: { zh: '行政区划代码', en: 'Division code' },
      description: {
        zh: '所在县级行政区的 GB/T 2260 代码',
        en: 'GB/T 2260 code of the county-level division that it lies in',
      },
    },
    {
      kind: 'day',
      id: 'approved_on',
      label: { zh: '批准日期', en: 'Approved on' },
      precision: true,
      description: { zh: '批准为国家高新区的日子', en: 'Day of approval as a national high-tech zone' },
    },
    { kind: 'quantity', id: 'area', label: { zh: '规划面积', en: 'Planned area' }, unit: '平方公里', digits: 2 },
  ],
})
