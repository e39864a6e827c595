import '../../recorded/recorded.css'
import '../reviews.css'
import { useParams } from '@tanstack/react-router'
import { openProjectBatches } from '../../../../contract/delivery/batches/batches.ts'
import type { ReviewPage as Page } from '../../../../contract/delivery/reviews/review-page.ts'
import {
  actOnReview,
  exportReview,
  listReviews,
  openReview,
  type ReviewActGiven,
  resultFormats,
} from '../../../../contract/delivery/reviews/reviews.ts'
import { type ReviewMove, reviewLifecycle } from '../../../../engines/delivery/reviews/acts.ts'
import { addressOf, call, useAnswer } from '../../../api.ts'
import { useAskedAct } from '../../../app/act.ts'
import { useLanguage, useSay } from '../../../app/language.ts'
import { useDaySeen } from '../../../app/shell/day-seen.ts'
import { Legend } from '../../../parts/chart/Legend.tsx'
import { ActButtons } from '../../../parts/form/ActButtons.tsx'
import { AskFields } from '../../../parts/form/AskFields.tsx'
import { givenBy, type Typed } from '../../../parts/form/asked-fields.ts'
import { AnsweredPage } from '../../../parts/page/AnsweredPage.tsx'
import { Download } from '../../../parts/page/Download.tsx'
import { PageHeader, RuleSection, WithRail } from '../../../parts/page/Section.tsx'
import { Demonstration } from '../../../parts/reason/Mark.tsx'
import { Nothing } from '../../../parts/table/ListItem.tsx'
import { words as batchWords } from '../../batches/words.ts'
import { ProjectCrumbs } from '../../ProjectCrumbs.tsx'
import { Timeline } from '../../recorded/Timeline.tsx'
import { reviewLabel, words } from '../words.ts'
import { Agenda } from './Agenda.tsx'
import { AgendaForm } from './AgendaForm.tsx'
import { reviewFields } from './act-fields.ts'
import { InviteForm } from './InviteForm.tsx'
import { RankingSection } from './RankingSection.tsx'
import { ReviewRail } from './ReviewRail.tsx'

/** What is asked for: an act on the review, or on one of its stops. */
export type AskedOfReview = { readonly move: ReviewMove; readonly stop?: string }

/** A review: its case in one sentence, the agenda, the ranking with what it comes from. */
export function ReviewPage() {
  const say = useSay()
  const { review = '' } = useParams({ strict: false })
  const seen = useDaySeen()
  const answer = useAnswer(openReview, { params: { review }, query: seen })
  return (
    <AnsweredPage answer={answer} title={say(words.review)} failed={say(words.notOpened)}>
      {(page) => <ReviewView page={page} past={seen.on} />}
    </AnsweredPage>
  )
}

const ofStop: readonly ReviewMove[] = ['opened', 'closed', 'skipped']

function ReviewView({ page, past }: { page: Page; past: string | undefined }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const act = useAskedAct<AskedOfReview, ReviewActGiven>(
    (given) => call(actOnReview, { params: { review: page.id }, body: { version: page.version, act: given } }),
    [openReview, listReviews, openProjectBatches],
  )
  const { asked, ask, close } = act
  const here = `/${zone}/projects`
  const moves = past ? [] : page.moves.filter((move) => !ofStop.includes(move))
  const { zh, en } = page.reason
  const form = { busy: act.busy, refused: act.refused, close }
  return (
    <>
      <PageHeader
        crumbs={
          <ProjectCrumbs
            below={[{ text: say(batchWords.page), href: `${here}/batches` }, { text: say(reviewLabel(page.serial)) }]}
          />
        }
        title={page.title}
        named
        rule={false}
        aside={page.demonstration ? <Demonstration /> : null}
        lead={say({ zh: `${page.day} ${page.stateLabel.zh}：${zh}`, en: `${page.day}, ${page.stateLabel.en}: ${en}` })}
        actions={
          <>
            {page.toScore > 0 && !past ? (
              <a className="button primary" href={`${here}/reviews/${page.id}/score`}>
                {say(words.score)}
              </a>
            ) : null}
            <ActButtons moves={moves} main="concluded" nameOf={reviewLifecycle.labelOf} ask={(move) => ask({ move })} />
          </>
        }
      />
      <WithRail rail={<ReviewRail page={page} here={here} />}>
        {asked?.move === 'agreed' ? (
          <AgendaForm page={page} {...form} act={(given) => act.run({ kind: 'agreed', ...given })} />
        ) : asked?.move === 'invited' ? (
          <InviteForm page={page} {...form} act={(visitors) => act.run({ kind: 'invited', visitors })} />
        ) : null}
        <RuleSection title={say(words.agenda)} note={say(words.agendaNote)}>
          <Agenda page={page} past={past !== undefined} ask={ask} />
        </RuleSection>
        <RuleSection
          title={say(words.ranking)}
          note={page.ranking.length > 0 ? say(page.final ? words.final : words.soFar) : undefined}
          side={page.ranking.length > 0 ? <Downloads review={page.id} past={past} /> : undefined}
        >
          {page.ranking.length === 0 ? <Nothing>{say(words.noRanking)}</Nothing> : <RankingSection page={page} />}
        </RuleSection>
        <Timeline timeline={page.timeline} />
      </WithRail>
      <Legend basis={say(words.basis)} />
      {asked && asked.move !== 'agreed' && asked.move !== 'invited' ? (
        <AskFields
          key={`${asked.move} ${asked.stop}`}
          title={say(reviewLifecycle.labelOf(asked.move))}
          fields={reviewFields[asked.move]}
          first={{}}
          choices={{}}
          {...form}
          act={(typed) => act.run(actOf(asked, typed))}
        />
      ) : null}
    </>
  )
}

const actOf = ({ move, stop }: AskedOfReview, typed: Typed): ReviewActGiven =>
  ({
    kind: move,
    ...(stop && { stop }),
    ...(move === 'agreed' || move === 'invited' ? {} : givenBy(reviewFields[move], typed)),
  }) as ReviewActGiven

function Downloads({ review, past }: { review: string; past: string | undefined }) {
  const language = useLanguage()
  return (
    <span className="review-downloads screen-only">
      {resultFormats.map((format) => (
        <Download
          key={format}
          href={addressOf(exportReview.path, { params: { review }, query: { format, language, on: past } })}
          format={format}
          plain
        />
      ))}
    </span>
  )
}
