import './TargetsPage.css'
import { useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { listTargets, setTarget, type TargetRow } from '../../contract/targets.ts'
import type { Post } from '../../kernel/post.ts'
import { useAnswer } from '../api.ts'
import { useSay } from '../app/language.ts'
import { useSession } from '../app/session.ts'
import { RoomLinks } from '../indicators/RoomLinks.tsx'
import { Legend } from '../parts/chart/Legend.tsx'
import { FilterChoice } from '../parts/filter/FilterFields.tsx'
import { Empty, Failure, Loading } from '../parts/page/BlankState.tsx'
import { PageHeader, RuleSection } from '../parts/page/Section.tsx'
import { Sentence } from '../parts/reason/Sentence.tsx'
import { SetTargetDialog } from './SetTargetDialog.tsx'
import { TargetRows } from './TargetRows.tsx'
import { targetsLead, timeNote, words } from './words.ts'

type Answer = { readonly year: string; readonly years: readonly string[]; readonly targets: readonly TargetRow[] }

const setters = setTarget.admits as readonly Post[]

/** The targets of a year: how far each is, against the time, and who answers for it. */
export function TargetsPage() {
  const say = useSay()
  const { year } = useSearch({ strict: false }) as { year?: string }
  const { data, error, refetch } = useAnswer(listTargets, { query: year ? { year } : {} })
  if (error) {
    return (
      <>
        <PageHeader title={say(words.targets)} />
        <Failure title={say(words.notOpened)} error={error} again={refetch} />
      </>
    )
  }
  return data ? <TargetsView answer={data} /> : <Loading title={say(words.targets)} bars={['36%', '90%', '90%']} />
}

function TargetsView({ answer: { year, years, targets } }: { answer: Answer }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const asked = useSearch({ strict: false }) as { department?: string }
  const { data: session } = useSession()
  const [department, setDepartment] = useState(asked.department ?? '')
  const [setting, setSetting] = useState(false)
  const maySet = session !== null && session !== undefined && setters.includes(session.held.post)
  const departments = [...new Map(targets.map((row) => [row.departmentId, row.department])).entries()]
  const rows = targets.filter((row) => department === '' || row.departmentId === department)
  const time = targets.find((row) => row.time !== null)?.time
  return (
    <>
      <PageHeader
        crumbs={<RoomLinks />}
        title={say(words.targets)}
        lead={<Sentence pieces={targetsLead(year, rows)} />}
        actions={
          <>
            {years.map((each) => (
              <a
                key={each}
                className="button small"
                href={`/${zone}/targets?year=${each}`}
                aria-current={each === year ? 'true' : undefined}
              >
                {each}
              </a>
            ))}
            {maySet ? (
              <button type="button" className="button small primary" onClick={() => setSetting(true)}>
                {say(words.set)}
              </button>
            ) : null}
          </>
        }
        rule={false}
      />
      <RuleSection
        title={say(words.target)}
        note={time ? say(timeNote(time)) : undefined}
        side={
          departments.length > 1 ? (
            <span className="section-choice screen-only">
              <FilterChoice
                name={say(words.department)}
                value={department}
                options={departments.map(([id, label]) => [id, say(label)])}
                choose={setDepartment}
              />
            </span>
          ) : null
        }
      >
        {rows.length === 0 ? (
          <Empty title={say(words.none)}>{say(words.noneNote)}</Empty>
        ) : (
          <TargetRows rows={rows} zone={zone} caption={say(words.targets)} />
        )}
      </RuleSection>
      <Legend />
      {setting ? <SetTargetDialog year={year} close={() => setSetting(false)} /> : null}
    </>
  )
}
