import type { SentencePiece } from '../../../../contract/cockpit.ts'

type Waiting = { readonly clock: { readonly left: number } | null }

/** What waits for the viewer in one sentence: how many problems, and how many of them are over their limit. */
export function waitingSentence(waiting: readonly Waiting[]): SentencePiece[] {
  const [all, over] = [waiting.length, waiting.filter(({ clock }) => clock && clock.left < 0).length]
  if (all === 0) return []
  return [
    { text: { zh: `${all}件问题等您办`, en: `${all} problem${all === 1 ? '' : 's'} waiting for you` }, strong: true },
    ...(over > 0
      ? [{ text: { zh: `，${over}件超期`, en: `, ${over} over the limit` }, strong: true, lamp: 'red' as const }]
      : [{ text: { zh: '，都在时限内', en: ', all within their limits' }, lamp: 'green' as const }]),
    { text: { zh: '。', en: '.' } },
  ]
}
