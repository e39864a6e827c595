import { entryFields } from '../../../contract/evaluation/entries.ts'
import type { EntryKind } from '../../../engines/evaluation/entry.ts'
import type { Label } from '../../../kernel/label.ts'
import { type AskedField, askedField } from '../../parts/form/asked-fields.ts'

const declared = (name: keyof typeof entryFields, { zh, en }: Label = entryFields[name]) =>
  askedField(name, 'line', zh, en)
const number = askedField('number', 'line', '编号', 'Number')
const source = declared('source')
const reason = declared('reason')
const value = (zh: string, en: string) => declared('value', { zh, en })

/** What is asked where something is filled in, by its kind. */
export const fillFields: Readonly<Record<EntryKind, readonly AskedField[]>> = {
  fact: [declared('value'), source, reason],
  judgement: [value('得分率（0—100，%）', 'Points got of all, in percent'), source, reason],
  weight: [value('赋权（如0.8、1、1.2）', 'Weight, such as 0.8, 1 or 1.2'), source, reason],
  bounds: [
    value('全国最小值（设定）', 'National least, assumed'),
    declared('most'),
    askedField('source', 'line', '依据', 'Ground'),
    reason,
  ],
  place: [askedField('number', 'line', '名次', 'Place'), value('得分', 'Score'), source, reason],
  group: [number, declared('label'), value('权重（%）', 'Share in percent'), source, reason],
  item: [
    { ...number, label: { zh: '编号（如2.1）', en: 'Number, such as 2.1' } },
    declared('label'),
    value('赋权（如0.8、1、1.2）', 'Weight, such as 0.8, 1 or 1.2'),
    askedField('formula', 'line', entryFields.formula.zh, entryFields.formula.en, false),
    { ...askedField('lower', 'choice', entryFields.lower.zh, entryFields.lower.en), needed: true },
    source,
    reason,
  ],
}
