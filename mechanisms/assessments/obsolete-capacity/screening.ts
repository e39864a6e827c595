import { defineKind } from '../../../engines/register/kind.ts'
import { catalogue2024 } from './catalogues.ts'

/** 排查名单: who is to be looked at in a round of screening, by when, and when somebody did. */
export const screening = defineKind({
  id: 'screening',
  label: { zh: '排查名单', en: 'Screening' },
  title: 'name',
  identities: [['name']],
  brief: ['name', 'due_on', 'screened_on'],
  list: ['enterprise', 'round', 'due_on', 'screened_on', 'department'],
  ownedBy: 'enterprise',
  source: catalogue2024.source,
  fields: [
    { kind: 'text', id: 'name', label: { zh: '排查事项', en: 'Name' }, required: true, aliases: ['名称'] },
    { kind: 'reference', id: 'enterprise', label: { zh: '企业', en: 'Enterprise' }, to: 'enterprise', required: true },
    { kind: 'text', id: 'round', label: { zh: '排查轮次', en: 'Round' }, aliases: ['轮次', '批次'] },
    { kind: 'day', id: 'due_on', label: { zh: '排查期限', en: 'Due on' }, required: true, aliases: ['期限'] },
    { kind: 'day', id: 'screened_on', label: { zh: '排查日', en: 'Screened on' }, aliases: ['完成日'] },
    { kind: 'reference', id: 'department', label: { zh: '排查部门', en: 'Department' }, to: 'department' },
  ],
})
