export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

const marks: readonly [readonly number[], Encoding][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/** UTF-16 without a mark shows in where its zero bytes stand, as long as there are separators, digits or line ends. */
function withoutMark(head: Uint8Array): Encoding | undefined {
  let even = 0
  let odd = 0
  for (let at = 0; at + 1 < head.length; at += 2) {
    if (head[at] === 0) even += 1
    if (head[at + 1] === 0) odd += 1
  }
  const pairs = head.length / 2
  if (odd > pairs * 0.02 && odd > even * 4) return 'utf-16le'
  if (even > pairs * 0.02 && even > odd * 4) return 'utf-16be'
  return undefined
}

/** What is said of a file that is no text, or whose encoding is not known. */
export const encodingRefusals = {
  binary: {
    zh: '这不是文本文件：CSV 请用 UTF-8、GB18030 或 UTF-16 保存',
    en: 'This is not a text file: save CSV as UTF-8, GB18030 or UTF-16',
  },
  unknown: {
    zh: '认不出这个文件的编码：CSV 请用 UTF-8、GB18030 或 UTF-16 保存',
    en: 'The encoding of the file is not known: save CSV as UTF-8, GB18030 or UTF-16',
  },
} as const

/** The encodings that a text may have by its first bytes, in the order in which to try them; none where it is no text. */
export function encodingsOf(head: Uint8Array): readonly Encoding[] {
  const sure = marks.find(([mark]) => mark.every((byte, at) => head[at] === byte))?.[1] ?? withoutMark(head)
  if (sure) return [sure]
  return head.includes(0) ? [] : ['utf-8', 'gb18030']
}
