import { day } from '../../../kernel/day.ts'
import type { PlanTemplate } from './template.ts'

/** 民生实事: chosen with the people, shown to them while it goes on, judged by them at its end. */
export const livelihood: PlanTemplate = {
  id: 'livelihood',
  label: { zh: '民生实事', en: 'Livelihood project' },
  firstDay: day('2023-01-01'),
  promised: 'use',
  tasks: [
    {
      id: 'proposals',
      label: { zh: '征集与票选', en: 'Proposals and vote' },
      phase: 'signed',
      days: 20,
      owner: 'investment',
    },
    {
      id: 'list',
      label: { zh: '清单公布', en: 'List published' },
      phase: 'signed',
      owner: 'investment',
      after: ['proposals'],
    },
    {
      id: 'approval',
      label: { zh: '立项批复', en: 'Approval of the project' },
      phase: 'landed',
      days: 10,
      owner: 'approval',
      after: ['list'],
    },
    {
      id: 'design',
      label: { zh: '方案与设计', en: 'Scheme and design' },
      phase: 'permits',
      days: 25,
      owner: 'builder',
      after: ['approval'],
    },
    {
      id: 'purchase',
      label: { zh: '采购公告期', en: 'Notice of procurement' },
      phase: 'permits',
      days: 15,
      owner: 'construction',
      fixed: true,
      after: ['design'],
    },
    { id: 'start', label: { zh: '开工', en: 'Start' }, phase: 'started', owner: 'builder', after: ['purchase'] },
    {
      id: 'works',
      label: { zh: '施工', en: 'Works' },
      phase: 'building',
      days: 80,
      owner: 'builder',
      after: ['start'],
    },
    {
      id: 'acceptance',
      label: { zh: '竣工验收', en: 'Acceptance' },
      phase: 'completed',
      days: 10,
      owner: 'construction',
      after: ['works'],
    },
    {
      id: 'people',
      label: { zh: '群众参与验收', en: 'Accepted by the people' },
      phase: 'completed',
      days: 5,
      owner: 'builder',
      after: ['acceptance'],
    },
    {
      id: 'use',
      label: { zh: '投入使用', en: 'In use' },
      phase: 'producing',
      owner: 'builder',
      after: ['people'],
    },
  ],
}
