import type { ProjectPage } from '../../../contract/delivery/project.ts'
import type { Label } from '../../../kernel/label.ts'
import { periodLabel } from '../../../kernel/period.ts'
import { posts } from '../../../kernel/post.ts'
import { printQuantity } from '../../../kernel/quantity-text.ts'
import type { KnownEvent } from '../standing/histories.ts'

const mostShown = 300

/** What happened to a project, the latest first, each in a sentence. */
export const historyOnPage = (events: readonly KnownEvent[]): ProjectPage['history'] =>
  events
    .slice(-mostShown)
    .reverse()
    .map((event) => ({
      number: event.number,
      on: event.on,
      person: event.by.person,
      post: posts[event.by.post],
      text: textOf(event),
      made: event.demonstration,
    }))

function textOf(event: KnownEvent): Label {
  switch (event.kind) {
    case 'planned':
      return {
        zh: `编制推进方案，${event.network.tasks.length}步：${event.reason}`,
        en: `Set a plan of ${event.network.tasks.length} steps: ${event.reason}`,
      }
    case 'promised':
      return { zh: `承诺 ${event.day}`, en: `Promised ${event.day}` }
    case 'extension-requested':
      return { zh: `申请延到 ${event.day}：${event.reason}`, en: `Asked for ${event.day}: ${event.reason}` }
    case 'extension-decided':
      return event.granted
        ? { zh: `同意延期：${event.reason}`, en: `Granted the extension: ${event.reason}` }
        : { zh: `不同意延期：${event.reason}`, en: `Refused the extension: ${event.reason}` }
    case 'reported': {
      const { zh, en } = periodLabel(event.period)
      const money =
        event.invested === undefined
          ? { zh: '投资未报', en: 'investment not reported' }
          : {
              zh: `投资${event.invested}万元`,
              en: `investment ${printQuantity({ value: event.invested, unit: '万元' }, 'en')}`,
            }
      const stuck = event.stuck ? { zh: `；卡在：${event.stuck}`, en: `; stuck: ${event.stuck}` } : { zh: '', en: '' }
      return { zh: `${zh}旬报：${money.zh}${stuck.zh}`, en: `Report of ${en}: ${money.en}${stuck.en}` }
    }
  }
}
