import { listRounds } from '../../contract/collection/collection.ts'
import { listFindings } from '../../contract/findings.ts'
import { roundName } from '../../engines/collection/round-name.ts'
import { useAnswer } from '../api.ts'
import { useSay } from '../app/language.ts'
import { useDaySeen } from '../app/shell/day-seen.ts'
import { roundsSentence, unsentOf } from '../collection/sentences.ts'
import { Empty, Failure, Loading } from '../parts/page/BlankState.tsx'
import { RuleSection } from '../parts/page/Section.tsx'
import { Demonstration } from '../parts/reason/Mark.tsx'
import { Sentence } from '../parts/reason/Sentence.tsx'
import { JxTable, TwoLines } from '../parts/table/JxTable.tsx'
import { words } from './words.ts'

const shown = 5

/** How the rounds of collection stand, and what waits for review. `quiet` leaves the region out where there is none. */
export function CollectionSection({
  zone,
  quiet = false,
  lead = false,
}: {
  zone: string
  quiet?: boolean
  /** Whether the head of the page already says how the rounds stand. */
  lead?: boolean
}) {
  const say = useSay()
  const { data, error, refetch } = useAnswer(listRounds, { query: useDaySeen() })
  const here = `/${zone}/collection`
  const rounds = data?.rounds ?? []
  if (quiet && rounds.length === 0) return null
  return (
    <RuleSection
      title={say(words.collection)}
      note={
        data && rounds.length > 0 && !lead ? <Sentence pieces={roundsSentence(rounds, data.overdueCount)} /> : undefined
      }
      side={<a href={here}>{say(words.toCollection)} →</a>}
    >
      {error ? <Failure title={say(words.notHere)} error={error} again={refetch} /> : data ? null : <Loading />}
      {data && rounds.length === 0 ? <Empty title={say(words.noRounds)} /> : null}
      {rounds.length > 0 ? (
        <JxTable
          caption={say(words.collection)}
          rows={rounds.slice(0, shown)}
          keyOf={(round) => round.id}
          lampOf={(round) => (unsentOf(round) > 0 ? round.dueState.lamp : 'green')}
          columns={[
            {
              id: 'round',
              head: say(words.round),
              cell: (round) => (
                <>
                  <a className="quiet-link" href={`${here}/rounds/${round.id}`}>
                    {say(roundName(round))}
                  </a>{' '}
                  {round.demonstration ? <Demonstration /> : null}
                </>
              ),
            },
            {
              id: 'submitted',
              head: say(words.submitted),
              numeric: true,
              cell: (round) => <b>{round.counts.submitted}</b>,
            },
            { id: 'missing', head: say(words.missing), numeric: true, cell: unsentOf },
            { id: 'total', head: say(words.total), numeric: true, cell: (round) => round.total },
          ]}
        />
      ) : null}
    </RuleSection>
  )
}

/** Findings that nobody has accepted yet. */
export function FindingsSection({ zone }: { zone: string }) {
  const say = useSay()
  const { data, error, refetch } = useAnswer(listFindings, { query: useDaySeen() })
  const open = data?.findings.filter(({ accepted }) => accepted === null) ?? []
  return (
    <RuleSection title={say(words.findings)} side={<a href={`/${zone}/consistency`}>{say(words.toFindings)} →</a>}>
      {error ? <Failure title={say(words.notHere)} error={error} again={refetch} /> : data ? null : <Loading />}
      {data && open.length === 0 ? <Empty title={say(words.noFindings)}>{say(words.noFindingsNote)}</Empty> : null}
      {open.length > 0 ? (
        <JxTable
          caption={say(words.findings)}
          rows={open}
          keyOf={(finding) => finding.id}
          lampOf={(finding) => finding.lamp}
          columns={[
            {
              id: 'text',
              head: '',
              cell: (finding) => (
                <TwoLines
                  first={
                    <a className="quiet-link" href={`/${zone}/consistency`}>
                      {say(finding.text)}
                    </a>
                  }
                  second={say(finding.kindLabel)}
                />
              ),
            },
          ]}
        />
      ) : null}
    </RuleSection>
  )
}
