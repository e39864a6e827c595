import type { Day } from '../../kernel/day.ts'
import type { Label } from '../../kernel/label.ts'

/** A round as a reminder names it, and who owes it still. */
export type Reminder = {
  readonly round: Label
  readonly due: Day
  readonly dueText: Label
  readonly names: readonly Label[]
}

/** A message in a chat group names at most so many; the rest is a count. */
const mostNamed = 30

const chineseDay = (on: Day): string => `${Number(on.slice(5, 7))}月${Number(on.slice(8, 10))}日`

/** The sentence that is pasted into a chat group: 截至11月28日，2026年10月部门填报未填报：招商局、统计局（11月27日截止，超1天）。 */
export function reminderSentence({ round, due, dueText, names }: Reminder, on: Day): Label {
  if (names.length === 0) {
    return {
      zh: `截至${chineseDay(on)}，${round.zh}都已交齐。`,
      en: `As of ${on}, everybody has answered: ${round.en}.`,
    }
  }
  const listed = names.slice(0, mostNamed)
  const more = names.length > mostNamed
  const zh = `${listed.map((name) => name.zh).join('、')}${more ? `等${names.length}家` : ''}`
  const en = `${listed.map((name) => name.en).join(', ')}${more ? ` and ${names.length - mostNamed} more` : ''}`
  return {
    zh: `截至${chineseDay(on)}，${round.zh}未填报：${zh}（${chineseDay(due)}截止，${dueText.zh}）。`,
    en: `As of ${on}, not answered (${round.en}): ${en} (due ${due}, ${dueText.en}).`,
  }
}
