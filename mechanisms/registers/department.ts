import { defineKind } from '../../engines/register/kind.ts'

/** 部门: who answers for targets, projects and cases. */
export const department = defineKind({
  id: 'department',
  label: { zh: '部门', en: 'Department' },
  title: 'name',
  brief: ['name', 'code', 'head'],
  list: ['code', 'head', 'short_name'],
  source: { id: 'zone-organisation', title: '高新区机构设置', issuer: '高新区管委会' },
  fields: [
    {
      kind: 'text',
      id: 'name',
      label: { zh: '部门名称', en: 'Name' },
      required: true,
      unique: true,
      aliases: ['部门', '单位名称'],
    },
    { kind: 'code', id: 'code', label: { zh: '部门代号', en: 'Code' }, unique: true, aliases: ['代号'] },
    { kind: 'text', id: 'short_name', label: { zh: '简称', en: 'Short name' }, searched: true },
    { kind: 'long-text', id: 'duties', label: { zh: '职责', en: 'Duties' }, aliases: ['主要职责'] },
    { kind: 'text', id: 'head', label: { zh: '负责人', en: 'Head' }, aliases: ['主要负责人'] },
  ],
})
