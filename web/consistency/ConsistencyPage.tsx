import './ConsistencyPage.css'
import { useParams } from '@tanstack/react-router'
import { acceptFindingRoute, type FindingRow, listFindings } from '../../contract/findings.ts'
import type { Post } from '../../kernel/post.ts'
import { useAnswer } from '../api.ts'
import { useSay } from '../app/language.ts'
import { useSession } from '../app/session.ts'
import { useDaySeen } from '../app/shell/day-seen.ts'
import { RoomLinks } from '../indicators/RoomLinks.tsx'
import { Legend } from '../parts/chart/Legend.tsx'
import { Empty, Failure, Loading } from '../parts/page/BlankState.tsx'
import { PageHeader, RuleSection, WithRail } from '../parts/page/Section.tsx'
import { Sentence } from '../parts/reason/Sentence.tsx'
import { FindingItem } from './FindingItem.tsx'
import { RecomputedRail } from './RecomputedRail.tsx'
import { consistencyLead, countLabel, words } from './words.ts'

const acceptors = acceptFindingRoute.admits as readonly Post[]

type Recomputed = Parameters<typeof RecomputedRail>[0]['recomputed']

/** What the checks found in the zone's own numbers, and how its published figures fare when computed again. */
export function ConsistencyPage() {
  const say = useSay()
  const { data, error, refetch } = useAnswer(listFindings, { query: useDaySeen() })
  if (error) {
    return (
      <>
        <PageHeader title={say(words.consistency)} />
        <Failure title={say(words.notOpened)} error={error} again={refetch} />
      </>
    )
  }
  return data ? <ConsistencyView {...data} /> : <Loading title={say(words.consistency)} bars={['40%', '80%', '80%']} />
}

function ConsistencyView({ findings, recomputed }: { findings: FindingRow[]; recomputed: Recomputed }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const { data: session } = useSession()
  const { on } = useDaySeen()
  const may = on === undefined && session !== undefined && session !== null && acceptors.includes(session.held.post)
  const waiting = findings.filter(({ accepted }) => accepted === null)
  const accepted = findings.filter((finding) => finding.accepted !== null)
  return (
    <>
      <PageHeader
        crumbs={<RoomLinks />}
        title={say(words.consistency)}
        lead={<Sentence pieces={consistencyLead(waiting.length, accepted.length, recomputed)} />}
        rule={false}
      />
      <WithRail rail={<RecomputedRail recomputed={recomputed} zone={zone} />}>
        <RuleSection title={say(words.findings)} note={waiting.length > 0 ? say(words.findingsNote) : undefined}>
          {waiting.length === 0 ? (
            <Empty title={say(words.none)}>{say(words.noneNote)}</Empty>
          ) : (
            <ul className="finding-list">
              {waiting.map((finding) => (
                <FindingItem key={finding.id} finding={finding} zone={zone} acceptable={may} />
              ))}
            </ul>
          )}
        </RuleSection>
        {accepted.length > 0 ? (
          <details className="accepted-findings">
            <summary>
              {say(words.accepted)} <span className="rule-note">{say(countLabel(accepted.length))}</span>
            </summary>
            <ul className="finding-list">
              {accepted.map((finding) => (
                <FindingItem key={finding.id} finding={finding} zone={zone} acceptable={false} />
              ))}
            </ul>
          </details>
        ) : null}
      </WithRail>
      <Legend />
    </>
  )
}
