import { listNominationBatches } from '../../../contract/ladder/nominations.ts'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { RuleSection } from '../../parts/page/Section.tsx'
import { Clock } from '../../parts/reason/Clock.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { ListItem } from '../../parts/table/ListItem.tsx'
import { words } from './words.ts'

const most = 4

/** On the home of an enterprise: what it can apply for now, and how far its own nominations are. */
export function OwnNominationsSection({ zone }: { zone: string }) {
  const say = useSay()
  const { data } = useAnswer(listNominationBatches, {})
  const shown = data?.batches.filter(({ own, phase }) => own !== null || phase === 'open').slice(0, most) ?? []
  if (shown.length === 0) return null
  const here = `/${zone}/ladder/nominations`
  const dot = say({ zh: ' ・ ', en: ' · ' })
  return (
    <RuleSection
      title={say(words.home)}
      side={
        <>
          <a href={`/${zone}/projects/days`}>{say(words.dueDays)} ›</a> <a href={here}>{say(words.allBatches)} ›</a>
        </>
      }
    >
      <ul>
        {shown.map(({ id, name, clock, lamp, own, reason }) => (
          <ListItem
            key={id}
            sign={clock ? <Clock {...clock} size={48} /> : <Lamp state={own?.lamp ?? lamp} silent />}
            first={<a href={`${here}/${id}/enterprises/own`}>{name}</a>}
            second={[say(own?.stateLabel ?? words.notYetIn), say(own?.reason ?? reason)].join(dot)}
          />
        ))}
      </ul>
    </RuleSection>
  )
}
