import { defineKind } from '../../engines/register/kind.ts'

/** 地块: land that projects are built on. */
export const parcel = defineKind({
  id: 'parcel',
  label: { zh: '地块', en: 'Parcel' },
  title: 'name',
  brief: ['name', 'number', 'place', 'area'],
  source: { id: 'GB/T 21010', title: '土地利用现状分类', issuer: '国家市场监督管理总局', number: 'GB/T 21010—2017' },
  fields: [
    { kind: 'text', id: 'name', label: { zh: '地块名称', en: 'Name' }, required: true, aliases: ['名称', '宗地名称'] },
    {
      kind: 'code',
      id: 'number',
      label: { zh: '宗地编号', en: 'Number' },
      required: true,
      unique: true,
      aliases: ['地块编号', '宗地号'],
    },
    { kind: 'text', id: 'place', label: { zh: '坐落', en: 'Place' }, aliases: ['位置', '四至'], searched: true },
    {
      kind: 'quantity',
      id: 'area',
      label: { zh: '面积', en: 'Area' },
      unit: '亩',
      digits: 2,
      aliases: ['用地面积', '宗地面积'],
    },
    {
      kind: 'choice',
      id: 'purpose',
      label: { zh: '用途', en: 'Purpose' },
      aliases: ['土地用途', '规划用途'],
      open: true,
      choices: [
        { value: '工业用地', label: { zh: '工业用地', en: 'Industrial' }, aliases: ['工业'] },
        { value: '新型产业用地', label: { zh: '新型产业用地', en: 'New industry' }, aliases: ['M0'] },
        { value: '商服用地', label: { zh: '商服用地', en: 'Commercial' }, aliases: ['商业'] },
        { value: '住宅用地', label: { zh: '住宅用地', en: 'Residential' }, aliases: ['住宅'] },
      ],
    },
    {
      kind: 'choice',
      id: 'status',
      label: { zh: '供应状态', en: 'Status' },
      aliases: ['状态'],
      choices: [
        { value: 'stored', label: { zh: '收储', en: 'Stored' }, aliases: ['已收储'] },
        { value: 'offered', label: { zh: '挂牌', en: 'Offered' }, aliases: ['出让中', '挂牌中'] },
        { value: 'sold', label: { zh: '已出让', en: 'Sold' } },
        { value: 'allotted', label: { zh: '已划拨', en: 'Allotted' } },
        { value: 'idle', label: { zh: '闲置', en: 'Idle' } },
      ],
    },
    { kind: 'flag', id: 'standard_land', label: { zh: '标准地', en: 'Standard land' }, aliases: ['是否标准地'] },
    {
      kind: 'quantity',
      id: 'price',
      label: { zh: '成交价', en: 'Price' },
      unit: '万元',
      digits: 2,
      aliases: ['成交价款', '出让价款'],
    },
    {
      kind: 'day',
      id: 'sold_on',
      label: { zh: '成交日', en: 'Sold on' },
      precision: true,
      aliases: ['成交时间', '出让时间'],
    },
    { kind: 'reference', id: 'park', label: { zh: '所属园区', en: 'Park' }, to: 'park', aliases: ['园区'] },
  ],
})
