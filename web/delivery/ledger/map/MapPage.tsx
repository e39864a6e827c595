import './MapPage.css'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { admits } from '../../../../contract/admission.ts'
import { bringOutline, type DeliveryMap, openDeliveryMap } from '../../../../contract/delivery/map.ts'
import { useAnswer } from '../../../api.ts'
import { useSay } from '../../../app/language.ts'
import { useSession } from '../../../app/session.ts'
import { Legend } from '../../../parts/chart/Legend.tsx'
import { YearMenu } from '../../../parts/filter/YearMenu.tsx'
import { AnsweredPage } from '../../../parts/page/AnsweredPage.tsx'
import { Empty } from '../../../parts/page/BlankState.tsx'
import { Folded } from '../../../parts/page/Folded.tsx'
import { PageHeader, RuleSection } from '../../../parts/page/Section.tsx'
import { DeliveryLinks } from '../../DeliveryLinks.tsx'
import { MadeUp } from '../../MadeUp.tsx'
import { words as common } from '../../words.ts'
import { askedOf, useChosen, writeChosen } from '../chosen.ts'
import { LampShares } from '../slip/LampShares.tsx'
import { MarkedList } from './MarkedList.tsx'
import { OutlineDialog } from './OutlineDialog.tsx'
import { ProjectMap } from './ProjectMap.tsx'
import { leadOf, outlineFrom, words } from './words.ts'

/** So many projects without a place are named at once; the others are unfolded. */
const namedAtOnce = 8

/** Where the projects lie, each with its lamp, and of which no place is known. */
export function MapPage() {
  const say = useSay()
  const [chosen] = useChosen()
  const answer = useAnswer(openDeliveryMap, { query: askedOf(chosen) })
  return (
    <AnsweredPage answer={answer} title={say(words.title)} failed={say(common.notOpened)}>
      {(map) => <MapView map={map} />}
    </AnsweredPage>
  )
}

function MapView({ map }: { map: DeliveryMap }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const [chosen, change] = useChosen()
  const { placed, unplaced, outline, by } = map
  return (
    <>
      <PageHeader
        crumbs={<DeliveryLinks />}
        title={say(words.title)}
        aside={<MadeUp of={map} />}
        lead={say(leadOf(placed.length, unplaced.length))}
        rule={false}
        actions={<YearMenu year={map.year} years={map.years} choose={(year) => change({ year })} />}
      />
      <div className="map-columns">
        <RuleSection title={say(words.drawing)} note={say(words.note)} side={<OutlineSide outline={outline} />}>
          {placed.length === 0 && !outline ? (
            <Empty title={say(words.nowhere)}>{say(words.unplacedNote)}</Empty>
          ) : (
            <ProjectMap placed={placed} outline={outline} />
          )}
        </RuleSection>
        <div>
          <LampShares
            title={say(words.byLocality)}
            rows={by}
            hrefOf={(locality) => `/${zone}/projects/all${writeChosen({ ...chosen, locality, page: 1 })}`}
          />
          {unplaced.length > 0 ? <Unplaced projects={unplaced} /> : null}
        </div>
      </div>
      <Legend basis={say(words.basis)} />
    </>
  )
}

/** Whose outline is drawn, and the way to bring one in. */
function OutlineSide({ outline }: Pick<DeliveryMap, 'outline'>) {
  const say = useSay()
  const { data: session } = useSession()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <span className="map-source">{say(outline ? outlineFrom(outline.source) : words.noOutline)}</span>
      {admits(bringOutline.admits, session?.held.post ?? null) ? (
        <button type="button" className="plain-link screen-only" onClick={() => setAsking(true)}>
          {say(words.bring)}
        </button>
      ) : null}
      {asking ? <OutlineDialog close={() => setAsking(false)} /> : null}
    </>
  )
}

function Unplaced({ projects }: { projects: DeliveryMap['unplaced'] }) {
  const say = useSay()
  const more = projects.slice(namedAtOnce)
  return (
    <RuleSection title={say(words.unplaced)} note={say({ zh: `${projects.length}个`, en: String(projects.length) })}>
      <MarkedList projects={projects.slice(0, namedAtOnce)} />
      {more.length > 0 ? (
        <Folded label={say({ zh: `其余${more.length}个`, en: `${more.length} more` })}>
          <MarkedList projects={more} />
        </Folded>
      ) : null}
      <p className="map-unplaced-note">{say(words.unplacedNote)}</p>
    </RuleSection>
  )
}
