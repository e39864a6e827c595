import { defineKind } from '../../../engines/register/kind.ts'
import { grades } from './incubators.ts'

/** 载体年度考核: the grade of a platform or incubator in a year, with how many it brings on. */
export const parkGrade = defineKind({
  id: 'park_grade',
  label: { zh: '载体年度考核', en: 'Yearly grade of a park' },
  title: 'name',
  identities: [['name']],
  brief: ['name', 'year', 'grade'],
  list: ['park', 'year', 'grade', 'incubated', 'graduated'],
  source: { id: 'park-grades', title: '载体年度考核台账', issuer: '高新区科技创新部门' },
  fields: [
    { kind: 'text', id: 'name', label: { zh: '考核名称', en: 'Name' }, required: true, aliases: ['名称'] },
    {
      kind: 'reference',
      id: 'park',
      label: { zh: '载体', en: 'Park' },
      to: 'park',
      required: true,
      aliases: ['园区载体'],
    },
    { kind: 'whole', id: 'year', label: { zh: '考核年度', en: 'Year' }, required: true, aliases: ['年度', '年份'] },
    {
      kind: 'choice',
      id: 'grade',
      label: { zh: '考核等级', en: 'Grade' },
      required: true,
      choices: Object.entries(grades).map(([value, { label }]) => ({ value, label, aliases: [value, `${value}类`] })),
      aliases: ['等级', '考核结果'],
    },
    { kind: 'whole', id: 'incubated', label: { zh: '在孵企业数', en: 'Enterprises inside' }, unit: '家' },
    { kind: 'whole', id: 'graduated', label: { zh: '毕业企业数', en: 'Enterprises that left grown' }, unit: '家' },
  ],
})
