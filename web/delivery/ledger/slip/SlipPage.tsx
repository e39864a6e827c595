import './SlipPage.css'
import { useParams } from '@tanstack/react-router'
import { type DeliveryOverview, openDelivery } from '../../../../contract/delivery/ledger.ts'
import { compareProjects } from '../../../../contract/delivery/order.ts'
import { useAnswer } from '../../../api.ts'
import { useSay } from '../../../app/language.ts'
import { Legend } from '../../../parts/chart/Legend.tsx'
import { AnsweredPage } from '../../../parts/page/AnsweredPage.tsx'
import { Empty } from '../../../parts/page/BlankState.tsx'
import { PageHeader, RuleSection } from '../../../parts/page/Section.tsx'
import { Sentence } from '../../../parts/reason/Sentence.tsx'
import { DeliveryLinks } from '../../DeliveryLinks.tsx'
import { MadeUp } from '../../MadeUp.tsx'
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
  const [chosen] = useChosen()
  const answer = useAnswer(openDelivery, { query: askedOf(chosen) })
  return (
    <AnsweredPage
      answer={answer}
      title={say(words.title)}
      failed={say(common.notOpened)}
      bars={['38%', '92%', '70%', '84%']}
    >
      {(overview) => <SlipView overview={overview} />}
    </AnsweredPage>
  )
}

function SlipView({ overview }: { overview: DeliveryOverview }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const [chosen, change] = useChosen()
  return (
    <>
      <PageHeader
        crumbs={<DeliveryLinks />}
        title={say(words.title)}
        aside={<MadeUp of={overview} />}
        lead={<Sentence pieces={overview.sentence} />}
        actions={<SlipActions overview={overview} chosen={chosen} change={change} />}
        rule={false}
      />
      {overview.counts.all === 0 ? (
        <Empty title={say(words.noProjects)}>{say(words.noProjectsNote)}</Empty>
      ) : (
        <Slipping overview={overview} chosen={chosen} here={`/${zone}/projects`} />
      )}
      <Legend basis={say(words.basis)} />
    </>
  )
}

function Slipping({ overview, chosen, here }: { overview: DeliveryOverview; chosen: Chosen; here: string }) {
  const say = useSay()
  const listed = (narrower: Partial<Chosen>) => `${here}/all${writeChosen({ ...chosen, ...narrower, page: 1 })}`
  const {
    watched,
    by,
    counts: { toWatch },
  } = overview
  return (
    <>
      <SlipFigures overview={overview} hrefOf={listed} />
      <div className="slip-columns">
        <RuleSection title={say(watchedLabel(watched.length, toWatch))} note={say(words.watchedNote)}>
          {watched.length === 0 ? (
            <Empty title={say(words.noneWatched)}>{say(words.noneWatchedNote)}</Empty>
          ) : (
            <SlipTable
              lines={watched.toSorted(compareProjects[chosen.order])}
              caption={say(watchedLabel(watched.length, toWatch))}
              here={here}
            />
          )}
        </RuleSection>
        <div>
          <LampShares title={say(words.byLeader)} rows={by.leader} hrefOf={(leader) => listed({ leader })} />
          <LampShares title={say(words.byChain)} rows={by.chain} hrefOf={(chain) => listed({ chain })} />
          <LampShares title={say(words.byPhase)} rows={by.phase} hrefOf={(phase) => listed({ phase })} />
          <LampShares
            title={say(words.byDepartment)}
            rows={by.department}
            hrefOf={(department) => listed({ department })}
          />
          <LampShares title={say(words.byLocality)} rows={by.locality} hrefOf={(locality) => listed({ locality })} />
          <InAWord obstacles={overview.obstacles} />
        </div>
      </div>
    </>
  )
}
