import type { Label } from '../../kernel/label.ts'

/** What stands between words that are put together on the screen. */
export const punctuation = {
  comma: { zh: '，', en: ', ' },
  colon: { zh: '：', en: ': ' },
  semicolon: { zh: '；', en: '; ' },
  stop: { zh: '。', en: '. ' },
  open: { zh: '（', en: ' (' },
  close: { zh: '）', en: ')' },
  openTitle: { zh: '《', en: '“' },
  closeTitle: { zh: '》', en: '”' },
} as const satisfies Record<string, Label>
