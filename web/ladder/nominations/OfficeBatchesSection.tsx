import { listNominationBatches } from '../../../contract/ladder/nominations.ts'
import type { BatchPhase } from '../../../engines/nominations/batch/phase.ts'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { RuleSection } from '../../parts/page/Section.tsx'
import { BatchItem } from './BatchItem.tsx'
import { words } from './words.ts'

/** What the office has to do something about, the most urgent first. */
const urgent: readonly BatchPhase[] = ['waiting', 'review', 'publicity', 'open']

/** On the home of who decides: batches whose window is about to close, that wait for decisions or whose publicity runs. */
export function OfficeBatchesSection({ zone }: { zone: string }) {
  const say = useSay()
  const { data } = useAnswer(listNominationBatches, {})
  const shown = (data?.batches ?? [])
    .filter(({ counts, phase }) => counts !== null && urgent.includes(phase))
    .toSorted((one, other) => rankOf(one) - rankOf(other))
  if (shown.length === 0) return null
  return (
    <RuleSection
      title={say(words.officeHome)}
      side={<a href={`/${zone}/ladder/nominations`}>{say(words.allBatches)} ›</a>}
    >
      <ul>
        {shown.map((line) => (
          <BatchItem key={line.id} line={line} zone={zone} />
        ))}
      </ul>
    </RuleSection>
  )
}

const lampOrder = ['red', 'amber']

/** Late ones before those that wait, those before what is in time. */
const rankOf = ({ lamp, phase }: { readonly lamp: string; readonly phase: BatchPhase }): number => {
  const place = lampOrder.indexOf(lamp)
  return (place < 0 ? lampOrder.length : place) * urgent.length + urgent.indexOf(phase)
}
