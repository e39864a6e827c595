import './TrialPanel.css'
import type { Tried } from '../../../../engines/scoring/advice/trial.ts'
import type { Changes } from '../../../../engines/scoring/advice/what-if.ts'
import { unitLabel } from '../../../../kernel/unit.ts'
import { useSay } from '../../../app/language.ts'
import { TrialSection } from '../../../parts/form/TrialSection.tsx'
import { ValueSlider } from '../../../parts/form/ValueSlider.tsx'
import { Folded } from '../../../parts/page/Folded.tsx'
import { factText } from '../../printed.ts'
import { words } from '../words.ts'
import { type OpenedTrial, type Slid, slidersOf } from './open-trial.ts'
import { TriedLine } from './TriedLine.tsx'

const shown = 8

/** Sliders over the enterprise’s own numbers; score, place and class move with them. Nothing is saved. */
export function TrialPanel({
  opened,
  changes,
  change,
  tried,
  run,
  enterprise,
  close,
}: {
  opened: OpenedTrial
  changes: Changes
  change: (changes: Changes) => void
  tried: Tried
  run: string
  enterprise: string
  close: () => void
}) {
  const say = useSay()
  const sliders = slidersOf(opened)
  const known = (value: number | null): string => (value === null ? say(words.notReported) : factText(value))
  const wasText = ({ from, counted }: Slid): string => {
    if (counted) return `${say(words.corrected)} ${known(from)} · ${say(words.whenCounted)} ${known(counted.value)}`
    return from === null ? known(from) : `${say(words.reported)} ${known(from)}`
  }
  const slide = (slid: Slid) => {
    const { input, from, least, most, step, lowest, highest } = slid
    const { name, label, unit } = input
    const value = changes[name]
    return (
      <ValueSlider
        key={name}
        name={say(label)}
        unit={unit ? say(unitLabel(unit)) : ''}
        from={from}
        value={typeof value === 'number' ? value : undefined}
        least={least}
        most={most}
        step={step}
        was={wasText(slid)}
        lowest={lowest}
        highest={highest}
        change={(moved) => {
          const { [name]: _, ...others } = changes
          change(moved === undefined ? others : { ...others, [name]: moved })
        }}
      />
    )
  }
  return (
    <TrialSection
      words={{ title: words.try, note: words.tryNote, reset: words.reset, close: words.tryClose }}
      changed={Object.keys(changes).length > 0}
      reset={() => change({})}
      close={close}
    >
      {Object.keys(opened.needs.corrected).length > 0 ? (
        <p className="trial-corrected">{say(words.tryCorrected)}</p>
      ) : null}
      <TriedLine
        before={opened.trial.before}
        tried={tried}
        changes={changes}
        about={opened.needs.exact}
        run={run}
        enterprise={enterprise}
      />
      <div className="trial-sliders">{sliders.slice(0, shown).map(slide)}</div>
      {sliders.length > shown ? (
        <Folded label={`${say(words.more)} ${sliders.length - shown}`}>
          <div className="trial-sliders">{sliders.slice(shown).map(slide)}</div>
        </Folded>
      ) : null}
    </TrialSection>
  )
}
