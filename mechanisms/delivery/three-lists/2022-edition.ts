import type { ProblemRules } from '../../../engines/delivery/problems/escalation.ts'
import type { Day } from '../../../kernel/day.ts'

/**
 * The clocks and points of the three lists, for demonstration: no official text of a zone with limits and points is
 * known. A zone that has one writes it as an edition of its own, with its first day and source.
 */
export const edition2022: ProblemRules = {
  id: 'three-lists-2022-demonstration',
  label: { zh: '三张清单督办规则（演示规则，待核）', en: 'Rules of the three lists (demonstration, to be verified)' },
  firstDay: '2022-01-01' as Day,
  source: {
    id: 'three-lists-demonstration',
    title: '演示规则，待以本区正式文件核定',
    issuer: '稷下演示',
    day: '2022-01-01' as Day,
  },
  official: false,
  limits: [
    { id: 'urgent', label: { zh: '急办', en: 'Urgent' }, workdays: 3 },
    { id: 'ordinary', label: { zh: '一般', en: 'Ordinary' }, workdays: 5 },
    { id: 'difficult', label: { zh: '疑难', en: 'Difficult' }, workdays: 10 },
  ],
  patience: { dispatch: 1, receive: 1, supplement: 3, verify: 3 },
  steps: [
    {
      level: 'supervision',
      over: 1,
      rule: { zh: '超期1个工作日，发督办', en: '1 working day over: supervision is called in' },
      points: '0.5',
    },
    {
      level: 'bulletin',
      over: 3,
      rule: { zh: '超期3个工作日，列入通报', en: '3 working days over: named in the bulletin' },
      points: '1.0',
    },
    {
      level: 'assessment',
      over: 5,
      rule: { zh: '超期5个工作日，计入考核', en: '5 working days over: counted in the assessment' },
      points: '2.0',
    },
  ],
  rejected: { rule: { zh: '答复不到位被退回', en: 'An answer that was not good enough' }, points: '0.5' },
  full: '100',
}
