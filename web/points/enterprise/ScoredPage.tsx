import './ScoredPage.css'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import {
  openPointsTrial,
  openScoredEnterprise,
  type ScoredPage as Page,
  pointsOverYears,
} from '../../../contract/points/enterprise.ts'
import type { Changes } from '../../../engines/scoring/advice/what-if.ts'
import { call, useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { useSession } from '../../app/session.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { Name } from '../../parts/Name.tsx'
import { AnsweredPage } from '../../parts/page/AnsweredPage.tsx'
import { Failure, Loading } from '../../parts/page/BlankState.tsx'
import { CountedYear } from '../../parts/page/CountedYear.tsx'
import { Crumbs, PageHeader, RuleSection } from '../../parts/page/Section.tsx'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { ObjectionDialog } from '../objections/ObjectionDialog.tsx'
import { ObjectionsSection } from '../objections/ObjectionsSection.tsx'
import { words as common } from '../words.ts'
import { AdviceSection } from './AdviceSection.tsx'
import { CertificateAct } from './CertificateAct.tsx'
import { FactsSection } from './FactsSection.tsx'
import { ScoredLead } from './head/ScoredLead.tsx'
import { contributionsOf } from './trial/contributions.ts'
import { openTrial } from './trial/open-trial.ts'
import { TrialPanel } from './trial/TrialPanel.tsx'
import { WhenceSection } from './WhenceSection.tsx'
import { words } from './words.ts'

/** The points of an enterprise: what they are, where they come from, what would raise them. */
export function ScoredPage() {
  const { run = '', enterprise = '' } = useParams({ strict: false })
  return <ScoredOf run={run} enterprise={enterprise} />
}

export function ScoredOf({ run, enterprise }: { run: string; enterprise: string }) {
  const say = useSay()
  const answer = useAnswer(openScoredEnterprise, { params: { run, enterprise } })
  return (
    <AnsweredPage answer={answer} title={say(common.points)} failed={say(common.notOpened)}>
      {(page) => <Scored key={`${run}/${enterprise}`} page={page} />}
    </AnsweredPage>
  )
}

function Scored({ page }: { page: Page }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const params = { run: page.run.id, enterprise: page.subject.id }
  const own = useSession().data?.held.post === 'enterprise'
  const [trying, setTrying] = useState(false)
  const [changes, setChanges] = useState<Changes>({})
  const [objecting, setObjecting] = useState(false)
  const years = useAnswer(pointsOverYears, { params: { enterprise: page.subject.id } })
  const trial = useOpenedTrial(params, trying)
  const tried = useMemo(() => trial.opened?.trial.with(changes), [trial.opened, changes])
  const moved = trying && Object.keys(changes).length > 0
  const triedPoints =
    moved && trial.opened && tried
      ? contributionsOf(trial.opened.scheme, tried.parts, tried.stand.score, tried.stage)
      : undefined
  const take = (next: Changes): void => {
    setTrying(true)
    setChanges(next)
  }
  return (
    <>
      <PageHeader
        crumbs={
          <Crumbs
            label={say(common.crumbs)}
            items={
              own
                ? [
                    { text: say(common.mine), href: `/${zone}/points` },
                    { text: say({ zh: `${page.run.year}年`, en: page.run.year }) },
                  ]
                : [
                    { text: say(common.enterprises), href: `/${zone}/registers/enterprise` },
                    {
                      text: say({ zh: `${page.run.year}年积分排名`, en: `Ranking ${page.run.year}` }),
                      href: `/${zone}/points/runs/${page.run.id}`,
                    },
                    { text: page.subject.creditCode ?? page.subject.name, named: true },
                  ]
            }
          />
        }
        title={page.subject.name}
        named
        aside={page.run.demonstration ? <Demonstration /> : null}
        lead={<ScoredLead page={page} years={years.data?.years ?? []} />}
        actions={
          <>
            <button type="button" className="button" aria-pressed={trying} onClick={() => setTrying(!trying)}>
              {say(words.try)}
            </button>
            <CertificateAct page={page} />
            <a className="button" href={`/${zone}/ladder/enterprises/${page.subject.id}`}>
              {say(words.ladder)}
            </a>
            {page.mayObject ? (
              <button type="button" className="button" onClick={() => setObjecting(true)}>
                {say(words.object)}
              </button>
            ) : null}
          </>
        }
        rule={false}
      />
      <div className="scored-columns">
        <div className="scored-main">
          <WhenceSection page={page} {...(triedPoints && { tried: triedPoints })} />
        </div>
        <div className="scored-side">
          {trying ? (
            trial.opened && tried ? (
              <TrialPanel
                opened={trial.opened}
                changes={changes}
                change={setChanges}
                tried={tried}
                run={page.run.id}
                enterprise={page.subject.id}
                close={() => setTrying(false)}
              />
            ) : (
              <RuleSection title={say(words.try)}>
                {trial.error ? (
                  <Failure title={say(words.try)} error={trial.error} again={trial.refetch} />
                ) : (
                  <Loading />
                )}
              </RuleSection>
            )
          ) : null}
          {page.score === null ? null : <AdviceSection page={page} take={take} />}
          <FactsSection page={page} />
          <ObjectionsSection page={page} />
        </div>
      </div>
      {objecting ? <ObjectionDialog page={page} close={() => setObjecting(false)} /> : null}
      <Legend
        note={say(words.legend)}
        basis={
          <>
            <CountedYear page={page} /> · <Name text={page.edition.name} /> · {say(page.edition.stateLabel)}
          </>
        }
      />
    </>
  )
}

/** The engine of the count with the measured peers; asked for once a trial is opened. */
function useOpenedTrial(params: { run: string; enterprise: string }, wanted: boolean) {
  const needs = useQuery({
    queryKey: [openPointsTrial.id, params],
    queryFn: ({ signal }) => call(openPointsTrial, { params }, signal),
    enabled: wanted,
    staleTime: 600_000,
  })
  const opened = useMemo(() => (needs.data ? openTrial(needs.data) : undefined), [needs.data])
  return { opened, error: needs.error, refetch: needs.refetch }
}
