import { taskStates } from '../../engines/collection/collection.ts'
import { findingKinds } from '../../engines/consistency/finding.ts'
import { consultationStates } from '../../engines/delivery/clinic/acts.ts'
import { grades } from '../../engines/delivery/clinic/triage.ts'
import { problemStates } from '../../engines/delivery/problems/acts.ts'
import { levelIds, levels } from '../../engines/delivery/problems/escalation.ts'
import type { Label } from '../../kernel/label.ts'
import type { Term, TermShelf } from '../../kernel/term.ts'
import type { DeliveryMechanism } from '../delivery/delivery.ts'
import { shelf, term, termsOf } from './terms.ts'

const workdays = (count: number): Label => ({
  zh: `${count}个工作日`,
  en: count === 1 ? '1 working day' : `${count} working days`,
})

function deliveryTerms({ phases, sixOnes, templates }: DeliveryMechanism): Term[] {
  const wholeLife = { zh: '全生命周期', en: 'Whole life of a project' }
  const plan = { zh: '倒排工期模板', en: 'Backward schedule template' }
  return [
    ...phases.map(({ id, label, guard }) => term({ id, label, meaning: guard, stands: wholeLife })),
    ...sixOnes.map(({ id, label }) => term({ id: `six-ones.${id}`, label, stands: { zh: '六个一', en: 'Six ones' } })),
    ...templates.map(({ id, label, tasks }) =>
      term({ id, label, meaning: { zh: `${tasks.length}个步骤`, en: `${tasks.length} steps` }, stands: plan }),
    ),
  ]
}

function problemTerms({ threeLists }: DeliveryMechanism): Term[] {
  const edition = threeLists.editions.at(-1)
  if (!edition) return []
  const { label: stands, source, limits, steps } = edition
  const common = { stands, source: { zh: source.title, en: edition.label.en } }
  return [
    ...limits.map((limit) => term({ ...common, id: limit.id, label: limit.label, meaning: workdays(limit.workdays) })),
    ...levelIds.map((id) => {
      const meaning = steps.find(({ level }) => level === id)?.rule ?? null
      return term({ ...common, id, label: levels[id], meaning })
    }),
    ...termsOf(problemStates, { zh: '问题办到哪一步', en: 'Where a problem stands' }),
  ]
}

function clinicTerms({ projectClinic }: DeliveryMechanism): Term[] {
  const edition = projectClinic.editions.at(-1)
  if (!edition) return []
  const common = { stands: edition.label, source: { zh: edition.source.title, en: edition.label.en } }
  const stands = { zh: '会诊到哪一步', en: 'Where a consultation stands' }
  return [
    ...Object.entries(grades).map(([id, label]) => term({ ...common, id, label })),
    ...edition.causes.map(({ id, label }) => term({ ...common, id: `cause.${id}`, label })),
    ...termsOf(consultationStates, stands),
  ]
}

/** The words in which the work itself is told: delivery, three lists, clinic, collection, checks. */
export const workingShelves = (delivery: DeliveryMechanism): TermShelf[] => [
  shelf('delivery', '项目推进', 'Delivery', deliveryTerms(delivery)),
  shelf('problems', '三张清单', 'Three lists', problemTerms(delivery)),
  shelf('clinic', '项目会诊', 'Project clinic', clinicTerms(delivery)),
  shelf('collection', '填报', 'Collection', termsOf(taskStates, { zh: '填报到哪一步', en: 'Where a task stands' })),
  shelf('consistency', '数据校核', 'Checks', termsOf(findingKinds, { zh: '校核结果', en: 'Findings' })),
]
