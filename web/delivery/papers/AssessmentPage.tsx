import './papers.css'
import { useParams, useSearch } from '@tanstack/react-router'
import type { z } from 'zod'
import { openAssessment } from '../../../contract/delivery/problems/problems.ts'
import type { Period } from '../../../kernel/period.ts'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { useTellDay } from '../../app/shell/day-of-page.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { Empty, Failure, Loading } from '../../parts/page/BlankState.tsx'
import { RulesSection } from '../../parts/page/RulesSection.tsx'
import { PageHeader, RuleSection } from '../../parts/page/Section.tsx'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { JxTable } from '../../parts/table/JxTable.tsx'
import { Nothing } from '../../parts/table/ListItem.tsx'
import { DeliveryLinks } from '../DeliveryLinks.tsx'
import { serialLabel, words } from '../problems/words.ts'
import { LeftOut } from './LeftOut.tsx'
import { words as paperWords } from './words.ts'

type Assessment = z.infer<NonNullable<typeof openAssessment.answer>>
type Row = Assessment['rows'][number]

/** What each department answers for in a period: every point taken stands with its problem and its rule. */
export function AssessmentPage() {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const { period, on, madeUp } = useSearch({ strict: false }) as { period?: string; on?: string; madeUp?: 'yes' }
  const { data, error, refetch } = useAnswer(openAssessment, {
    query: { ...(period && { period: period as Period }), ...(on && { on }), ...(madeUp === 'yes' && { madeUp }) },
  })
  useTellDay(data?.asOf)
  if (error) return <Failure title={say(words.notOpened)} error={error} again={refetch} page />
  if (!data) return <Loading title={say(words.assessmentTitle)} />
  const here = `/${zone}/projects/problems`
  const spanHref = (of: string) =>
    `${here}/assessment?${new URLSearchParams({ period: of, ...(madeUp === 'yes' && { madeUp }) })}`
  return (
    <>
      <PageHeader
        crumbs={<DeliveryLinks />}
        title={say(words.assessmentTitle)}
        aside={data.demonstration ? <Demonstration /> : null}
        lead={say(sentenceOf(data))}
        actions={
          <>
            <a className="button" href={spanHref(data.earlier)}>
              {say(words.earlier)}
            </a>
            <a className="button" href={spanHref(data.later)}>
              {say(words.later)}
            </a>
            {data.own ? null : (
              <a className="button" href={`/${zone}/projects/papers`}>
                {say(paperWords.issued)}
              </a>
            )}
          </>
        }
      />
      <LeftOut of={data} />
      {data.rows.length === 0 ? <Empty title={say(words.nobody)} /> : <Scores rows={data.rows} />}
      {data.rows.map((row) => (
        <Deductions key={row.department} row={row} here={here} />
      ))}
      <RulesSection title={say(words.rules)} edition={data.rules} level={2}>
        {data.rules.steps.map((step) => (
          <li key={step.level}>
            <b>{say(step.label)}</b> {say(step.rule)}
            {say({ zh: `，扣${step.points}分`, en: `, ${step.points} points` })}
          </li>
        ))}
      </RulesSection>
      <Legend basis={say(words.basis)} />
    </>
  )
}

const sentenceOf = ({ periodLabel, rows, asOf }: Assessment) => {
  const lost = rows.filter(({ deductions }) => deductions.length > 0).length
  return {
    zh: `${periodLabel.zh}（截至${asOf}）：${rows.length}个部门承办过问题，${lost}个部门有扣分。`,
    en: `${periodLabel.en} (as of ${asOf}): ${rows.length} departments had problems in hand, ${lost} lost points.`,
  }
}

function Scores({ rows }: { rows: readonly Row[] }) {
  const say = useSay()
  const numbers = ['taken', 'closed', 'inTime', 'over', 'deducted', 'score'] as const
  const counted = (row: Row, name: (typeof numbers)[number]) => (name === 'closed' ? row.answered : row[name])
  return (
    <JxTable
      caption={say(words.assessmentTitle)}
      rows={rows}
      keyOf={({ department }) => department}
      columns={[
        {
          id: 'department',
          head: say(words.department),
          cell: (row) => <a href={`#${row.department}`}>{say(row.label)}</a>,
        },
        ...numbers.map((name) => ({
          id: name,
          head: say(words[name]),
          numeric: true,
          ...(name === 'score' && { phone: 'right' as const }),
          cell: (row: Row) => (name === 'score' ? <b>{row.score}</b> : counted(row, name)),
        })),
      ]}
    />
  )
}

function Deductions({ row, here }: { row: Row; here: string }) {
  const say = useSay()
  const note = say({ zh: `扣${row.deducted}分，得${row.score}分`, en: `${row.deducted} deducted, score ${row.score}` })
  return (
    <RuleSection title={say(row.label)} note={note} id={row.department}>
      {row.deductions.length === 0 ? <Nothing>{say(words.noDeductions)}</Nothing> : null}
      <ul className="deductions">
        {row.deductions.map((one) => (
          <li key={`${one.problem} ${one.on} ${one.cause.zh}`}>
            <time dateTime={one.on}>{one.on}</time>
            <span>
              {say(one.cause)}
              {one.reason ? `${say({ zh: '：', en: ': ' })}${one.reason}` : null}
              <small>
                <a href={`${here}/${one.problem}`}>{say(serialLabel(one.serial))}</a> {one.title} ・ {one.project.name}
              </small>
            </span>
            <b className="numeric">−{one.points}</b>
          </li>
        ))}
      </ul>
    </RuleSection>
  )
}
