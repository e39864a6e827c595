import { useParams, useSearch } from '@tanstack/react-router'
import type { LadderPage, RungShown } from '../../../contract/ladder/answer.ts'
import { openEnterpriseLadder } from '../../../contract/ladder/ladder.ts'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { useSession } from '../../app/session.ts'
import { useDaySeen } from '../../app/shell/day-seen.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { AnsweredPage } from '../../parts/page/AnsweredPage.tsx'
import { CountedYear } from '../../parts/page/CountedYear.tsx'
import { PageHeader, RuleSection, WithRail } from '../../parts/page/Section.tsx'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { Emphasised } from '../../parts/reason/Sentence.tsx'
import { ladderDoor } from '../door.ts'
import { LadderCrumbs } from '../LadderCrumbs.tsx'
import { Flights } from '../Staircase.tsx'
import { leadOf, mainNext } from '../sentences.ts'
import { words } from '../words.ts'
import { ClauseTable } from './ClauseTable.tsx'
import { FactTable } from './FactTable.tsx'
import { QuestionList } from './QuestionList.tsx'
import { RenewalList } from './RenewalList.tsx'
import { ReportList } from './ReportList.tsx'
import { RungSection } from './RungSection.tsx'

/** One enterprise on the ladder: the staircase, what lacks to the chosen rung, clause by clause, what ends when. */
export function EnterpriseLadderPage() {
  const say = useSay()
  const { enterprise = 'own' } = useParams({ strict: false })
  const query = useDaySeen()
  const { rung = 'next' } = useSearch({ strict: false }) as { rung?: string }
  const answer = useAnswer(openEnterpriseLadder, { params: { enterprise }, query: { ...query, rung } })
  return (
    <AnsweredPage answer={answer} title={say(words.ladder)} failed={say(words.notOpened)}>
      {(page) => <Opened page={page} wanted={enterprise} query={query} />}
    </AnsweredPage>
  )
}

function Opened({ page, wanted, query }: { page: LadderPage; wanted: string; query: { readonly on?: string } }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const { rung: asked } = useSearch({ strict: false }) as { rung?: string }
  const { data: session } = useSession()
  const own = session?.held.post === 'enterprise'
  const chosen = page.rungs.find(({ id }) => id === asked) ?? mainNext(page) ?? page.rungs.at(-1)!
  const here = `/${zone}/ladder/enterprises/${wanted}`
  const door = ladderDoor(wanted, query)
  const hrefOf = ({ id }: RungShown) => `${here}?${new URLSearchParams({ ...query, rung: id })}`
  return (
    <>
      <PageHeader
        crumbs={<LadderCrumbs below={[{ text: page.enterprise.name, named: true }]} own={own} />}
        title={page.enterprise.name}
        named
        aside={page.demonstration ? <Demonstration /> : null}
        lead={<Emphasised text={say(leadOf(page, chosen))} />}
        rule={false}
        actions={
          own ? null : (
            <a className="button" href={`/${zone}/registers/enterprise/${page.enterprise.id}`}>
              {say(words.record)}
            </a>
          )
        }
      />
      <RuleSection
        title={say(words.staircase)}
        note={say({ zh: `按${page.asOf}施行的办法`, en: `by the rules of ${page.asOf}` })}
      >
        <Flights rungs={page.rungs} chosen={chosen.id} hrefOf={hrefOf} />
      </RuleSection>
      <WithRail
        rail={
          <>
            <QuestionList page={page} door={door} rung={chosen} />
            <RenewalList renewals={page.renewals} />
          </>
        }
      >
        <ReportList page={page} door={door} />
        <RungSection page={page} rung={chosen} door={door} compareHref={`${here}/comparison`} />
        <ClauseTable rung={chosen} />
        <FactTable page={page} />
      </WithRail>
      <Legend
        shown={['green', 'amber', 'unknown']}
        basis={
          <>
            <CountedYear page={page} />
            {say({
              zh: `，办法所称上年度即${page.lastYear}年；待核的条款未经本区确认前不得公布结果`,
              en: `, which is the “last year” of the rules; results by rules to be verified are not published before the zone confirms them`,
            })}
          </>
        }
      />
    </>
  )
}
