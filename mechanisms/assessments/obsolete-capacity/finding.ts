import { defineKind } from '../../../engines/register/kind.ts'
import { origins } from '../../../engines/screening/screening.ts'
import { catalogue2024 } from './catalogues.ts'

/** 淘汰排查清单: what was found at an enterprise, by when it has to be gone, and what proves that it is. */
export const obsoleteFinding = defineKind({
  id: 'obsolete_finding',
  label: { zh: '淘汰排查清单', en: 'Finding of obsolete capacity' },
  title: 'name',
  brief: ['name', 'item', 'due_on', 'closed_on'],
  list: ['enterprise', 'item', 'origin', 'found_on', 'due_on', 'closed_on', 'department'],
  ownedBy: 'enterprise',
  source: catalogue2024.source,
  fields: [
    {
      kind: 'text',
      id: 'name',
      label: { zh: '工艺或装备', en: 'Process or equipment' },
      required: true,
      aliases: ['设备名称', '工艺装备名称'],
    },
    { kind: 'reference', id: 'enterprise', label: { zh: '企业', en: 'Enterprise' }, to: 'enterprise', required: true },
    {
      kind: 'choice',
      id: 'item',
      label: { zh: '目录条目', en: 'Item of the catalogue' },
      open: true,
      choices: catalogue2024.items.map(({ id, label }) => ({ value: id, label })),
    },
    {
      kind: 'choice',
      id: 'origin',
      label: { zh: '来源', en: 'Origin' },
      choices: Object.entries(origins).map(([value, label]) => ({ value, label })),
    },
    { kind: 'whole', id: 'pieces', label: { zh: '数量', en: 'Pieces' } },
    { kind: 'day', id: 'found_on', label: { zh: '发现日', en: 'Found on' }, required: true },
    { kind: 'day', id: 'due_on', label: { zh: '整改期限', en: 'Due on' }, required: true, aliases: ['淘汰期限'] },
    { kind: 'day', id: 'extended_to', label: { zh: '延至', en: 'Extended to' } },
    { kind: 'text', id: 'extended_reason', label: { zh: '延期原因', en: 'Why it was extended' } },
    { kind: 'day', id: 'closed_on', label: { zh: '销号日', en: 'Closed on' } },
    { kind: 'text', id: 'proof', label: { zh: '销号佐证', en: 'Proof of closure' } },
    { kind: 'reference', id: 'department', label: { zh: '责任部门', en: 'Department' }, to: 'department' },
  ],
})
