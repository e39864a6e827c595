import type { z } from 'zod'
import type { openToday } from '../../../../contract/delivery/ledger.ts'
import type { Label } from '../../../../kernel/label.ts'
import { dayBeside } from '../../days.ts'
import { handedLabel, notHandedLabel } from '../../words.ts'

/** The words of what is due in these ten days. */
export const words = {
  title: { zh: '本旬要办', en: 'Due in these ten days' },
  ownDays: { zh: '我的期限', en: 'My due days' },
  reports: { zh: '旬报', en: 'Ten-day reports' },
  handed: handedLabel,
  notHanded: notHandedLabel,
  toReport: { zh: '填旬报', en: 'Report' },
  missing: { zh: '还缺', en: 'still missing' },
  milestones: { zh: '到期的节点', en: 'Steps that fall due' },
  extensions: { zh: '等待答复的延期申请', en: 'Extensions waiting for a decision' },
  answered: { zh: '延期申请的答复', en: 'Answers to requests for another day' },
  answeredNote: { zh: '近10个工作日', en: 'of the last ten working days' },
  answer: { zh: '答复', en: 'Answer' },
  granted: { zh: '同意延期', en: 'Granted' },
  notGranted: { zh: '不同意延期', en: 'Not granted' },
  answeredBy: { zh: '谁答复', en: 'By' },
  project: { zh: '项目', en: 'Project' },
  step: { zh: '节点', en: 'Step' },
  day: { zh: '期限', en: 'By' },
  who: { zh: '谁办', en: 'Who' },
  state: { zh: '状态', en: 'State' },
  asks: { zh: '申请', en: 'Asks' },
  allReported: { zh: '旬报都已交齐', en: 'Every report is in' },
  noMilestones: { zh: '本旬没有到期的节点', en: 'No step falls due in these ten days' },
} as const satisfies Record<string, Label>

type OfTenDays = z.infer<NonNullable<typeof openToday.answer>>['periods'][number]

/** What is due in ten days, in a sentence; whose they are where there are others beside them. */
export function periodSentence(
  { demonstration, label, due, open, milestones, extensions }: OfTenDays,
  several: boolean,
): Label {
  const until = dayBeside(due, due)
  const whose = !several
    ? { zh: '', en: '' }
    : demonstration
      ? { zh: '演示的：', en: 'Demonstration: ' }
      : { zh: '真实的：', en: 'Real: ' }
  return {
    zh: `${whose.zh}${label.zh}，旬报${until.zh}截止：${open}个没交，${milestones}个节点到期，${extensions}件延期申请等答复。`,
    en: `${whose.en}${label.en}; reports are due by ${until.en}: ${open} not handed in, ${milestones} steps fall due, ${extensions} requests wait for a decision.`,
  }
}
