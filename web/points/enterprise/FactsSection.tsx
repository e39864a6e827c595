import type { ScoredPage } from '../../../contract/points/enterprise.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { Folded } from '../../parts/page/Folded.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { amountText } from '../amount.ts'
import { words } from './words.ts'

/** The facts as they were read when counting; those that were not reported say so. */
export function FactsSection({ page: { facts, former } }: { page: ScoredPage }) {
  const say = useSay()
  const known = facts.filter(({ value }) => value !== null).length
  return (
    <RuleSection title={say(words.facts)} note={say(former ? words.factsCorrectedNote : words.factsNote)}>
      <Folded label={say({ zh: `${facts.length}个数，已报${known}个`, en: `${known} of ${facts.length} reported` })}>
        <dl className="record-facts scored-facts">
          {facts.map(({ name, label, unit, value, counted }) => (
            <div key={name} id={`fact-${name}`}>
              <dt>{say(label)}</dt>
              <dd>
                <FactValue value={value} unit={unit} />
                {counted ? (
                  <small className="fact-counted">
                    {say({ zh: '（', en: ' (' })}
                    {say(words.whenCounted)} <FactValue value={counted.value} unit={unit} />
                    {say({ zh: '）', en: ')' })}
                  </small>
                ) : null}
              </dd>
            </div>
          ))}
        </dl>
      </Folded>
    </RuleSection>
  )
}

function FactValue({ value, unit }: { value: string | number | null; unit: string | null }) {
  const say = useSay()
  const language = useLanguage()
  if (value === null) return <span className="missing-value">{say(words.notReported)}</span>
  return typeof value === 'number' ? amountText(value, unit, language) : value
}
