import type { Recalled } from '../../engines/ladders/ladder.ts'

/** What of a document is known from memory only. */
export const recalled = {
  firstDay: { id: 'first-day', label: { zh: '首日（凭记忆，待核）', en: 'First day (recalled)' } },
  clauses: { id: 'clauses', label: { zh: '条款号（凭记忆，待核）', en: 'Numbers of clauses (recalled)' } },
  wording: {
    id: 'wording',
    label: { zh: '条文据摘编录入，待与原文核对', en: 'Taken from a digest, to be held against the text' },
  },
  everything: {
    id: 'everything',
    label: { zh: '数值条件均凭记忆，待以原文核定', en: 'All numbers are recalled, to be set by the document' },
  },
} as const satisfies Record<string, Recalled>
