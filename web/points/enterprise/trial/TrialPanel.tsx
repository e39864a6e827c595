import './TrialPanel.css'
import type { Tried } from '../../../../engines/scoring/advice/trial.ts'
import type { Changes } from '../../../../engines/scoring/advice/what-if.ts'
import { unitLabel } from '../../../../kernel/unit.ts'
import { useSay } from '../../../app/language.ts'
import { Folded } from '../../../parts/page/Folded.tsx'
import { RuleSection } from '../../../parts/page/Section.tsx'
import { grouped } from '../../../parts/quantity.ts'
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
  const slide = (slid: Slid) => (
    <Slider
      key={slid.input.name}
      slid={slid}
      value={changes[slid.input.name]}
      change={(value) => {
        const { [slid.input.name]: _, ...others } = changes
        change(value === undefined ? others : { ...others, [slid.input.name]: value })
      }}
    />
  )
  return (
    <RuleSection
      id="trial"
      title={say(words.try)}
      note={say(words.tryNote)}
      side={
        <>
          <button
            type="button"
            className="plain-link"
            disabled={Object.keys(changes).length === 0}
            onClick={() => change({})}
          >
            {say(words.reset)}
          </button>
          <button type="button" className="plain-link" onClick={close}>
            {say(words.tryClose)}
          </button>
        </>
      }
    >
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
    </RuleSection>
  )
}

/** One number: typed or slid, with what was reported beside it. */
function Slider({
  slid: { input, from, least, most, step },
  value,
  change,
}: {
  slid: Slid
  value: number | string | null | undefined
  change: (value: number | undefined) => void
}) {
  const say = useSay()
  const now = typeof value === 'number' ? value : from
  const name = say(input.label)
  const unit = input.unit ? say(unitLabel(input.unit)) : ''
  const set = (text: string): void => {
    const given = Number(text)
    if (text.trim() === '' || !Number.isFinite(given) || given === from) change(undefined)
    else change(given)
  }
  return (
    <div className={value === undefined ? 'trial-slider' : 'trial-slider moved'}>
      <span className="trial-name">{name}</span>
      <span className="trial-number">
        <input
          type="number"
          aria-label={unit ? `${name} ${unit}` : name}
          value={now ?? ''}
          step="any"
          placeholder={say(words.notReported)}
          onChange={(event) => set(event.target.value)}
        />
        <small>{unit}</small>
      </span>
      <input
        type="range"
        aria-label={name}
        aria-valuetext={now === null ? say(words.notReported) : `${grouped(String(now))}${unit}`}
        min={least}
        max={Math.max(most, now ?? 0)}
        step={step}
        value={now ?? least}
        onChange={(event) => set(event.target.value)}
      />
      <small className="trial-was">
        {from === null ? say(words.notReported) : `${say(words.reported)} ${factText(from)}`}
      </small>
    </div>
  )
}
