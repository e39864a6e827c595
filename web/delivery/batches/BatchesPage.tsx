import { useParams } from '@tanstack/react-router'
import { exportBatches, listBatches } from '../../../contract/delivery/batches/batches.ts'
import { batchColumns, reviewColumns } from '../../../contract/delivery/columns.ts'
import { exportReviews, listReviews } from '../../../contract/delivery/reviews/reviews.ts'
import { addressOf, useAnswer } from '../../api.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { useTellDay } from '../../app/shell/day-of-page.ts'
import { useDaySeen } from '../../app/shell/day-seen.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { Failure, Loading } from '../../parts/page/BlankState.tsx'
import { Download } from '../../parts/page/Download.tsx'
import { PageHeader, RuleSection, WithRail } from '../../parts/page/Section.tsx'
import { Nothing } from '../../parts/table/ListItem.tsx'
import { PrintedList } from '../../parts/table/PrintedList.tsx'
import { DeliveryLinks } from '../DeliveryLinks.tsx'
import { MadeUp } from '../MadeUp.tsx'
import { ReviewItem } from '../reviews/ReviewItem.tsx'
import { SheetRules } from '../reviews/SheetRules.tsx'
import { words as reviewWords } from '../reviews/words.ts'
import { BatchItem } from './BatchItem.tsx'
import { BatchRules } from './BatchRules.tsx'
import { words } from './words.ts'

/** The batches of starts and the on-site reviews of the zone, the latest day first. */
export function BatchesPage() {
  const say = useSay()
  const language = useLanguage()
  const { zone = '' } = useParams({ strict: false })
  const seen = useDaySeen()
  const batches = useAnswer(listBatches, { query: seen })
  const reviews = useAnswer(listReviews, { query: seen })
  const error = batches.error ?? reviews.error
  const here = `/${zone}/projects`
  const [listed, visited] = [batches.data, reviews.data]
  useTellDay(listed?.asOf)
  const head = (
    <PageHeader
      crumbs={<DeliveryLinks />}
      title={say(words.page)}
      aside={<MadeUp of={listed} />}
      lead={say(words.lead)}
      rule={false}
      actions={
        <>
          {visited?.mayConvene ? (
            <a className="button" href={`${here}/reviews/new`}>
              {say(words.convene)}
            </a>
          ) : null}
          {listed?.mayPropose ? (
            <a className="button primary" href={`${here}/batches/new`}>
              {say(words.propose)}
            </a>
          ) : null}
        </>
      }
    />
  )
  if (error || !listed || !visited) {
    const again = () => Promise.all([batches.refetch(), reviews.refetch()])
    return (
      <>
        {head}
        {error ? <Failure title={say(words.notOpened)} error={error} again={again} /> : <Loading />}
      </>
    )
  }
  const count = (number: number) => say({ zh: `${number}个`, en: String(number) })
  return (
    <>
      {head}
      <WithRail
        rail={
          <>
            <BatchRules rules={listed.rules} />
            <SheetRules sheet={visited.sheet} />
          </>
        }
      >
        <RuleSection
          title={say(words.batches)}
          note={count(listed.batches.length)}
          side={<Download href={addressOf(exportBatches.path, { query: { ...seen, language } })} format="xlsx" plain />}
        >
          {listed.batches.length === 0 ? <Nothing>{say(words.noBatches)}</Nothing> : null}
          <ul className="screen-only">
            {listed.batches.map((line) => (
              <BatchItem key={line.id} line={line} zone={zone} />
            ))}
          </ul>
          <PrintedList caption={say(words.batches)} columns={batchColumns} lines={listed.batches} />
        </RuleSection>
        <RuleSection
          title={say(words.reviews)}
          note={count(visited.reviews.length)}
          side={<Download href={addressOf(exportReviews.path, { query: { ...seen, language } })} format="xlsx" plain />}
        >
          {visited.reviews.length === 0 ? <Nothing>{say(reviewWords.noReviews)}</Nothing> : null}
          <ul className="screen-only">
            {visited.reviews.map((line) => (
              <ReviewItem key={line.id} line={line} zone={zone} />
            ))}
          </ul>
          <PrintedList caption={say(words.reviews)} columns={reviewColumns} lines={visited.reviews} />
        </RuleSection>
      </WithRail>
      <Legend basis={say(words.basis)} />
    </>
  )
}
