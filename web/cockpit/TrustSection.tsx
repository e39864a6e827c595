import { listFindings } from '../../contract/findings.ts'
import { useAnswer } from '../api.ts'
import { useSay } from '../app/language.ts'
import { useDaySeen } from '../app/shell/day-seen.ts'
import { consistencyLead } from '../consistency/words.ts'
import { RuleSection } from '../parts/page/Section.tsx'
import { Lamp } from '../parts/reason/Lamp.tsx'
import { Sentence } from '../parts/reason/Sentence.tsx'
import { words } from './words.ts'

const shown = 3

/** Whether the zone's own numbers go together: one sentence, and the findings that wait. */
export function TrustSection({ zone }: { zone: string }) {
  const say = useSay()
  const { data } = useAnswer(listFindings, { query: useDaySeen() })
  const waiting = data?.findings.filter(({ accepted }) => accepted === null) ?? []
  const accepted = (data?.findings.length ?? 0) - waiting.length
  return (
    <RuleSection title={say(words.trust)} side={<a href={`/${zone}/consistency`}>{say(words.toTrust)} →</a>}>
      {data ? (
        <p className="trust-lead">
          <Sentence pieces={consistencyLead(waiting.length, accepted, data.recomputed)} />
        </p>
      ) : null}
      <ul className="trust-list">
        {waiting.slice(0, shown).map((finding) => (
          <li key={finding.id}>
            <Lamp state={finding.lamp} size={13} />
            <a className="quiet-link" href={`/${zone}/consistency`}>
              {say(finding.text)}
            </a>
          </li>
        ))}
      </ul>
    </RuleSection>
  )
}
