import './PortraitPage.css'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { LadderPage } from '../../contract/ladder/answer.ts'
import { openEnterpriseLadder } from '../../contract/ladder/ladder.ts'
import { openScoredEnterprise, pointsOverYears } from '../../contract/points/enterprise.ts'
import { call, useAnswer } from '../api.ts'
import { useSay } from '../app/language.ts'
import { useDaySeen } from '../app/shell/day-seen.ts'
import { NextRungSection } from '../ladder/NextRungSection.tsx'
import { leadOf } from '../ladder/sentences.ts'
import { Legend } from '../parts/chart/Legend.tsx'
import { AnsweredPage } from '../parts/page/AnsweredPage.tsx'
import { Empty, Failure, Loading } from '../parts/page/BlankState.tsx'
import { CountedYear } from '../parts/page/CountedYear.tsx'
import { Crumbs, PageHeader, RuleSection } from '../parts/page/Section.tsx'
import { Demonstration } from '../parts/reason/Mark.tsx'
import { Emphasised } from '../parts/reason/Sentence.tsx'
import { ScoredLead } from '../points/enterprise/head/ScoredLead.tsx'
import { WhenceSection } from '../points/enterprise/WhenceSection.tsx'
import { type OfYear, RecordStrip } from '../register/record/RecordStrip.tsx'
import { recordPath, useKinds, useRow } from '../register/registers.ts'
import { AmongSection } from './AmongSection.tsx'
import { LinkedSection } from './LinkedSection.tsx'
import { type Linked, useLinked } from './linked.ts'
import { TimelineSection } from './TimelineSection.tsx'
import { happeningsOf } from './timeline.ts'
import { UndatedTitles } from './UndatedTitles.tsx'
import { titleRegister, undatedTitles } from './undated.ts'
import { words } from './words.ts'
import { YearsSection } from './YearsSection.tsx'

/** One page of an enterprise: its points and where they come from, its ladder, its years, and every record that names it. */
export function PortraitPage() {
  const say = useSay()
  const { enterprise = 'own' } = useParams({ strict: false })
  const answer = useAnswer(openEnterpriseLadder, { params: { enterprise }, query: { ...useDaySeen(), rung: 'next' } })
  return (
    <AnsweredPage answer={answer} title={say(words.portrait)} failed={say(words.notOpened)}>
      {(ladder) => <Portrait ladder={ladder} />}
    </AnsweredPage>
  )
}

/** The record of a year among those of an enterprise. */
const yearOf = ({ kind, rows }: Linked, year: number): OfYear => ({
  kind,
  year,
  row: rows.find(({ values }) => Number(values.year) === year),
})

/** Without years that are not over. */
const upTo = (of: Linked, lastYear: number): Linked => ({
  ...of,
  rows: of.rows.filter(({ values }) => Number(values.year) <= lastYear),
})

function Portrait({ ladder }: { ladder: LadderPage }) {
  const say = useSay()
  const { zone = '', enterprise = 'own' } = useParams({ strict: false })
  const { id, name, creditCode } = ladder.enterprise
  const { kinds = [] } = useKinds()
  const kind = kinds.find((one) => one.id === 'enterprise')
  const { data: row } = useRow(kind, id)
  const years = useAnswer(pointsOverYears, { params: { enterprise: id } })
  const newest = years.data?.years.at(-1)
  const scored = useQuery({
    queryKey: [openScoredEnterprise.id, { params: { run: newest?.run ?? '', enterprise: id } }],
    queryFn: ({ signal }) => call(openScoredEnterprise, { params: { run: newest!.run, enterprise: id } }, signal),
    enabled: newest !== undefined,
  })
  const { linked, waiting, failed } = useLinked(kinds, id)
  const ofYears = linked.find((one) => one.kind.id === 'enterprise_year' && one.total > 0)
  const lists = linked.filter((one) => one !== ofYears && one.total > 0)
  const undated = undatedTitles(ladder.rungs, linked)
  const bare = linked.filter(({ kind, total }) => total === 0 && !(kind.id === titleRegister && undated.length > 0))
  const happenings = happeningsOf([...(kind && row ? [{ kind, rows: [row] }] : []), ...lists])
  return (
    <>
      <PageHeader
        crumbs={
          <Crumbs
            label={say(words.crumbs)}
            items={[
              ...(kind ? [{ text: say(kind.label), href: `/${zone}/registers/${kind.id}` }] : []),
              { text: creditCode ?? name, named: true },
            ]}
          />
        }
        title={name}
        named
        aside={ladder.demonstration ? <Demonstration /> : null}
        lead={
          <>
            {scored.data ? <ScoredLead page={scored.data} years={years.data?.years ?? []} /> : null}
            {say({ zh: '', en: ' ' })}
            <Emphasised text={say(leadOf(ladder))} />
          </>
        }
        rule={false}
        actions={
          <>
            {newest ? (
              <a className="button" href={`/${zone}/points/runs/${newest.run}/enterprises/${id}`}>
                {say(words.points)}
              </a>
            ) : null}
            <a className="button" href={`/${zone}/ladder/enterprises/${enterprise}`}>
              {say(words.ladder)}
            </a>
            <a className="button" href={recordPath(zone, 'enterprise', id)}>
              {say(words.record)}
            </a>
          </>
        }
      />
      {kind && row ? <RecordStrip kind={kind} row={row} ofYear={ofYears && yearOf(ofYears, ladder.lastYear)} /> : null}
      <div className="portrait-columns">
        <div>
          {scored.data ? (
            <>
              <WhenceSection page={scored.data} />
              <AmongSection page={scored.data} />
            </>
          ) : (
            <RuleSection title={say(words.scored)}>
              {years.error || (years.data && !newest) ? (
                <Empty title={say(words.noPoints)}>{say(words.noPointsNote)}</Empty>
              ) : (
                <Loading />
              )}
            </RuleSection>
          )}
          {ofYears ? <YearsSection of={upTo(ofYears, ladder.lastYear)} /> : null}
        </div>
        <div>
          <NextRungSection zone={zone} enterprise={enterprise} />
          <TimelineSection happenings={happenings} asOf={ladder.asOf} name={name} />
        </div>
      </div>
      {lists.map((one) => (
        <LinkedSection key={one.kind.id} of={one} enterprise={id} />
      ))}
      {undated.length > 0 ? <UndatedTitles rungs={undated} record={recordPath(zone, 'enterprise', id)} /> : null}
      {failed ? <Failure title={say(words.notOpened)} error={failed.error} again={failed.refetch} /> : null}
      {waiting ? <Loading /> : null}
      {bare.length > 0 ? (
        <p className="list-none">
          {say({
            zh: `没有登记：${bare.map((one) => one.kind.label.zh).join('、')}`,
            en: `Nothing recorded: ${bare.map((one) => one.kind.label.en).join(', ')}`,
          })}
        </p>
      ) : null}
      <Legend basis={<CountedYear page={ladder} />} />
    </>
  )
}
