import type { Label } from '../../../kernel/label.ts'
import { momentText } from '../../app/moments.ts'

/** The words around every form that fills a phone. */
export const words = {
  back: { zh: '返回', en: 'Back' },
  kept: { zh: '草稿已存', en: 'Draft kept' },
} as const satisfies Record<string, Label>

/** What is said while nothing can be sent, and from when the facts are by which the form goes. */
export function waitingLabel(facts: Label, hasNetwork: boolean, at: string): Label {
  const [zh, en] = hasNetwork ? ['还没有连上', 'Not connected yet'] : ['没有网络', 'No connection']
  return {
    zh: `${zh}。内容存在手机里，联网后自动送出。${facts.zh}是${momentText(at)}看到的。`,
    en: `${en}. What you wrote is kept on this device and is sent when it is back. ${facts.en} is shown as of ${momentText(at)}.`,
  }
}
