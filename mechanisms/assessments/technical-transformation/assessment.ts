import type { Assessment, Case, Counted, Pending, Row } from '../../../engines/assessment/assessment.ts'
import { fieldOf } from '../../../engines/register/kind.ts'
import { type Day, daysBetween } from '../../../kernel/day.ts'
import { type Decimal, decimal, quotient, roundHalfUp } from '../../../kernel/decimal.ts'
import type { Label } from '../../../kernel/label.ts'
import { project } from '../../registers/project.ts'
import { dayIn, daysLeft, kept, onDay, rulesKeptBy } from '../kept.ts'
import { technicalTransformation } from './technical-transformation.ts'

const status = fieldOf(project, 'status')
const stages = status.kind === 'choice' ? status.choices : []

const money = (row: Row | undefined, field: string): Decimal | null =>
  typeof row?.values[field] === 'number' ? decimal(row.values[field]) : null
const told = (amount: Decimal | null): string | null => amount && `${amount.toFixed(2)}亿元`

const done = ['completed', 'producing']

/** The day by which it is to be completed, for those that are not. */
function pendingOf(state: Row['values'][string] | undefined, due: Day | null, on: Day): { pending?: Pending } {
  if (!due || done.includes(String(state))) return {}
  const [left, label] = [daysLeft(on, due), { zh: '竣工投产', en: 'Completion' }]
  const gap = { zh: `计划${due}竣工投产，${left.zh}`, en: `to be completed by ${due}, ${left.en}` }
  return {
    pending: {
      grade: 'producing',
      label,
      lacks: left,
      far: daysBetween(on, due),
      items: [{ label, gap, state: 'unmet' }],
    },
  }
}

/** The stage that the ledger says, with money and days. */
function stand(records: Case['records'], on: Day) {
  const row = records[project.id]?.[0]
  if (!row) return null
  const [planned, completed] = [money(row, 'planned_this_year'), money(row, 'completed')]
  const share = planned && completed && planned.gt(0) ? quotient(completed.times(100), planned, 2) : null
  const state = row.values.status
  const year = typeof row.values.year === 'number' ? row.values.year : null
  const ofYear = (text: Label): Label =>
    year === null ? text : { zh: `${text.zh}（${year}年台账）`, en: `${text.en} (ledger of ${year})` }
  return {
    grade: typeof state === 'string' ? state : null,
    ...pendingOf(state, dayIn(row, 'due_on'), on),
    ...(dayIn(row, 'started_on') && { since: dayIn(row, 'started_on')! }),
    grounds: [
      kept({ zh: '建设单位', en: 'Builder' }, typeof row.values.builder === 'string' ? row.values.builder : null),
      kept({ zh: '总投资', en: 'Total investment' }, told(money(row, 'investment'))),
      kept(ofYear({ zh: '年度计划投资', en: 'Planned this year' }), told(planned)),
      kept(ofYear({ zh: '年内累计完成投资', en: 'Completed in the year' }), told(completed)),
      {
        ...kept({ zh: '投资完成率', en: 'Completion' }, share ? `${share.toFixed(2)}%` : null),
        ...(share && {
          children: [
            {
              text: {
                zh: `口径：${year ?? '本'}年内累计完成投资 ÷ 年度计划投资 = ${told(completed)} ÷ ${told(planned)}；数取自项目台账，时点为台账最近一次填报`,
                en: `Basis: completed in ${year ?? 'the year'} ÷ planned for it = ${told(completed)} ÷ ${told(planned)}, as the ledger of projects was last filled in`,
              },
            },
          ],
        }),
      },
      kept({ zh: '开工日', en: 'Start' }, onDay(dayIn(row, 'started_on'))),
      kept({ zh: '计划竣工投产日', en: 'Due' }, onDay(dayIn(row, 'due_on'))),
    ],
  }
}

const rowsOf = (all: readonly Counted[]): Row[] => all.flatMap((one) => one.case.records[project.id] ?? [])

/** The sum of a field; unknown where a project has not reported it. */
const sumOf =
  (field: string) =>
  (all: readonly Counted[]): number | null => {
    const amounts = rowsOf(all).map((row) => money(row, field))
    if (amounts.some((amount) => amount === null)) return null
    return Number(
      roundHalfUp(
        amounts.reduce<Decimal>((sum, amount) => sum.plus(amount!), decimal(0)),
        2,
      ),
    )
  }

const begun = (all: readonly Counted[]): number => rowsOf(all).filter(({ values }) => values.begun === true).length

/** 技术改造: the projects of the campaign by their state, with money and effect. */
export const transformationAssessment: Assessment = {
  id: 'technical-transformation',
  label: technicalTransformation.label,
  purpose: {
    zh: '市级重点技改项目：多少个、开工多少、投了多少；“千项技改、千企转型”。',
    en: 'Key projects of technical transformation: how many, how many begun, what was invested.',
  },
  bureau: 'industry-commerce',
  subject: 'project',
  counter: { zh: '个', en: 'projects' },
  grades: stages.toReversed().map(({ value, label }) => ({ id: value, label })),
  gradeWord: { zh: '状态', en: 'State' },
  ungraded: { zh: '未报进展', en: 'Nothing reported' },
  ahead: { zh: '待竣工投产的', en: 'To be completed' },
  way: {
    way: 'records',
    reads: [{ kind: project.id, by: 'id', where: { level: technicalTransformation.level }, latest: 'year' }],
    stand,
    editions: [rulesKeptBy(project.source!, { zh: '技改项目台账', en: 'Ledger of projects' }, '2023-01-01')],
  },
  tallies: [
    {
      id: 'projects',
      label: { zh: '市级重点技改项目', en: 'Key projects' },
      unit: '个',
      indicator: 'tech-renovation-projects',
      of: (all) => all.length,
    },
    {
      id: 'begun',
      label: { zh: '已开工', en: 'Begun' },
      unit: '个',
      indicator: 'tech-renovation-projects-started',
      of: begun,
    },
    {
      id: 'rate',
      label: { zh: '开工率', en: 'Start rate' },
      unit: '%',
      indicator: 'tech-renovation-start-rate',
      of: (all) => Number(quotient(decimal(begun(all)).times(100), decimal(all.length), 2) ?? Number.NaN) || null,
    },
    { id: 'investment', label: { zh: '总投资', en: 'Total investment' }, unit: '亿元', of: sumOf('investment') },
    { id: 'completed', label: { zh: '累计完成投资', en: 'Completed' }, unit: '亿元', of: sumOf('completed') },
  ],
}
