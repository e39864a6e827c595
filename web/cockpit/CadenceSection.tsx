import type { CockpitAnswer } from '../../contract/cockpit.ts'
import { useLanguage, useSay } from '../app/language.ts'
import { CadenceStrip } from '../parts/chart/CadenceStrip.tsx'
import { RuleSection } from '../parts/page/Section.tsx'
import { printed } from '../parts/quantity.ts'
import { Demonstration, Mark } from '../parts/reason/Mark.tsx'
import { withinYear } from '../targets/words.ts'
import { asOfLabel, words } from './words.ts'

/** 36 ten-day periods: plan, done, shortfall, and what is still to come. */
export function CadenceSection({ cadence }: { cadence: NonNullable<CockpitAnswer['cadence']> }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <RuleSection
      title={say(words.cadence)}
      note={
        <>
          {say({
            zh: `${cadence.label.zh}，${cadence.unit}`,
            en: `${cadence.label.en}, ${printed(cadence.done, 'en').unit}`,
          })}{' '}
          ・ {say(asOfLabel(cadence.asOf))} ・ {say(words.cadenceNote)}{' '}
          {cadence.demonstration ? <Demonstration /> : null}
        </>
      }
      side={
        <span className="table-aside">
          {say(words.done)} <b className="ink">{printed(cadence.done, language).digits}</b> ・ {say(words.wholeYear)}{' '}
          {printed(cadence.whole, language).digits} <Mark origin={cadence.whole.origin} /> ・ {say(words.debt)}{' '}
          <b className="ink">{cadence.debt ?? '—'}</b>
        </span>
      }
    >
      <CadenceStrip
        title={say(words.cadence)}
        cells={cadence.cells.map((cell) => ({ ...cell, label: say(withinYear(cell.label, cell.period.slice(0, 4))) }))}
      />
    </RuleSection>
  )
}
