import './SlipPage.css'
import { useParams } from '@tanstack/react-router'
import { type DeliveryOverview, openDelivery } from '../../../../contract/delivery.ts'
import { compareProjects } from '../../../../contract/delivery-order.ts'
import { useAnswer } from '../../../api.ts'
import { useSay } from '../../../app/language.ts'
import { useTellDay } from '../../../app/shell/day-of-page.ts'
import { Legend } from '../../../parts/chart/Legend.tsx'
import { Empty, Failure, Loading } from '../../../parts/page/BlankState.tsx'
import { PageHeader, RuleSection } from '../../../parts/page/Section.tsx'
import { Demonstration } from '../../../parts/reason/Mark.tsx'
import { Sentence } from '../../../parts/reason/Sentence.tsx'
import { DeliveryLinks } from '../../DeliveryLinks.tsx'
import { words as common } from '../../words.ts'
import { askedOf, type Chosen, useChosen, writeChosen } from '../chosen.ts'
import { InAWord } from './InAWord.tsx'
import { LampShares } from './LampShares.tsx'
import { SlipActions } from './SlipActions.tsx'
import { SlipFigures } from './SlipFigures.tsx'
import { SlipTable } from './SlipTable.tsx'
import { watchedLabel, words } from './words.ts'

/** What will slip: counts by lamp, the projects to be watched, and who answers for them. */
export function SlipPage() {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const [chosen, change] = useChosen()
  const { data, error, refetch } = useAnswer(openDelivery, { query: askedOf(chosen) })
  useTellDay(data?.asOf)
  if (error) {
    return (
      <>
        <PageHeader title={say(words.title)} />
        <Failure title={say(common.notOpened)} error={error} again={refetch} />
      </>
    )
  }
  if (!data) return <Loading title={say(words.title)} bars={['38%', '92%', '70%', '84%']} />
  return (
    <>
      <PageHeader
        crumbs={<DeliveryLinks />}
        title={say(words.title)}
        lead={
          <>
            <Sentence pieces={data.sentence} /> {data.demonstration ? <Demonstration /> : null}
          </>
        }
        actions={<SlipActions overview={data} chosen={chosen} change={change} />}
        rule={false}
      />
      {data.counts.all === 0 ? (
        <Empty title={say(words.noProjects)}>{say(words.noProjectsNote)}</Empty>
      ) : (
        <SlipView overview={data} chosen={chosen} here={`/${zone}/projects`} />
      )}
      <Legend basis={say(words.basis)} />
    </>
  )
}

function SlipView({ overview, chosen, here }: { overview: DeliveryOverview; chosen: Chosen; here: string }) {
  const say = useSay()
  const listed = (narrower: Partial<Chosen>) => `${here}/all${writeChosen({ ...chosen, ...narrower, page: 1 })}`
  const { watched, by } = overview
  return (
    <>
      <SlipFigures overview={overview} hrefOf={(lamp) => listed({ lamp })} />
      <div className="slip-columns">
        <RuleSection title={say(watchedLabel(watched.length))} note={say(words.watchedNote)}>
          {watched.length === 0 ? (
            <Empty title={say(words.noneWatched)}>{say(words.noneWatchedNote)}</Empty>
          ) : (
            <SlipTable
              lines={watched.toSorted(compareProjects[chosen.order])}
              asOf={overview.asOf}
              caption={say(watchedLabel(watched.length))}
              here={here}
            />
          )}
        </RuleSection>
        <div>
          <LampShares title={say(words.byLeader)} rows={by.leader} hrefOf={(leader) => listed({ leader })} />
          <LampShares title={say(words.byChain)} rows={by.chain} hrefOf={(chain) => listed({ chain })} />
          <LampShares title={say(words.byPhase)} rows={by.phase} hrefOf={(phase) => listed({ phase })} />
          <InAWord obstacles={overview.obstacles} />
        </div>
      </div>
    </>
  )
}
