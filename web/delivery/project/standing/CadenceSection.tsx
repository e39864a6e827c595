import type { ProjectCadence } from '../../../../contract/delivery/project.ts'
import { useLanguage, useSay } from '../../../app/language.ts'
import { CadenceStrip } from '../../../parts/chart/CadenceStrip.tsx'
import { RuleSection } from '../../../parts/page/Section.tsx'
import { printedText } from '../../../parts/quantity.ts'
import { Demonstration } from '../../../parts/reason/Mark.tsx'
import { withinYear } from '../../../targets/words.ts'
import { moneyOf } from '../../money.ts'
import { words } from '../words.ts'

/** The 36 ten-day periods of the year: what was planned, what was spent, what is owed. */
export function CadenceSection({ cadence, demonstration }: { cadence: ProjectCadence; demonstration: boolean }) {
  const say = useSay()
  const language = useLanguage()
  const { cells, whole, done, debt, reason, year } = cadence
  const money = (value: string | null) => printedText(moneyOf(value, '万元'), language)
  return (
    <RuleSection
      title={say(words.cadence)}
      note={
        <>
          {say({ zh: `${year}年投资，横线为旬计划`, en: `investment of ${year}; the line is the plan` })}{' '}
          {demonstration ? <Demonstration /> : null}
        </>
      }
      side={
        <span className="table-aside">
          {say(words.completed)} <b>{money(done)}</b> ・ {say(words.plan)} {money(whole)} ・ {say(words.debt)}{' '}
          <b>{money(debt)}</b>
        </span>
      }
    >
      <CadenceStrip
        title={say(reason.text)}
        cells={cells.map(({ period, label, plan, actual, lamp, current, before }) => ({
          period,
          label: say(withinYear(label, period.slice(0, 4))),
          plan: Number(plan),
          actual: actual === null ? null : Number(actual),
          lamp,
          current,
          before,
        }))}
      />
      <p className="cadence-reason">{say(reason.text)}</p>
    </RuleSection>
  )
}
