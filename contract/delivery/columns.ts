import type { Label } from '../../kernel/label.ts'
import { type ListColumn, nature } from '../parts/list-column.ts'
import type { BatchLine } from './batches/batch-page.ts'
import type { ConsultationLine } from './clinic/consultation-page.ts'
import type { StatisticsRow } from './ledger.ts'
import type { ProblemLine } from './problems/problem-page.ts'
import type { ReviewLine } from './reviews/review-page.ts'

const workingDays: Label = { zh: '工作日', en: 'working days' }
const hundredMillion: Label = { zh: '亿元', en: 'CNY 100 m' }
const percent: Label = { zh: '%', en: '%' }

const amount = (text: string | null): number | null => (text === null ? null : Number(text))

type Numbered = { readonly serial: number; readonly reason: Label; readonly stateLabel: Label }
const serial: ListColumn<Numbered> = { id: 'serial', head: { zh: '编号', en: 'Number' }, of: (line) => line.serial }
const state: ListColumn<Numbered> = {
  id: 'state',
  head: { zh: '状态', en: 'State' },
  of: ({ stateLabel }, language) => stateLabel[language],
}
const reason: ListColumn<Numbered> = {
  id: 'reason',
  head: { zh: '说明', en: 'Reason' },
  of: (line, language) => line.reason[language],
}
const project: ListColumn<{ readonly project: { readonly name: string } }> = {
  id: 'project',
  head: { zh: '项目', en: 'Project' },
  of: (line) => line.project.name,
}

export const problemColumns: readonly ListColumn<ProblemLine>[] = [
  serial,
  { id: 'title', head: { zh: '问题', en: 'Problem' }, of: ({ title }) => title },
  project,
  { id: 'origin', head: { zh: '来源', en: 'How it came up' }, of: ({ origin }, language) => origin[language] },
  { id: 'filed', head: { zh: '提出日', en: 'Raised on' }, of: ({ filed }) => filed.on },
  {
    id: 'department',
    head: { zh: '承办部门', en: 'In charge' },
    of: ({ department }, language) => department?.label[language] ?? null,
  },
  state,
  {
    id: 'level',
    head: { zh: '升级', en: 'Escalation' },
    of: ({ levelLabel }, language) => levelLabel?.[language] ?? null,
  },
  {
    id: 'limit',
    head: { zh: '限期', en: 'Limit' },
    unit: workingDays,
    numeric: true,
    of: ({ clock }) => clock?.limit ?? null,
  },
  {
    id: 'used',
    head: { zh: '已用', en: 'Used' },
    unit: workingDays,
    numeric: true,
    of: ({ clock }) => clock?.used ?? null,
  },
  {
    id: 'left',
    head: { zh: '剩余', en: 'Left' },
    unit: { zh: '工作日，负为超期', en: 'working days; negative: over' },
    numeric: true,
    of: ({ clock }) => clock?.left ?? null,
  },
  { id: 'due', head: { zh: '到期日', en: 'Due' }, of: ({ clock }) => clock?.due ?? null },
  reason,
  nature,
]

export const consultationColumns: readonly ListColumn<ConsultationLine>[] = [
  serial,
  project,
  { id: 'complaint', head: { zh: '主诉', en: 'Complaint' }, of: ({ complaint }) => complaint },
  { id: 'grade', head: { zh: '分诊', en: 'Grade' }, of: ({ gradeLabel }, language) => gradeLabel[language] },
  state,
  { id: 'round', head: { zh: '轮次', en: 'Round' }, numeric: true, of: ({ round }) => round },
  { id: 'called', head: { zh: '召集日', en: 'Called on' }, of: ({ called }) => called.on },
  { id: 'by', head: { zh: '召集人', en: 'Called by' }, of: ({ called }) => called.person },
  {
    id: 'waits',
    head: { zh: '等谁办', en: 'Waits for' },
    of: ({ waitsFor }, language) => waitsFor?.[language] ?? null,
  },
  { id: 'follow-up', head: { zh: '复诊日', en: 'Follow-up' }, of: ({ followUp }) => followUp },
  reason,
  nature,
]

export const batchColumns: readonly ListColumn<BatchLine>[] = [
  serial,
  { id: 'name', head: { zh: '批次', en: 'Batch' }, of: ({ name }) => name },
  { id: 'promised', head: { zh: '最初公布日', en: 'First announced' }, of: ({ promised }) => promised },
  { id: 'day', head: { zh: '开工日', en: 'Day' }, of: ({ day }) => day },
  { id: 'place', head: { zh: '地点', en: 'Place' }, of: ({ place }) => place },
  { id: 'host', head: { zh: '主持', en: 'Host' }, of: ({ host }, language) => host[language] },
  state,
  { id: 'projects', head: { zh: '项目', en: 'Projects' }, numeric: true, of: ({ account }) => account.projects },
  {
    id: 'investment',
    head: { zh: '总投资', en: 'Investment' },
    unit: hundredMillion,
    numeric: true,
    of: ({ account }) => amount(account.investment),
  },
  { id: 'started', head: { zh: '已开工', en: 'Started' }, numeric: true, of: ({ account }) => account.started },
  {
    id: 'start-rate',
    head: { zh: '开工率', en: 'Start rate' },
    unit: percent,
    numeric: true,
    of: ({ account }) => amount(account.startRate),
  },
  {
    id: 'on-time-rate',
    head: { zh: '按期率', en: 'On time' },
    unit: percent,
    numeric: true,
    of: ({ account }) => amount(account.onTimeRate),
  },
  {
    id: 'late',
    head: { zh: '合计晚', en: 'Late together' },
    unit: workingDays,
    numeric: true,
    of: ({ account }) => account.lateWorkdays,
  },
  reason,
  nature,
]

export const reviewColumns: readonly ListColumn<ReviewLine>[] = [
  serial,
  { id: 'title', head: { zh: '观摩', en: 'Review' }, of: ({ title }) => title },
  { id: 'day', head: { zh: '日期', en: 'Day' }, of: ({ day }) => day },
  { id: 'batch', head: { zh: '批次', en: 'Batch' }, of: ({ batch }) => batch?.name ?? null },
  state,
  { id: 'stops', head: { zh: '站数', en: 'Stops' }, numeric: true, of: ({ stops }) => stops },
  { id: 'visitors', head: { zh: '评议人', en: 'Visitors' }, numeric: true, of: ({ visitors }) => visitors },
  reason,
  nature,
]

export const statisticsColumns = [
  { id: 'count', head: { zh: '个数', en: 'Projects' }, numeric: true, of: ({ count }) => count },
  {
    id: 'investment',
    head: { zh: '总投资', en: 'Investment' },
    unit: hundredMillion,
    numeric: true,
    of: ({ investment }) => amount(investment),
  },
  { id: 'started', head: { zh: '已开工', en: 'Begun' }, numeric: true, of: ({ started }) => started },
  {
    id: 'start-rate',
    head: { zh: '开工率', en: 'Start rate' },
    unit: percent,
    numeric: true,
    of: ({ startRate }) => amount(startRate),
  },
  { id: 'new-starts', head: { zh: '其中新开工', en: 'Of them new' }, numeric: true, of: ({ newStarts }) => newStarts },
  { id: 'new-started', head: { zh: '新开工已开工', en: 'New and begun' }, numeric: true, of: (row) => row.newStarted },
  {
    id: 'new-start-rate',
    head: { zh: '新开工开工率', en: 'Start rate of the new' },
    unit: percent,
    numeric: true,
    of: ({ newStartRate }) => amount(newStartRate),
  },
  {
    id: 'planned',
    head: { zh: '年度计划', en: 'Planned this year' },
    unit: hundredMillion,
    numeric: true,
    of: ({ planned }) => amount(planned),
  },
  {
    id: 'completed',
    head: { zh: '已完成', en: 'Completed' },
    unit: hundredMillion,
    numeric: true,
    of: ({ completed }) => amount(completed),
  },
  {
    id: 'completion',
    head: { zh: '投资完成率', en: 'Completion' },
    unit: percent,
    numeric: true,
    of: ({ completion }) => amount(completion),
  },
] as const satisfies readonly ListColumn<StatisticsRow>[]
