import type { Assessment, Case, Counted, Row } from '../../../engines/assessment/assessment.ts'
import { standingsOn } from '../../../engines/nursery/stages.ts'
import type { Day } from '../../../kernel/day.ts'
import { dayIn, kept, onDay, rulesKeptBy } from '../kept.ts'
import { boards } from './boards.ts'
import { places } from './places.ts'
import { stages } from './stages.ts'
import { listingStep } from './step.ts'

const stepsOf = (records: Case['records']): readonly Row[] => records[listingStep.id] ?? []
const listed = ({ values }: Row): boolean => values.stage === 'listed'

/** The boards that it may go to: the one that it was entered for, or any. */
function boardsMeant(steps: readonly Row[]): readonly string[] {
  const all = boards.rungs.map(({ id }) => id)
  const meant = steps.map(({ values }) => String(values.board)).filter((board) => all.includes(board))
  return meant.length > 0 ? [meant.at(-1)!] : all
}

/** The stage to which an enterprise came last, with every step before it. */
function stand(records: Case['records'], on: Day) {
  const steps = stepsOf(records).flatMap((row) => {
    const reached = dayIn(row, 'reached_on')
    return reached === null || reached > on ? [] : [{ subject: '', stage: String(row.values.stage), on: reached, row }]
  })
  const [standing] = standingsOn(stages, steps, on)
  if (!standing) return null
  const next = stages[stages.findIndex(({ id }) => id === standing.stage) + 1]
  return {
    grade: standing.stage,
    towards: standing.stage === 'listed' ? [] : boardsMeant(stepsOf(records)),
    since: standing.since,
    grounds: steps
      .toSorted((one, other) => (one.on < other.on ? -1 : 1))
      .map(({ stage, on: reached, row: { values } }) => {
        const label = stages.find(({ id }) => id === stage)!.label
        const place = places[String(values.board)]
        const where = place ? { zh: `（${place.zh}）`, en: ` (${place.en})` } : { zh: '', en: '' }
        return kept({ zh: `${label.zh}${where.zh}`, en: `${label.en}${where.en}` }, onDay(reached))
      }),
    ...(next && {
      next: {
        zh: `下一步：${next.label.zh}；在现阶段${standing.days}天`,
        en: `Next: ${next.label.en}; ${standing.days} days at this stage`,
      },
    }),
  }
}

const stocksOf = (all: readonly Counted[], on: Day): number =>
  all.flatMap((one) => stepsOf(one.case.records).filter((row) => listed(row) && dayIn(row, 'reached_on')! <= on)).length

/** 上市培育库: who is how far on the way to the first day of trading, and which board would fit. */
export const listingAssessment: Assessment = {
  id: 'listing-nursery',
  label: { zh: '上市培育库', en: 'Listing nursery' },
  purpose: {
    zh: '从入库培育到上市七个阶段，逐家跟进；各板块的财务标准对照着看，待核。',
    en: 'Seven stages to the first day of trading; the standards of every board beside them, recalled.',
  },
  bureau: 'finance',
  subject: 'enterprise',
  counter: { zh: '家', en: 'enterprises' },
  grades: stages.toReversed(),
  gradeWord: { zh: '阶段', en: 'Stage' },
  ungraded: { zh: '未入库', en: 'Not in the nursery' },
  way: {
    way: 'records',
    reads: [{ kind: listingStep.id, by: 'enterprise' }],
    stand,
    editions: [
      rulesKeptBy(
        listingStep.source!,
        { zh: '上市培育库阶段（样例）', en: 'Stages of the nursery (example)' },
        '2021-01-01',
      ),
    ],
  },
  beside: boards,
  picture: {
    kind: 'chain',
    label: { zh: '从入库到上市', en: 'From the nursery to the first day of trading' },
    steps: stages.map(({ id, label }) => ({ id, label, holds: ({ grade }) => grade === id })),
  },
  tallies: [
    {
      id: 'companies',
      label: { zh: '上市企业', en: 'Listed companies' },
      unit: '家',
      indicator: 'listed-companies',
      of: (all) => all.filter(({ grade }) => grade === 'listed').length,
    },
    {
      id: 'stocks',
      label: { zh: '上市股票', en: 'Listed stocks' },
      unit: '只',
      indicator: 'listed-stocks',
      of: stocksOf,
    },
    {
      id: 'nursery',
      label: { zh: '在库企业', en: 'In the nursery' },
      unit: '家',
      indicator: 'listing-nursery-enterprises',
      of: (all) => all.filter(({ grade }) => grade !== 'listed').length,
    },
  ],
}
