import type { FigurePage } from '../../../contract/indicators/figures.ts'
import { useSay } from '../../app/language.ts'
import { Facts, RuleSection } from '../../parts/page/Section.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { countLabel, digitsLabel, directionLabels, frequencyLabels, words } from '../words.ts'

/** Beside a figure: its definition, its checks, and who uses it. */
export function FigureRail({ figure }: { figure: FigurePage }) {
  const say = useSay()
  const { definition, checks, usedIn } = figure
  return (
    <div className="figure-rail">
      <RuleSection title={say(words.definition)}>
        <Facts
          rows={[
            { name: say(words.id), value: definition.id },
            { name: say(words.unit), value: say(digitsLabel(definition.unit, definition.digits)) },
            { name: say(words.frequency), value: say(frequencyLabels[definition.frequency]) },
            { name: say(words.direction), value: say(directionLabels[definition.direction]) },
            { name: say(words.owner), value: say(definition.owner) },
            { name: say(words.scope), value: say(definition.text) },
          ]}
        />
      </RuleSection>
      {checks.length > 0 ? (
        <RuleSection title={say(words.checks)} note={say(countLabel(checks.length))}>
          <ul className="check-list">
            {checks.map((check) => (
              <li key={check.text.zh}>
                <Lamp state={check.lamp} />
                <span>
                  {say(check.text)}
                  {check.accepted ? (
                    <small>
                      {say({ zh: `${words.accepted.zh}：`, en: `${words.accepted.en}: ` })}
                      {check.accepted}
                    </small>
                  ) : null}
                </span>
              </li>
            ))}
          </ul>
        </RuleSection>
      ) : null}
      {usedIn.length > 0 ? (
        <RuleSection title={say(words.usedIn)}>
          <ul className="used-list">
            {usedIn.map((use) => (
              <li key={use.href}>
                <a href={use.href}>{say(use.label)}</a>
                <span>{say(use.note)}</span>
              </li>
            ))}
          </ul>
        </RuleSection>
      ) : null}
    </div>
  )
}
