import type { NominationBatchLine } from '../../../contract/ladder/nomination-page.ts'
import { useSay } from '../../app/language.ts'
import { Clock } from '../../parts/reason/Clock.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { ListItem } from '../../parts/table/ListItem.tsx'
import { words } from './words.ts'

/** A batch in one row: its clock while one runs, else its lamp; how far one's own nomination is, or how many there are. */
export function BatchItem({
  line,
  zone,
  titled = true,
}: {
  line: NominationBatchLine
  zone: string
  /** Whether the title that it is for stands beside it; not where there is no room, or where all are for one. */
  titled?: boolean
}) {
  const say = useSay()
  const { clock, lamp, reason, own, counts, stateLabel } = line
  const dot = say({ zh: ' ・ ', en: ' · ' })
  const counted = counts
    ? `${say(words.all)} ${counts.all}${dot}${say(words.recommended)} ${counts.recommended}${dot}${say(words.granted)} ${counts.granted}`
    : null
  return (
    <ListItem
      sign={clock ? <Clock {...clock} size={40} /> : <Lamp state={lamp} reason={say(reason)} />}
      first={<a href={`/${zone}/ladder/nominations/${line.id}`}>{line.name}</a>}
      second={[
        say(stateLabel),
        say(reason),
        own ? `${say(words.own)}${say({ zh: '：', en: ': ' })}${say(own.stateLabel)}` : counted,
      ]
        .filter(Boolean)
        .join(dot)}
      beside={titled ? say(line.title.label) : null}
    />
  )
}
