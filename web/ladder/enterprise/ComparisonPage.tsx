import { useParams, useSearch } from '@tanstack/react-router'
import type { ConditionShown, LadderComparison } from '../../../contract/ladder/answer.ts'
import { compareLadderDays } from '../../../contract/ladder/ladder.ts'
import { changes } from '../../../engines/ladders/comparison.ts'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { useSession } from '../../app/session.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { Failure, Loading } from '../../parts/page/BlankState.tsx'
import { PageHeader, RuleSection } from '../../parts/page/Section.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { JxTable, TwoLines } from '../../parts/table/JxTable.tsx'
import { LadderCrumbs } from '../LadderCrumbs.tsx'
import { lampOf, saidOf } from '../sentences.ts'
import { words } from '../words.ts'

/** The same enterprise by two editions, on the last day of one and the first of the other: condition by condition, and why. */
export function ComparisonPage() {
  const say = useSay()
  const { enterprise = 'own' } = useParams({ strict: false })
  const { rung = '', first = '', second = '' } = useSearch({ strict: false }) as Record<string, string | undefined>
  const query = { rung, first, second }
  const { data, error, refetch } = useAnswer(compareLadderDays, { params: { enterprise }, query })
  if (error) return <Failure title={say(words.notOpened)} error={error} again={refetch} page />
  return data ? <Opened data={data} wanted={enterprise} /> : <Loading title={say(words.compared)} />
}

function Opened({ data, wanted }: { data: LadderComparison; wanted: string }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const { data: session } = useSession()
  const { earlier, later, why, enterprise } = data
  const state = (of: typeof earlier) => say(words[of.rung.state])
  return (
    <>
      <PageHeader
        crumbs={
          <LadderCrumbs
            own={session?.held.post === 'enterprise'}
            below={[
              { text: enterprise.name, named: true, href: `/${zone}/ladder/enterprises/${wanted}` },
              { text: say(words.compared) },
            ]}
          />
        }
        title={say({ zh: `${later.rung.label.zh}：新旧办法对照`, en: `${later.rung.label.en}: two editions` })}
        lead={say({
          zh: `${earlier.on}按“${earlier.rung.edition.label.zh}”：${state(earlier)}；${later.on}按“${later.rung.edition.label.zh}”：${state(later)}。`,
          en: `${earlier.on} by “${earlier.rung.edition.label.en}”: ${state(earlier)}; ${later.on} by “${later.rung.edition.label.en}”: ${state(later)}.`,
        })}
        rule={false}
      />
      <RuleSection title={say(words.why)}>
        <ul className="why-list">
          {why.length === 0 ? <li>{say(words.whyNothing)}</li> : null}
          {why.map((one) => (
            <li key={one.zh}>{say(one)}</li>
          ))}
        </ul>
      </RuleSection>
      <RuleSection title={say(words.clauses)}>
        <JxTable
          caption={say(words.compared)}
          rows={data.conditions}
          keyOf={({ id }) => id}
          columns={[
            { id: 'change', head: '', width: '5rem', cell: ({ change }) => say(changes[change]) },
            {
              id: 'earlier',
              head: earlier.on,
              phone: 'line',
              cell: ({ earlier: one }) => <Side condition={one} />,
            },
            { id: 'later', head: later.on, phone: 'line', cell: ({ later: one }) => <Side condition={one} /> },
          ]}
        />
      </RuleSection>
      <Legend
        shown={['green', 'amber', 'unknown']}
        basis={`${earlier.rung.edition.source} · ${later.rung.edition.source}`}
      />
    </>
  )
}

function Side({ condition }: { condition: ConditionShown | null }) {
  const say = useSay()
  if (!condition) return '—'
  return (
    <TwoLines
      first={
        <>
          <Lamp state={lampOf(condition.state)} size={12} /> {say(condition.label)}
        </>
      }
      second={say(saidOf(condition))}
    />
  )
}
