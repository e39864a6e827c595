import type { RoundSummary, TaskPage, TaskSummary } from '../../contract/collection/task.ts'
import { dayLabel } from '../../kernel/day.ts'
import type { Label } from '../../kernel/label.ts'
import type { Piece } from '../parts/reason/Sentence.tsx'

const notIn = ({ counts }: RoundSummary): number => counts.open + counts.draft + counts.returned
const sum = (rounds: readonly RoundSummary[], of: (round: RoundSummary) => number): number =>
  rounds.reduce((total, round) => total + of(round), 0)

/** The name of a task among those of others: 统计局2023年填报. */
export const taskName = ({ name, periodLabel }: TaskSummary): Label => ({
  zh: `${name.zh}${periodLabel.zh}填报`,
  en: `${name.en}, ${periodLabel.en}`,
})

/** The name of a task for the one who fills it in: 2023年填报. */
export const ownTaskName = ({ periodLabel }: TaskSummary): Label => ({
  zh: `${periodLabel.zh}填报`,
  en: `Report of ${periodLabel.en}`,
})

/** A name with its count: 待审2, To review 2. */
export const counted = (what: Label, count: number): Label => ({ zh: `${what.zh}${count}`, en: `${what.en} ${count}` })

/** A name and what is said of it: 原因：未发生. */
export const said = (what: Label, text: string): Label => ({ zh: `${what.zh}：${text}`, en: `${what.en}: ${text}` })

/** How many have not handed in, of a round. */
export const unsentOf = notIn

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

/** How the collection stands: rounds, tasks, what is in, what is late. */
export function roundsSentence(rounds: readonly RoundSummary[], overdue: number): Piece[] {
  const total = sum(rounds, (round) => round.total)
  const toReview = sum(rounds, ({ counts }) => counts.submitted)
  const done = total - sum(rounds, notIn)
  return [
    {
      text: { zh: `${rounds.length}轮共${total}件，`, en: `${many(rounds.length, 'round')}, ${many(total, 'task')}: ` },
    },
    { text: { zh: `已交${done}件`, en: `${done} are in` }, strong: true },
    { text: { zh: `，待审${toReview}件`, en: `, ${toReview} to review` } },
    { text: { zh: '；', en: '; ' } },
    overdue > 0
      ? { text: { zh: `${overdue}件超期未交`, en: `${overdue} are overdue` }, strong: true, lamp: 'red' }
      : { text: { zh: '没有超期的', en: 'none is overdue' }, lamp: 'green' },
    { text: { zh: '。', en: '.' } },
  ]
}

/** How one round stands. */
export function roundSentence(round: RoundSummary): Piece[] {
  const unsent = notIn(round)
  const { submitted, reviewed, locked } = round.counts
  const when = unsent > 0 ? round.dueState : { lamp: 'green' as const, text: { zh: '都已交齐', en: 'all are in' } }
  return [
    { text: { zh: `应报${round.total}件，`, en: `${many(round.total, 'task')}: ` } },
    { text: { zh: `未交${unsent}件`, en: `${unsent} not in` }, strong: true },
    {
      text: {
        zh: `，待审${submitted}件，已审${reviewed}件，已锁定${locked}件；`,
        en: `, ${submitted} to review, ${reviewed} reviewed, ${locked} locked; `,
      },
    },
    { text: { zh: `${dayLabel(round.due).zh}截止，`, en: `due ${dayLabel(round.due).en}, ` } },
    { text: when.text, strong: true, lamp: when.lamp },
    { text: { zh: '。', en: '.' } },
  ]
}

/** What is to be filled in, and what was brought along. */
export function taskSentence({ task, items, known }: TaskPage): Label {
  const { asked, filled } = task
  if (task.audience === 'enterprise') {
    const all = asked + known.length
    const brought = known.length + items.filter((item) => item.last !== null).length
    return {
      zh: `${all}项已带出${brought}项，请核对后提交。`,
      en: `${brought} of ${all} items were brought along; please check them and hand in.`,
    }
  }
  const none = { zh: '', en: '' }
  const given =
    known.length > 0 ? { zh: `另有${known.length}项已知，不用填。`, en: `${known.length} more are known.` } : none
  return {
    zh: `要填${asked}项，已填${filled}项。${given.zh}`,
    en: `${asked} numbers are asked, ${filled} filled in. ${given.en}`,
  }
}

/** How the tasks of one person stand. */
export function tasksSentence(tasks: readonly TaskSummary[]): Piece[] {
  const open = tasks.filter(({ state }) => state === 'open' || state === 'draft' || state === 'returned')
  const late = open.filter(({ dueState }) => dueState.left < 0).length
  const back = open.filter(({ state }) => state === 'returned').length
  if (open.length === 0)
    return [{ text: { zh: '下发的填报都已交齐。', en: 'Every report that was asked is in.' }, lamp: 'green' }]
  return [
    { text: { zh: `${open.length}件要填`, en: `${open.length} to fill in` }, strong: true },
    ...(back > 0 ? [{ text: { zh: `，其中${back}件被退回`, en: `, ${back} of them returned` } }] : []),
    ...(late > 0
      ? [{ text: { zh: `，${late}件已超期`, en: `, ${late} overdue` }, strong: true, lamp: 'red' as const }]
      : [{ text: { zh: '，都在时限内', en: ', all within the time limit' }, lamp: 'green' as const }]),
    { text: { zh: '。', en: '.' } },
  ]
}
