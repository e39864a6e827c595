import type { HandbookAnswer } from '../../../contract/delivery/handbook.ts'
import type { Handbook } from '../../../engines/delivery/handbook/handbook.ts'
import { type ItemState, itemStates } from '../../../engines/delivery/handbook/progress.ts'
import { type Day, dayLabel } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'

const ofNeeded = ['done', 'begun', 'next', 'waiting', 'unknown'] as const satisfies readonly ItemState[]

/** «26件：要办21件（已办成13件、在办2件、等前面的5件、没有报1件），待定3件，不用办2件；一件接一件、一天不等，要96到130个工作日。» */
export function sentenceOf({ counts, workdays: { least, most } }: Pick<HandbookAnswer, 'counts' | 'workdays'>): Label {
  const [zh, en] = least === most ? [`${most}`, `${most}`] : [`${least}到${most}`, `${least} to ${most}`]
  const { all, needed, open, spared } = counts
  const said = ofNeeded
    .filter((state) => counts[state] > 0)
    .map((state) => ({
      zh: `${itemStates[state].zh}${counts[state]}件`,
      en: `${counts[state]} ${itemStates[state].en.toLowerCase()}`,
    }))
  const parts = [
    {
      zh: `要办${needed}件${said.length > 0 ? `（${said.map((one) => one.zh).join('、')}）` : ''}`,
      en: `${needed} needed${said.length > 0 ? ` (${said.map((one) => one.en).join(', ')})` : ''}`,
    },
    ...(open > 0 ? [{ zh: `待定${open}件`, en: `${open} undecided` }] : []),
    ...(spared > 0 ? [{ zh: `不用办${spared}件`, en: `${spared} not needed` }] : []),
  ]
  return {
    zh: `共${all}件：${parts.map((one) => one.zh).join('，')}；一件接一件、一天不等，要${zh}个工作日。`,
    en: `Of ${all} items: ${parts.map((one) => one.en).join(', ')}; without a wait it takes ${en} working days.`,
  }
}

/** Where the handbook comes from, and whether it may be handed out as it stands. */
export const basisOf = ({ source, label, official }: Handbook, asOf: Day): Label => ({
  zh: `截至${dayLabel(asOf).zh}。${label.zh}；依据：${source.title}。${official ? '' : '事项、天数和条件先核定，再发给企业。'}`,
  en: `As of ${dayLabel(asOf).en}. ${label.en}. ${official ? '' : 'Items, days and conditions are verified before it is handed out.'}`,
})
