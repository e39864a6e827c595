import type { Recalled } from '../../kernel/certainty.ts'

/** What of a document is known from memory only. */
export const recalled = {
  firstDay: { id: 'first-day', label: { zh: '首日', en: 'First day' }, about: 'first-day' },
  clauses: { id: 'clauses', label: { zh: '条款号', en: 'Numbers of clauses' } },
  wording: {
    id: 'wording',
    label: { zh: '条文文字（据摘编录入）', en: 'Wording (taken from a digest)' },
  },
  everything: {
    id: 'everything',
    label: { zh: '全部数值条件', en: 'All numbers' },
  },
} as const satisfies Record<string, Recalled>
