import './EditionPage.css'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import {
  listPointsEditions,
  openPointsEdition,
  type PointsEditionPage,
  savePointsEdition,
} from '../../../contract/points/editions.ts'
import type { ScoringEdition } from '../../../engines/scoring/edition.ts'
import type { Label } from '../../../kernel/label.ts'
import { call, useAnswer } from '../../api.ts'
import { useAct } from '../../app/act.ts'
import { useSay } from '../../app/language.ts'
import { momentText } from '../../app/moments.ts'
import { useSession } from '../../app/session.ts'
import { useTellDay } from '../../app/shell/day-of-page.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { Refused } from '../../parts/form/Refused.tsx'
import { FormulaField } from '../../parts/formula/FormulaField.tsx'
import { Failure, Loading } from '../../parts/page/BlankState.tsx'
import { Folded } from '../../parts/page/Folded.tsx'
import { Crumbs, PageHeader, RuleSection, WithRail } from '../../parts/page/Section.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { RunTable, StartRun } from '../runs/RunsPage.tsx'
import { stageLabel } from '../stages.ts'
import { words as common } from '../words.ts'
import { dropChanged, keepChanged, readChanged } from './draft.ts'
import { EditionLead } from './EditionLead.tsx'
import { EffectSection } from './EffectSection.tsx'
import { PublishEdition } from './PublishEdition.tsx'
import { RecalledSection } from './RecalledSection.tsx'
import { SimulatedSection } from './SimulatedSection.tsx'
import { StageRule } from './StageRule.tsx'
import { openDraft } from './sample.ts'
import { stageRuleOf, stagesIn, totalAt, withStageRule } from './scheme-edits.ts'
import { WeightTable } from './WeightTable.tsx'
import { words } from './words.ts'

/** An edition: criteria, weights, stages; what a change does; what is to be confirmed; publishing. */
export function EditionPage() {
  const say = useSay()
  const { edition = '' } = useParams({ strict: false })
  const { data: session } = useSession()
  const { data, error, refetch } = useAnswer(openPointsEdition, { params: { edition } })
  if (error) return <Failure title={say(common.notOpened)} error={error} again={refetch} page />
  return data && session ? (
    <Edition key={`${data.id} ${data.version}`} page={data} account={session.account} />
  ) : (
    <Loading title={say(words.title)} />
  )
}

function Edition({ page, account }: { page: PointsEditionPage; account: string }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const [kept] = useState(() => (page.mayEdit ? readChanged(account, page) : null))
  const [scheme, setShown] = useState<ScoringEdition>(kept ?? page.scheme)
  const setScheme = (changed: ScoringEdition) => {
    setShown(changed)
    if (changed === page.scheme) dropChanged(account, page)
    else keepChanged(account, page, changed)
  }
  const [asked, setAsked] = useState<'publish' | 'simulate' | null>(null)
  const years = useAnswer(listPointsEditions, {})
  useTellDay(years.data?.asOf)
  const year = years.data?.years[0]
  const save = useAct(
    () => call(savePointsEdition, { params: { edition: page.id }, body: { version: page.version, scheme } }),
    { touched: [openPointsEdition, listPointsEditions], done: () => dropChanged(account, page) },
  )
  const changed = scheme !== page.scheme
  const opened = openDraft(scheme, page.facts)
  const faults = 'sentence' in opened ? [{ part: null, sentence: opened.sentence }] : changed ? [] : page.faults
  const offered = page.facts.map(({ name, unit, group }) => ({
    name,
    about: [unit, say(group)].filter(Boolean).join(' · '),
  }))
  const rule = stageRuleOf(scheme)
  const stageFault = faults.find(({ sentence }) => scheme.stage && sentence.zh.includes(`“${scheme.stage}”`))
  return (
    <>
      <PageHeader
        crumbs={
          <Crumbs
            label={say(common.crumbs)}
            items={[
              { text: say(words.title), href: `/${zone}/points/editions` },
              { text: page.name, named: true },
            ]}
          />
        }
        title={page.name}
        named
        lead={<EditionLead page={page} />}
        actions={
          <>
            {page.mayCount && !changed ? (
              <button type="button" className="button" onClick={() => setAsked('simulate')}>
                {say(words.simulate)}
              </button>
            ) : null}
            {page.mayPublish && page.state === 'draft' && !changed ? (
              <button type="button" className="button primary" onClick={() => setAsked('publish')}>
                {say(words.publish)}
              </button>
            ) : null}
            {changed ? (
              <>
                <button type="button" className="button" onClick={() => setScheme(page.scheme)}>
                  {say(words.undo)}
                </button>
                <button
                  type="button"
                  className="button primary"
                  aria-busy={save.busy}
                  onClick={() => save.run(undefined)}
                >
                  {say(words.save)}
                </button>
              </>
            ) : null}
          </>
        }
        rule={false}
      />
      {kept && changed ? <p className="list-none">{say(words.keptHere)}</p> : null}
      {changed ? <StillDraft scheme={scheme} unread={'sentence' in opened ? opened.sentence : null} /> : null}
      {save.refused ? <Refused>{say(save.refused)}</Refused> : null}
      <WithRail
        rail={
          <>
            {page.mayEdit && year ? <EffectSection page={page} scheme={scheme} year={year} /> : null}
            <FaultSection faults={faults} />
            <RecalledSection page={page} />
            <HistorySection page={page} />
          </>
        }
      >
        <RuleSection title={say(words.weights)} note={say(page.mayEdit ? words.weightsNote : words.weightsRead)}>
          <WeightTable
            scheme={scheme}
            change={setScheme}
            readOnly={!page.mayEdit}
            offered={offered}
            faults={faults}
            unconfirmed={partlyUnconfirmed(page)}
          />
        </RuleSection>
        {rule === undefined ? null : (
          <RuleSection title={say(words.stageRule)}>
            <StageRule scheme={scheme} />
            <Folded label={say(page.mayEdit ? words.changeFormula : words.asFormula)} open={stageFault !== undefined}>
              {page.mayEdit ? (
                <FormulaField
                  label={scheme.stage ?? ''}
                  text={rule}
                  change={(text) => setScheme(withStageRule(scheme, text))}
                  offered={offered}
                  error={stageFault ? say(stageFault.sentence) : null}
                />
              ) : (
                <p className="edition-rule">{rule}</p>
              )}
            </Folded>
          </RuleSection>
        )}
        {page.simulated ? <SimulatedSection simulated={page.simulated} changed={changed} /> : null}
        {page.runs.length > 0 ? (
          <RuleSection title={say(words.runs)}>
            <RunTable runs={page.runs} />
          </RuleSection>
        ) : null}
      </WithRail>
      {asked === 'publish' ? <PublishEdition page={page} close={() => setAsked(null)} /> : null}
      {asked === 'simulate' ? <StartRun edition={page.id} close={() => setAsked(null)} /> : null}
      <Legend />
    </>
  )
}

/** Criteria that nobody has confirmed, where some others are; where none is, the rail says so once. */
function partlyUnconfirmed({ recalled, criteria }: PointsEditionPage): readonly string[] {
  const open = recalled.flatMap(({ parts, confirmed }) => (confirmed ? [] : parts))
  return open.length < criteria ? open : []
}

/** What keeps a changed draft from being tried and published, said before it is saved: a formula that cannot be read, sums. */
function StillDraft({ scheme, unread }: { scheme: ScoringEdition; unread: Label | null }) {
  const say = useSay()
  const off = stagesIn(scheme).flatMap((stage) => {
    const total = totalAt(scheme.score, stage)
    return total === 100 ? [] : [{ stage: stageLabel(stage), total }]
  })
  if (unread === null && off.length === 0) return null
  const sums = {
    zh: off.map(({ stage, total }) => `${stage.zh}合计${total}`).join('、'),
    en: off.map(({ stage, total }) => `${stage.en} ${total}`).join(', '),
  }
  return (
    <p className="list-none" role="status">
      {unread ? `${say(unread)}${say({ zh: '。', en: '. ' })}` : ''}
      {off.length > 0 ? say({ zh: `${sums.zh}，不是100。`, en: `Weights add up to ${sums.en}, not 100. ` }) : ''}
      {say(words.savedAsDraft)}
    </p>
  )
}

function FaultSection({ faults }: { faults: readonly PointsEditionPage['faults'][number][] }) {
  const say = useSay()
  if (faults.length === 0) return null
  return (
    <RuleSection title={say(words.faults)}>
      <ul className="edition-faults" aria-live="polite">
        {faults.map(({ sentence }) => (
          <li key={sentence.zh}>
            <Lamp state="red" size={13} silent /> {say(sentence)}
          </li>
        ))}
      </ul>
    </RuleSection>
  )
}

function HistorySection({ page: { history } }: { page: PointsEditionPage }) {
  const say = useSay()
  return (
    <RuleSection title={say(words.history)}>
      <ul className="edition-history">
        {history.map(({ at, person, act }) => (
          <li key={`${at} ${act.zh}`}>
            <span className="date">{momentText(at)}</span> {say(act)} <small>{person}</small>
          </li>
        ))}
      </ul>
    </RuleSection>
  )
}
