import './evaluation.css'
import { useState } from 'react'
import { openEvaluation, type EvaluationPage as Page } from '../../contract/evaluation.ts'
import type { Label } from '../../kernel/label.ts'
import { useAnswer } from '../api.ts'
import { useSay } from '../app/language.ts'
import { RoomLinks } from '../indicators/RoomLinks.tsx'
import { Legend } from '../parts/chart/Legend.tsx'
import { Name } from '../parts/Name.tsx'
import { AnsweredPage } from '../parts/page/AnsweredPage.tsx'
import { PageHeader, RuleSection } from '../parts/page/Section.tsx'
import { Demonstration } from '../parts/reason/Mark.tsx'
import { ReasonTree } from '../parts/reason/ReasonTree.tsx'
import { EvaluationFilter } from './EvaluationFilter.tsx'
import { spanText } from './printed.ts'
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

/** What is the case, in a sentence: the score, what is missing, the place and the target. */
function leadOf({ score, edition, year, questions, rivals, lacks }: Page): Label {
  const { place, placeYear, target } = rivals
  const placed = {
    zh: `${place === null ? '' : `${placeYear}年公布第${place}名`}${target ? `，目标${target.year}年进前${target.place}名` : ''}`,
    en: `${place === null ? '' : `Number ${place} as printed for ${placeYear}`}${target ? `; target: the first ${target.place} by ${target.year}` : ''}`,
  }
  const stop = placed.zh === '' ? { zh: '', en: '' } : { zh: `${placed.zh}。`, en: ` ${placed.en}.` }
  if (!score)
    return {
      zh: `${edition.year}年版${lacks[0]?.zh.replace(/^.*?：/, '') ?? ''}，补齐以前不出得分。${stop.zh}`,
      en: `Edition ${edition.year}: ${lacks[0]?.en.replace(/^.*?: /, '') ?? ''}; nothing is scored before.${stop.en}`,
    }
  const left =
    questions.length > 0
      ? { zh: `，${questions.length}项未报`, en: `; ${questions.length} things are not reported` }
      : { zh: '', en: '' }
  return {
    zh: `按${edition.year}年版和设定的全国最小、最大值，${year}年得分${spanText(score)}${left.zh}。${stop.zh}`,
    en: `By edition ${edition.year} and assumed national bounds, ${year} scores ${spanText(score)}${left.en}.${stop.en}`,
  }
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
  const { zone, href } = useAsked()
  const [trying, setTrying] = useState(false)
  const trial = useTrial(page)
  const { score } = page
  const replaced = replacedBy(page)
  return (
    <>
      <PageHeader
        crumbs={<RoomLinks />}
        title={say(words.title)}
        aside={page.demonstration ? <Demonstration /> : null}
        lead={say(leadOf(page))}
        actions={
          <>
            {score ? (
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
              <RuleSection title={say(words.score)} note={say(words.scoreNote)}>
                <ScoreSpans score={score} note={replaced ? say(replaced) : null} />
              </RuleSection>
              <RuleSection title={say(words.whence)} note={say(words.whenceNote)}>
                <ReasonTree
                  caption={say(words.whence)}
                  groups={itemRows(page, score, zone, trying ? trial.spans : undefined)}
                />
              </RuleSection>
            </>
          ) : (
            <KnownItems page={page} />
          )}
          <FactTable page={page} zone={zone} />
        </div>
        <div className="evaluation-side">
          {trying && score ? (
            <WhatIfPanel
              page={page}
              score={score}
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
      <Legend shown={['amber', 'unknown', 'green']} basis={<Name text={page.edition.source} />} />
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
