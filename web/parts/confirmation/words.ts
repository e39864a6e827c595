import type { Label } from '../../../kernel/label.ts'

/** The words of the list of what is to be confirmed, beside those of the kernel. */
export const words = {
  chooseAll: { zh: '全选', en: 'Choose all' },
  chooseNone: { zh: '全不选', en: 'Choose none' },
  confirmChosen: { zh: '核定所选', en: 'Confirm what is chosen' },
  lead: {
    zh: '写明文件、文号和条款才算核定；数值与文件不同的，改成文件上的。',
    en: 'Document, number and clause confirm it; where the document has other values, write those.',
  },
  asPaper: { zh: '按文件', en: 'by the document' },
  history: { zh: '核定记录', en: 'History' },
  historyNote: { zh: '只增不改', en: 'only added to' },
} as const satisfies Record<string, Label>
