import type { ProjectPage } from '../../../../contract/delivery/project.ts'
import { lostBetween } from '../../../../engines/delivery/editing/lost.ts'
import { plannedWorkdays } from '../../../../engines/delivery/plan/planned-workdays.ts'
import { type Day, dayLabel, isDay } from '../../../../kernel/day.ts'
import type { Label } from '../../../../kernel/label.ts'
import { backwardStart, type DoneSteps } from './done-steps.ts'
import { planInForce } from './draw/state/facts.ts'
import { type Lengths, networkWith, type Template } from './lengths.ts'

type Page = Pick<ProjectPage, 'asOf' | 'plan'>

/** What cannot be taken back once a plan from a template is set, to be said before; nothing where there is nothing. */
export function consequencesOf(
  page: Page,
  template: Template,
  lengths: Lengths,
  { promise, done }: { readonly promise: string; readonly done: DoneSteps },
): readonly Label[] {
  const now = planInForce(page)
  const sameTemplate = page.plan?.template === template.id
  const lost = now && lostBetween(now.network, networkWith(template, lengths), { lengths: !sameTemplate })
  return [...(lost ? [lost] : []), ...(isDay(promise) ? [promiseLabel(page, template, lengths, promise, done)] : [])]
}

function promiseLabel({ asOf }: Page, template: Template, lengths: Lengths, promise: Day, done: DoneSteps): Label {
  const start = backwardStart(template, lengths, promise, done)
  const gone = start === undefined ? 0 : plannedWorkdays(start, asOf as Day)
  const kept: Label = {
    zh: `承诺${dayLabel(promise).zh}，存下后不能改写，只能申请延期`,
    en: `The promise of ${dayLabel(promise).en} is never rewritten once it is set, only extended on request`,
  }
  return start === undefined || gone <= 0
    ? { zh: `${kept.zh}。`, en: `${kept.en}.` }
    : {
        zh: `${kept.zh}；倒排要从${dayLabel(start).zh}开始，已经过了${gone}个工作日。`,
        en: `${kept.en}; counted back the work begins on ${dayLabel(start).en}, ${gone} working days ago.`,
      }
}
