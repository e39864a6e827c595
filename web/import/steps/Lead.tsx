import type { ImportJob } from '../../../contract/import.ts'
import { rowRoles } from '../../../engines/register/reading/role.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { grouped } from '../../parts/quantity.ts'
import { Lamp } from '../../parts/reason/Lamp.tsx'

const quiet = ['title', 'unit', 'header', 'group', 'subtotal', 'total', 'note', 'blank', 'skipped'] as const

/** What the sheet holds, in one sentence with lamps: rows by role, what must be changed, what needs a look. */
export function Lead({ job }: { job: ImportJob }) {
  const say = useSay()
  const language = useLanguage()
  const { answer } = job
  if (!answer) return <>{job.fileName}</>
  const { counts } = answer
  const sheet = answer.format === 'csv' ? null : answer.sheet
  const others = quiet.filter((role) => (counts.roles[role] ?? 0) > 0)
  const rest = others.reduce((sum, role) => sum + (counts.roles[role] ?? 0), 0)
  const names = others.map((role) => say(rowRoles[role]))
  if (job.phase === 'committed') return <Stored answer={answer} />
  const { must = 0, look = 0 } = counts.severities
  const number = (count: number): string => grouped(String(count))
  const data = number(counts.roles.data ?? 0)
  return language === 'zh' ? (
    <span className="sentence">
      {sheet ? `“${sheet}”表` : job.fileName}共{number(counts.read)}行：<b>{data}行是数据</b>
      {rest > 0 ? `，${number(rest)}行是${names.join('、')}` : ''}。
      {must > 0 ? (
        <>
          <Lamp state="red" size={13} silent />
          {number(must)}处必须改，
        </>
      ) : null}
      {look > 0 ? (
        <>
          <Lamp state="amber" size={13} silent />
          {number(look)}处请看一眼。
        </>
      ) : must > 0 ? (
        '没有别的要看。'
      ) : (
        <>
          <Lamp state="green" size={13} silent />
          都读懂了。
        </>
      )}
      <span className="quiet-words">没有一行去向不明。</span>
    </span>
  ) : (
    <span className="sentence">
      {sheet ? `Sheet “${sheet}”` : job.fileName} has {number(counts.read)} rows: <b>{data} of data</b>
      {rest > 0 ? `, ${number(rest)} ${rest === 1 ? 'other' : 'others'} (${names.join(', ').toLowerCase()})` : ''}.{' '}
      {must > 0 ? (
        <>
          <Lamp state="red" size={13} silent />
          {number(must)} must be changed{look > 0 ? ', ' : '. '}
        </>
      ) : null}
      {look > 0 ? (
        <>
          <Lamp state="amber" size={13} silent />
          {number(look)} {look === 1 ? 'needs' : 'need'} a look.{' '}
        </>
      ) : must > 0 ? null : (
        <>
          <Lamp state="green" size={13} silent />
          Every row was understood.{' '}
        </>
      )}
      <span className="quiet-words">No row is unaccounted for.</span>
    </span>
  )
}

/** What was stored, in one sentence. */
function Stored({ answer }: { answer: NonNullable<ImportJob['answer']> }) {
  const language = useLanguage()
  const { created, updated, unchanged } = answer.written
  const number = (count: number): string => grouped(String(count))
  const stored = number(answer.counts.accepted)
  return language === 'zh' ? (
    <>
      <b>{stored}行已存</b>：新登记{number(created)}条，改动{number(updated)}条，没有变{number(unchanged)}条。
      <span className="quiet-words">一行不少，历史里都记着这次导入。</span>
    </>
  ) : (
    <>
      <b>{stored} rows are stored</b>: {number(created)} new, {number(updated)} changed, {number(unchanged)} as before.{' '}
      <span className="quiet-words">Each history names this import.</span>
    </>
  )
}
