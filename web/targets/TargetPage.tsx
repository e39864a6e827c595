import './TargetsPage.css'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { editTargetShare, openTarget, setTarget, type TargetPlanPage } from '../../contract/targets.ts'
import type { Post } from '../../kernel/post.ts'
import { useAnswer } from '../api.ts'
import { useSay } from '../app/language.ts'
import { useSession } from '../app/session.ts'
import { Legend } from '../parts/chart/Legend.tsx'
import { Failure, Loading } from '../parts/page/BlankState.tsx'
import { Crumbs, PageHeader, RuleSection, WithRail } from '../parts/page/Section.tsx'
import { Demonstration } from '../parts/reason/Mark.tsx'
import { Sentence } from '../parts/reason/Sentence.tsx'
import { DebtTable } from './DebtTable.tsx'
import { PlanTree } from './PlanTree.tsx'
import { SetTargetDialog } from './SetTargetDialog.tsx'
import { TargetHead } from './TargetHead.tsx'
import { TargetRail } from './TargetRail.tsx'
import { words } from './words.ts'

const editors = editTargetShare.admits as readonly Post[]
const setters = setTarget.admits as readonly Post[]

/** One target: how it stands, its plan down to ten days, its debts, and whether the year can still be met. */
export function TargetPage() {
  const say = useSay()
  const { indicator = '', year = '' } = useParams({ strict: false }) as { indicator?: string; year?: string }
  const { data, error, refetch } = useAnswer(openTarget, { params: { indicator, year } })
  if (error) {
    return (
      <>
        <PageHeader title={say(words.target)} />
        <Failure title={say(words.targetNotOpened)} error={error} again={refetch} />
      </>
    )
  }
  return data ? <TargetView page={data} /> : <Loading title={say(words.target)} bars={['30%', '60%', '90%']} />
}

function TargetView({ page }: { page: TargetPlanPage }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const { data: session } = useSession()
  const [setting, setSetting] = useState(false)
  const post = session?.held.post
  const may = (posts: readonly Post[]): boolean => post !== undefined && posts.includes(post)
  const { row } = page
  const crumbs = [
    { text: say(words.indicator), href: `/${zone}/indicators` },
    { text: say(words.targets), href: `/${zone}/targets?year=${row.year}` },
    { text: say(row.label) },
  ]
  return (
    <>
      <WithRail rail={<TargetRail page={page} />}>
        <PageHeader
          crumbs={<Crumbs items={crumbs} label={say(words.targets)} />}
          title={say({ zh: `${row.year}年${row.label.zh}`, en: `${row.label.en}, ${row.year}` })}
          lead={
            <Sentence
              pieces={[
                { text: row.reason.text, lamp: row.lamp },
                { text: { zh: `；${page.outlook.reason.text.zh}`, en: `; ${page.outlook.reason.text.en}` } },
                { text: { zh: '。', en: '.' } },
              ]}
            />
          }
          actions={
            may(setters) ? (
              <button type="button" className="button small" onClick={() => setSetting(true)}>
                {say(words.change)}
              </button>
            ) : null
          }
          rule={false}
        />
        <TargetHead row={row} zone={zone} />
        <RuleSection title={say(words.plan)} note={say(words.planNote)}>
          <PlanTree page={page} editable={may(editors)} />
        </RuleSection>
        <RuleSection
          title={say(words.debts)}
          note={
            <>
              {say(words.debtsNote)} {page.demonstration ? <Demonstration /> : null}
            </>
          }
        >
          <DebtTable page={page} />
        </RuleSection>
      </WithRail>
      <Legend />
      {setting ? <SetTargetDialog year={row.year} row={row} close={() => setSetting(false)} /> : null}
    </>
  )
}
