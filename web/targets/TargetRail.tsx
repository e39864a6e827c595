import type { TargetPlanPage } from '../../contract/targets.ts'
import { isPeriod, periodLabel } from '../../kernel/period.ts'
import { useLanguage, useSay } from '../app/language.ts'
import { Facts, RuleSection } from '../parts/page/Section.tsx'
import { printedText } from '../parts/quantity.ts'
import { ReasonLines } from './ReasonLines.tsx'
import { words } from './words.ts'

/** Beside a target: why its lamp shows what it shows, the outlook, and who answers for it. */
export function TargetRail({ page: { row, outlook, edited } }: { page: TargetPlanPage }) {
  const say = useSay()
  const language = useLanguage()
  const named = (period: string): string => (isPeriod(period) ? say(periodLabel(period)) : period)
  const amount = (value: string): string => printedText({ ...row.whole, value, qualifier: 'exact' }, language)
  const facts = [
    ...(outlook.neededEach ? [{ name: say(words.neededEach), value: amount(outlook.neededEach) }] : []),
    ...(outlook.lastChance ? [{ name: say(words.lastChance), value: named(outlook.lastChance) }] : []),
    ...(outlook.impossibleSince ? [{ name: say(words.impossibleSince), value: named(outlook.impossibleSince) }] : []),
  ]
  return (
    <div className="target-rail">
      <RuleSection title={say(words.why)}>
        <ReasonLines reason={row.reason} lamp={row.lamp} />
      </RuleSection>
      <RuleSection title={say(words.outlook)}>
        <ReasonLines reason={outlook.reason} lamp={outlook.lamp} />
        {facts.length > 0 ? <Facts rows={facts} /> : null}
      </RuleSection>
      <RuleSection title={say(words.department)}>
        <Facts
          rows={[
            { name: say(words.department), value: say(row.department) },
            {
              name: say(words.edited),
              value: edited
                ? say({
                    zh: `${edited.by}，${edited.at.slice(0, 10)}：${edited.reason}`,
                    en: `${edited.by}, ${edited.at.slice(0, 10)}: ${edited.reason}`,
                  })
                : say(words.untouched),
            },
          ]}
        />
      </RuleSection>
    </div>
  )
}
