import type { CockpitAnswer } from '../../contract/cockpit.ts'
import { useLanguage, useSay } from '../app/language.ts'
import { Empty } from '../parts/BlankState.tsx'
import { CadenceStrip } from '../parts/CadenceStrip.tsx'
import { Demonstration, Mark } from '../parts/Mark.tsx'
import { printed } from '../parts/quantity.ts'
import { RuleSection } from '../parts/Section.tsx'
import { words } from './words.ts'

/** 36 ten-day periods: plan, done, shortfall, and what is still to come. */
export function CadenceSection({ cadence }: { cadence: CockpitAnswer['cadence'] }) {
  const say = useSay()
  const language = useLanguage()
  if (!cadence) {
    return (
      <RuleSection title={say(words.cadence)}>
        <Empty title={say(words.noCadence)}>{say(words.noCadenceNote)}</Empty>
      </RuleSection>
    )
  }
  return (
    <RuleSection
      title={say(words.cadence)}
      note={
        <>
          {say({
            zh: `${cadence.label.zh}，${cadence.unit}`,
            en: `${cadence.label.en}, ${printed(cadence.done, 'en').unit}`,
          })}{' '}
          ・ {say(words.cadenceNote)} {cadence.demonstration ? <Demonstration /> : null}
        </>
      }
      side={
        <span className="table-aside">
          {say(words.done)} <b className="ink">{printed(cadence.done, language).digits}</b> ・ {say(words.wholeYear)}{' '}
          {printed(cadence.whole, language).digits} <Mark origin={cadence.whole.origin} /> ・ {say(words.debt)}{' '}
          <b className="ink">{cadence.debt}</b>
        </span>
      }
    >
      <CadenceStrip
        title={say(words.cadence)}
        cells={cadence.cells.map((cell) => ({ ...cell, label: say(cell.label) }))}
      />
    </RuleSection>
  )
}
