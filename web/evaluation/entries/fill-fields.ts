import type { EntryKind } from '../../../engines/evaluation/entry.ts'
import { type AskedField, askedField } from '../../parts/form/asked-fields.ts'

const number = askedField('number', 'line', '编号', 'Number')
const source = askedField('source', 'line', '来源（文件或台账）', 'Source: a document or a list')
const reason = askedField('reason', 'line', '说明', 'Reason')
const value = (zh: string, en: string) => askedField('value', 'line', zh, en)

/** What is asked where something is filled in, by its kind. */
export const fillFields: Readonly<Record<EntryKind, readonly AskedField[]>> = {
  fact: [value('数值', 'Value'), source, reason],
  judgement: [value('得分率（0—100，%）', 'Points got of all, in percent'), source, reason],
  weight: [value('赋权（如0.8、1、1.2）', 'Weight, such as 0.8, 1 or 1.2'), source, reason],
  bounds: [
    value('全国最小值（设定）', 'National least, assumed'),
    askedField('most', 'line', '全国最大值（设定）', 'National most, assumed'),
    askedField('source', 'line', '依据', 'Ground'),
    reason,
  ],
  place: [askedField('number', 'line', '名次', 'Place'), value('得分', 'Score'), source, reason],
  group: [number, askedField('label', 'line', '名称', 'Name'), value('权重（%）', 'Share in percent'), source, reason],
  item: [
    { ...number, label: { zh: '编号（如2.1）', en: 'Number, such as 2.1' } },
    askedField('label', 'line', '名称', 'Name'),
    value('赋权（如0.8、1、1.2）', 'Weight, such as 0.8, 1 or 1.2'),
    askedField('formula', 'line', '算式（由人评分的不填）', 'Formula; none where people judge', false),
    { ...askedField('lower', 'choice', '方向', 'Direction'), needed: true },
    source,
    reason,
  ],
}
