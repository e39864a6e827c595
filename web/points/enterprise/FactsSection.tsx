import type { ScoredPage } from '../../../contract/points-enterprise.ts'
import type { Language } from '../../../kernel/label.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { Folded } from '../../parts/page/Folded.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { amountText } from '../amount.ts'
import { words } from './words.ts'

/** The facts as they were read when counting; those that were not reported say so. */
export function FactsSection({ page: { facts } }: { page: ScoredPage }) {
  const say = useSay()
  const language = useLanguage()
  const known = facts.filter(({ value }) => value !== null).length
  return (
    <RuleSection title={say(words.facts)} note={say(words.factsNote)}>
      <Folded label={say({ zh: `${facts.length}个数，已报${known}个`, en: `${known} of ${facts.length} reported` })}>
        <dl className="record-facts scored-facts">
          {facts.map(({ name, label, unit, value }) => (
            <div key={name} id={`fact-${name}`}>
              <dt>{say(label)}</dt>
              <dd>
                {value === null ? (
                  <span className="missing-value">{say(words.notReported)}</span>
                ) : (
                  factOf(value, unit, language)
                )}
              </dd>
            </div>
          ))}
        </dl>
      </Folded>
    </RuleSection>
  )
}

const factOf = (value: string | number, unit: string | null, language: Language): string =>
  typeof value === 'number' ? amountText(value, unit, language) : value
