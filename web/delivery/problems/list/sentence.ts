import type { Piece } from '../../../parts/reason/Sentence.tsx'

type Counts = { readonly mine: number; readonly all: number; readonly over: number }

/** The inbox in one sentence: how many wait for the viewer, how many are open, how many are over their limit. */
export function problemsSentence({ mine, all, over }: Counts): Piece[] {
  const waiting: Piece[] =
    mine > 0
      ? [
          { text: { zh: '待办', en: 'Waiting for you: ' } },
          { text: { zh: `${mine}件`, en: String(mine) }, strong: true },
          { text: { zh: '；', en: '; ' } },
        ]
      : [{ text: { zh: '没有待办的；', en: 'Nothing is waiting for you; ' } }]
  const late: Piece[] =
    over > 0
      ? [
          { text: { zh: '，其中', en: ', of which ' } },
          { text: { zh: `${over}件超期`, en: `${over} over the limit` }, strong: true, lamp: 'red' },
        ]
      : [
          {
            text: { zh: '，都在时限内', en: ', all within their limits' },
            ...(all > 0 ? { lamp: 'green' as const } : {}),
          },
        ]
  return [
    ...waiting,
    { text: { zh: `在办${all}件`, en: `${all} open` } },
    ...(all > 0 ? late : []),
    { text: { zh: '。', en: '.' } },
  ]
}
