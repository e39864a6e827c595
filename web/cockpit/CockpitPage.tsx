import './CockpitPage.css'
import { useParams, useSearch } from '@tanstack/react-router'
import { type CockpitAnswer, openCockpit } from '../../contract/cockpit.ts'
import { collectionReaders } from '../../contract/collection/collection.ts'
import { useAnswer } from '../api.ts'
import { useSay } from '../app/language.ts'
import { useNarrow } from '../app/narrow.ts'
import { useSession } from '../app/session.ts'
import { useTellDay } from '../app/shell/day-of-page.ts'
import { addressOn } from '../app/shell/navigation.ts'
import { CollectionSection } from '../home/OversightSections.tsx'
import { Legend } from '../parts/chart/Legend.tsx'
import { Figure, FigureRow } from '../parts/Figure.tsx'
import { Failure, Loading } from '../parts/page/BlankState.tsx'
import { PageHeader } from '../parts/page/Section.tsx'
import { Sentence } from '../parts/reason/Sentence.tsx'
import { CadenceSection } from './CadenceSection.tsx'
import { DepartmentsSection } from './DepartmentsSection.tsx'
import { DueSection } from './DueSection.tsx'
import { PublishedSection } from './PublishedSection.tsx'
import { SlippingSection } from './SlippingSection.tsx'
import { StartsSection } from './StartsSection.tsx'
import { TargetsSection } from './TargetsSection.tsx'
import { TrustSection } from './TrustSection.tsx'
import { words } from './words.ts'

/** The cockpit of a zone: one sentence, six figures, targets against time, what slips, what is due, which batches start. */
export function CockpitPage() {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const { period, on } = useSearch({ strict: false }) as { period?: string; on?: string }
  const { data, error, refetch } = useAnswer(openCockpit, {
    query: { ...(period ? { period } : {}), ...(on ? { on } : {}) },
  })
  if (error) {
    return (
      <>
        <PageHeader title={say(words.cockpit)} />
        <Failure title={say(words.notOpened)} error={error} again={refetch} />
      </>
    )
  }
  return data ? (
    <CockpitView cockpit={data} here={`/${zone}`} />
  ) : (
    <Loading title={say(words.cockpit)} bars={['38%', '92%', '70%']} />
  )
}

/** The page of an answer; without the network. */
function CockpitView({ cockpit, here }: { cockpit: CockpitAnswer; here: string }) {
  const say = useSay()
  const { on } = useSearch({ strict: false }) as { on?: string }
  const { data: session } = useSession()
  const narrow = useNarrow()
  useTellDay(cockpit.asOf)
  const actions = (
    <>
      {cockpit.periods.map((one) => (
        <a
          key={one.period}
          className="button small"
          href={addressOn(here, `period=${one.period}`, null)}
          aria-current={one.period === cockpit.period ? 'true' : undefined}
        >
          {say(one.label)}
        </a>
      ))}
      <a className="button small apart wide-screen-only" href={`${here}/wall`}>
        {say(words.wall)}
      </a>
      <button type="button" className="button small wide-screen-only" onClick={() => window.print()}>
        {say(words.print)}
      </button>
    </>
  )
  const oversees = session && collectionReaders.includes(session.held.post)
  const due = cockpit.due ? <DueSection due={cockpit.due} lists={cockpit.lists} zone={cockpit.zone} /> : null
  const starts = cockpit.starts ? <StartsSection starts={cockpit.starts} zone={cockpit.zone} /> : null
  const collection = oversees ? <CollectionSection zone={cockpit.zone} quiet /> : null
  const targets = (
    <>
      {cockpit.targets.length > 0 ? (
        <TargetsSection targets={cockpit.targets} time={cockpit.time} asOf={cockpit.asOf} zone={cockpit.zone} />
      ) : null}
      {cockpit.cadence || on ? null : (
        <PublishedSection zone={cockpit.zone} period={cockpit.period} above={cockpit.figures.map(({ href }) => href)} />
      )}
    </>
  )
  const right = cockpit.slipping ? (
    <SlippingSection slipping={cockpit.slipping} />
  ) : (
    <>
      {cockpit.targets.length > 0 ? <DepartmentsSection targets={cockpit.targets} /> : null}
      <TrustSection zone={cockpit.zone} />
    </>
  )
  const pace = cockpit.cadence ? (
    <>
      <CadenceSection cadence={cockpit.cadence} />
      {starts}
    </>
  ) : (
    collection
  )
  const duties = (
    <>
      {due}
      {cockpit.cadence ? collection : starts}
    </>
  )
  return (
    <>
      <PageHeader
        title={say(cockpit.title)}
        lead={<Sentence pieces={cockpit.sentence} />}
        actions={actions}
        rule={false}
      />
      <FigureRow>
        {cockpit.figures.map((figure) => (
          <Figure key={figure.href} {...figure} />
        ))}
      </FigureRow>
      <div className="cockpit-columns">
        {narrow ? (
          <>
            <div>{targets}</div>
            <div>{right}</div>
            <div>{pace}</div>
            <div>{duties}</div>
          </>
        ) : (
          <>
            <div>
              {targets}
              {pace}
            </div>
            <div>
              {right}
              {duties}
            </div>
          </>
        )}
      </div>
      <Legend />
    </>
  )
}
