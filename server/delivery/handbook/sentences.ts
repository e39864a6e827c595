import type { HandbookAnswer } from '../../../contract/handbook.ts'
import type { Handbook } from '../../../engines/delivery/handbook/handbook.ts'
import { type Day, dayLabel } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'

/** «26件里要办21件，已办成13件，在办2件，没有报1件，待定5件；一件接一件、一天不等，要96到130个工作日。» */
export function sentenceOf({
  counts: { all, needed, open, done, begun, unknown },
  workdays: { least, most },
}: Pick<HandbookAnswer, 'counts' | 'workdays'>): Label {
  const [zh, en] = least === most ? [`${most}`, `${most}`] : [`${least}到${most}`, `${least} to ${most}`]
  const some = [
    ...(unknown < needed ? [{ zh: `已办成${done}件`, en: `${done} done` }] : []),
    ...(begun > 0 ? [{ zh: `在办${begun}件`, en: `${begun} under way` }] : []),
    ...(unknown > 0 ? [{ zh: `没有报${unknown}件`, en: `${unknown} not reported` }] : []),
    ...(open > 0 ? [{ zh: `待定${open}件`, en: `${open} more still undecided` }] : []),
  ]
  return {
    zh: `${[`${all}件里要办${needed}件`, ...some.map((one) => one.zh)].join('，')}；一件接一件、一天不等，要${zh}个工作日。`,
    en: `${[`Of ${all} items ${needed} are needed`, ...some.map((one) => one.en)].join(', ')}; without a wait it takes ${en} working days.`,
  }
}

/** Where the handbook comes from, and whether it may be handed out as it stands. */
export const basisOf = ({ source, label, official }: Handbook, asOf: Day): Label => ({
  zh: `截至${dayLabel(asOf).zh}。依据：${source.title}。${official ? '' : '事项、天数和条件先核定，再发给企业。'}`,
  en: `As of ${dayLabel(asOf).en}. ${label.en}. ${official ? '' : 'Items, days and conditions are verified before it is handed out.'}`,
})
