import './evaluation.css'
import { useState } from 'react'
import { openEvaluation, type EvaluationPage as Page } from '../../contract/evaluation/evaluation.ts'
import { toldScore } from '../../contract/evaluation/not-yet-scored.ts'
import type { Label } from '../../kernel/label.ts'
import { useAnswer } from '../api.ts'
import { useLanguage, useSay } from '../app/language.ts'
import { RoomLinks } from '../indicators/RoomLinks.tsx'
import { Legend } from '../parts/chart/Legend.tsx'
import { Name } from '../parts/Name.tsx'
import { AnsweredPage } from '../parts/page/AnsweredPage.tsx'
import { Empty } from '../parts/page/BlankState.tsx'
import { CountedYear } from '../parts/page/CountedYear.tsx'
import { PageHeader, RuleSection } from '../parts/page/Section.tsx'
import { Demonstration } from '../parts/reason/Mark.tsx'
import { ReasonTree } from '../parts/reason/ReasonTree.tsx'
import { EvaluationFilter } from './EvaluationFilter.tsx'
import { EvaluationLead, isUnknown } from './EvaluationLead.tsx'
import { QuestionsSection } from './QuestionsSection.tsx'
import { RankingSection } from './ranking/RankingSection.tsx'
import { SurenessSection } from './SurenessSection.tsx'
import { FactTable } from './score/FactTable.tsx'
import { itemRows } from './score/item-rows.tsx'
import { ScoreSpans } from './score/ScoreSpans.tsx'
import { useTrial } from './trial/use-trial.ts'
import { WhatIfPanel } from './trial/WhatIfPanel.tsx'
import { useAsked } from './use-asked.ts'
import { words } from './words.ts'

/** The evaluation of the zone: the score as a span, where it comes from, what to ask, and what would reach the target. */
export function EvaluationPage() {
  const say = useSay()
  const { params, query } = useAsked()
  const answer = useAnswer(openEvaluation, { params, query })
  return (
    <AnsweredPage answer={answer} title={say(words.title)} failed={say(words.notOpened)}>
      {(page) => <Opened key={`${page.edition.id} ${page.year}`} page={page} />}
    </AnsweredPage>
  )
}

/** Where the edition is in force no more, by which one it was replaced, and what that lacks; null where it is in force. */
function replacedBy({ edition, editions }: Page): Label | null {
  const next = editions[editions.findIndex(({ id }) => id === edition.id) + 1]
  if (edition.lastDay === null || !next) return null
  const { known, inAll } = next.items
  return known < inAll
    ? {
        zh: `${edition.year}年版已被${next.year}年版取代；${next.year}年版的二级指标只确认了${known}个（共${inAll}个），补齐以前暂按${edition.year}年版测算`,
        en: `Edition ${edition.year} was replaced by that of ${next.year}, of which ${known} of ${inAll} items are known; until they are filled in, ${edition.year} is the measure`,
      }
    : {
        zh: `${edition.year}年版已被${next.year}年版取代`,
        en: `Edition ${edition.year} was replaced by that of ${next.year}`,
      }
}

function Opened({ page }: { page: Page }) {
  const say = useSay()
  const language = useLanguage()
  const { zone, href, search } = useAsked()
  const only = search.get('only') === 'unknown'
  const [trying, setTrying] = useState(false)
  const trial = useTrial(page)
  const { score } = page
  const told = toldScore(page)
  const replaced = replacedBy(page)
  return (
    <>
      <PageHeader
        crumbs={<RoomLinks />}
        title={say(words.title)}
        aside={page.demonstration ? <Demonstration /> : null}
        lead={<EvaluationLead page={page} />}
        actions={
          <>
            {told ? (
              <button type="button" className="button" aria-pressed={trying} onClick={() => setTrying(!trying)}>
                {say(words.try)}
              </button>
            ) : null}
            {score ? (
              <a className="button" href={href('/contributions')}>
                {say(words.contributions)}
              </a>
            ) : null}
            <a className="button" href={href('/entries')}>
              {say(words.fillIn)}
            </a>
          </>
        }
        rule={false}
      />
      <EvaluationFilter editions={page.editions} edition={page.edition.year} year={page.year} years={page.years} />
      <div className="evaluation-columns">
        <div>
          {score ? (
            <>
              <RuleSection title={say(words.score)} note={told ? say(words.scoreNote) : undefined}>
                {told ? (
                  <ScoreSpans score={told} note={replaced ? say(replaced) : null} />
                ) : (
                  <Empty title={say(words.notYetScored)} next={<a href={href('/entries')}>{say(words.fillIn)} →</a>}>
                    {say(words.notYetScoredNote)}
                    {replaced ? say({ zh: `${replaced.zh}。`, en: ` ${replaced.en}.` }) : null}
                  </Empty>
                )}
              </RuleSection>
              <RuleSection
                id="items"
                title={say(words.whence)}
                note={say(words.whenceNote)}
                side={only ? <a href={href('#items')}>{say(words.allOfThem)} →</a> : null}
              >
                <ReasonTree
                  caption={say(words.whence)}
                  groups={itemRows(
                    page,
                    { score, zone, language, ...(only && { only: isUnknown }) },
                    trying ? trial.spans : undefined,
                  )}
                />
              </RuleSection>
            </>
          ) : (
            <KnownItems page={page} />
          )}
          <FactTable page={page} zone={zone} />
        </div>
        <div className="evaluation-side">
          {trying && told ? (
            <WhatIfPanel
              page={page}
              score={told}
              changes={trial.changes}
              change={trial.setChanges}
              tried={trial.tried}
              close={() => setTrying(false)}
            />
          ) : null}
          <RankingSection rankings={page.rankings} zone={zone} />
          {score ? <QuestionsSection page={page} /> : null}
          <SurenessSection page={page} />
        </div>
      </div>
      <Legend
        shown={['amber', 'unknown', 'green']}
        basis={
          <>
            <CountedYear page={page} /> · <Name text={page.edition.source} />
          </>
        }
      />
    </>
  )
}

/** The names that are known of an edition that cannot be scored yet. */
function KnownItems({ page: { given, edition } }: { page: Page }) {
  const say = useSay()
  const { filling } = given
  const groups = [...given.edition.groups, ...(filling.groups ?? [])]
  return (
    <RuleSection
      title={say({
        zh: `已知的指标 ${edition.items.known}/${edition.items.inAll}`,
        en: `Items that are known: ${edition.items.known} of ${edition.items.inAll}`,
      })}
      note={edition.note ? say(edition.note) : undefined}
    >
      {groups.map(({ id, label, weight, items }) => (
        <section key={id} className="known-group">
          <h3>
            <Name text={say(label)} /> <small>{Math.round(weight * 1000) / 10}%</small>
          </h3>
          <ol>
            {[...items, ...(filling.items?.[id] ?? [])].map((item) => (
              <li key={item.id}>
                <span>{item.number}</span> <Name text={say(item.label)} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </RuleSection>
  )
}
