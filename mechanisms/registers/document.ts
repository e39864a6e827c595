import { defineKind } from '../../engines/register/kind.ts'

/** 文件: what figures, rules and rows come from. */
export const document = defineKind({
  id: 'document',
  label: { zh: '文件', en: 'Document' },
  title: 'name',
  brief: ['name', 'issuer'],
  list: ['issuer', 'issued_on', 'code'],
  source: { id: 'GB/T 9704', title: '党政机关公文格式', issuer: '国家质量监督检验检疫总局', number: 'GB/T 9704—2012' },
  fields: [
    { kind: 'text', id: 'name', label: { zh: '文件标题', en: 'Title' }, required: true, aliases: ['标题', '文件名称'] },
    {
      kind: 'code',
      id: 'code',
      label: { zh: '文件代号', en: 'Code' },
      unique: true,
      description: { zh: '系统内引用这份文件的代号', en: 'Code by which the platform refers to this document' },
    },
    { kind: 'text', id: 'number', label: { zh: '发文字号', en: 'Number' }, aliases: ['文号'], searched: true },
    {
      kind: 'text',
      id: 'issuer',
      label: { zh: '发文机关', en: 'Issuer' },
      aliases: ['发文单位', '来源'],
      searched: true,
    },
    {
      kind: 'day',
      id: 'issued_on',
      label: { zh: '成文日期', en: 'Issued on' },
      precision: true,
      aliases: ['发布日期', '日期'],
    },
    {
      kind: 'choice',
      id: 'form',
      label: { zh: '文件类型', en: 'Form' },
      aliases: ['类型'],
      choices: [
        { value: 'report', label: { zh: '新闻报道', en: 'Report' }, aliases: ['报道'] },
        { value: 'law', label: { zh: '法律法规', en: 'Law' } },
        { value: 'notice', label: { zh: '通知', en: 'Notice' } },
        { value: 'bulletin', label: { zh: '统计公报', en: 'Bulletin' }, aliases: ['公报'] },
        { value: 'ledger', label: { zh: '台账', en: 'Ledger' } },
        { value: 'return', label: { zh: '报表', en: 'Return' } },
      ],
    },
    { kind: 'long-text', id: 'summary', label: { zh: '摘要', en: 'Summary' } },
  ],
})
