import type { BatchPage } from '../../../../contract/delivery/batches/batch-page.ts'
import type { Label } from '../../../../kernel/label.ts'
import { useLanguage, useSay } from '../../../app/language.ts'
import { Refused } from '../../../parts/form/Refused.tsx'
import { RuleSection } from '../../../parts/page/Section.tsx'
import { Lamp } from '../../../parts/reason/Lamp.tsx'
import { ListItem } from '../../../parts/table/ListItem.tsx'
import { sumText } from '../../money.ts'
import { words } from '../words.ts'

const lampOf = { ready: 'green', lacks: 'amber', unknown: 'unknown', started: 'green' } as const

/** Projects that may be put in, each with what it lacks, one press each. */
export function Candidates({
  candidates,
  here,
  refused,
  putIn,
}: {
  candidates: BatchPage['candidates']
  here: string
  refused: Label | null
  putIn: (project: string) => void
}) {
  const say = useSay()
  const language = useLanguage()
  return (
    <RuleSection title={say(words.candidates)} note={say(words.candidatesNote)}>
      {refused ? <Refused>{say(refused)}</Refused> : null}
      <ul>
        {candidates.map(({ id, name, investment, readiness }) => (
          <ListItem
            key={id}
            sign={<Lamp state={lampOf[readiness.state]} reason={say(readiness.stateLabel)} />}
            first={
              <a className="quiet-link" href={`${here}/${id}`}>
                {name}
              </a>
            }
            act={
              <button type="button" className="button small" onClick={() => putIn(id)}>
                {say(words.putIn)}
                <span className="spoken-only"> {name}</span>
              </button>
            }
            second={say(readiness.text)}
            beside={investment === null ? null : sumText(investment, language)}
          />
        ))}
      </ul>
    </RuleSection>
  )
}
