import { admits } from '../../../contract/admission.ts'
import { openProjectBatches } from '../../../contract/delivery/batches/batches.ts'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { useSession } from '../../app/session.ts'
import { RuleSection } from '../../parts/page/Section.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { ListItem } from '../../parts/table/ListItem.tsx'
import { placeLabel, stopLabel } from '../reviews/words.ts'
import { lateLabel, words } from './words.ts'

type Asked = { readonly project: string; readonly zone: string; readonly on?: string | undefined }

/** In which batches and reviews a project stands; left out where there are none, and for the enterprise. */
export function ProjectBatches(asked: Asked) {
  const { data: session } = useSession()
  const seen = session && admits(openProjectBatches.admits, session.held.post)
  return seen ? <Batches {...asked} /> : null
}

function Batches({ project, zone, on }: Asked) {
  const say = useSay()
  const { data } = useAnswer(openProjectBatches, { params: { project }, query: on ? { on } : {} })
  if (!data || data.batches.length + data.reviews.length === 0) return null
  const here = `/${zone}/projects`
  const dot = say({ zh: ' ・ ', en: ' · ' })
  return (
    <RuleSection title={say(words.ofProject)} side={<a href={`${here}/batches`}>{say(words.allBatches)} →</a>}>
      <ul>
        {data.batches.map(({ id, name, day, outcomeLabel, readiness, late }) => (
          <ListItem
            key={id}
            sign={<Lamp state={late ? 'amber' : 'green'} silent />}
            first={<a href={`${here}/batches/${id}`}>{name}</a>}
            second={[day, say(outcomeLabel), ...(late ? [say(lateLabel(late))] : []), say(readiness)].join(dot)}
          />
        ))}
        {data.reviews.map(({ id, title, day, number, stateLabel, place, score }) => (
          <ListItem
            key={id}
            sign={<Lamp state="green" silent />}
            first={<a href={`${here}/reviews/${id}`}>{title}</a>}
            second={[
              day,
              say(stopLabel(number)),
              say(stateLabel),
              ...(score === null ? [] : [`${say(placeLabel(place, 1))} ${score}`]),
            ].join(dot)}
          />
        ))}
      </ul>
    </RuleSection>
  )
}
