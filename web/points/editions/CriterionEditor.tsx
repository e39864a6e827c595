import type { Criterion } from '../../../engines/scoring/edition.ts'
import { useSay } from '../../app/language.ts'
import { Field } from '../../parts/form/Field.tsx'
import { FormulaField } from '../../parts/formula/FormulaField.tsx'
import type { Offered } from '../../parts/formula/formula-words.ts'
import { type Bands, bands, goalposts, type Method, methodOf, methods, stepsFor } from './methods.ts'
import { words } from './words.ts'

/** Formula and way of scoring of one criterion. */
export function CriterionEditor({
  criterion,
  stage,
  offered,
  error,
  readOnly,
  change,
}: {
  criterion: Criterion
  /** The column that tells the stages apart: peers stand within it. */
  stage: string | undefined
  offered: readonly Offered[]
  error: string | null
  readOnly: boolean
  change: (criterion: Criterion) => void
}) {
  const say = useSay()
  const method = methodOf(criterion.steps)
  const [step] = criterion.steps
  if (readOnly)
    return (
      <p className="criterion-read">
        <code>{criterion.value}</code>
        {'　'}
        {say(methods[method])}
      </p>
    )
  return (
    <div className="criterion-editor">
      <FormulaField
        label={say(words.formula)}
        text={criterion.value}
        change={(value) => change({ ...criterion, value })}
        offered={offered}
        error={error}
      />
      <Field label={say(words.method)}>
        {(control) => (
          <select
            {...control}
            value={method}
            onChange={(event) =>
              change({ ...criterion, steps: stepsFor(event.target.value as Method, criterion.steps, stage) })
            }
          >
            {Object.entries(methods)
              .filter(([id]) => id !== 'other' || method === 'other')
              .map(([id, label]) => (
                <option key={id} value={id}>
                  {say(label)}
                </option>
              ))}
          </select>
        )}
      </Field>
      {step?.step === 'goalposts' ? (
        <div className="criterion-pair">
          <NumberField
            label={say(words.base)}
            value={step.base}
            change={(base) => change({ ...criterion, steps: goalposts(base, step.lead) })}
          />
          <NumberField
            label={say(words.lead)}
            value={step.lead}
            change={(lead) => change({ ...criterion, steps: goalposts(step.base, lead) })}
          />
        </div>
      ) : null}
      {method === 'bands' && step?.step === 'bands' ? (
        <BandRows
          given={step.bands.map(({ from, points }) => ({ from: from ?? 0, points }))}
          change={(next) => change({ ...criterion, steps: bands(next) })}
        />
      ) : null}
    </div>
  )
}

function BandRows({ given, change }: { given: Bands; change: (bands: Bands) => void }) {
  const say = useSay()
  const at = (place: number, part: Partial<Bands[number]>): void =>
    change(given.map((band, other) => (other === place ? { ...band, ...part } : band)))
  return (
    <div className="criterion-bands">
      {given.map((band, place) => (
        <div key={`${band.from} ${band.points}`} className="criterion-pair">
          <NumberField label={say(words.bandFrom)} value={band.from} change={(from) => at(place, { from })} />
          <NumberField
            label={say(words.bandShare)}
            unit="%"
            value={Number((band.points * 100).toFixed(6))}
            change={(percent) => at(place, { points: percent / 100 })}
          />
          <button
            type="button"
            className="plain-link"
            disabled={given.length === 1}
            onClick={() => change(given.filter((_, other) => other !== place))}
          >
            {say(words.drop)}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="button small"
        onClick={() => change([...given, { from: (given[0]?.from ?? 0) + 1, points: 1 }])}
      >
        {say(words.addBand)}
      </button>
    </div>
  )
}

function NumberField({
  label,
  unit,
  value,
  change,
}: {
  label: string
  unit?: string
  value: number
  change: (value: number) => void
}) {
  return (
    <Field label={label} {...(unit && { unit })}>
      {(control) => (
        <input
          {...control}
          type="number"
          step="any"
          defaultValue={value}
          onBlur={(event) => {
            const given = Number(event.target.value)
            if (event.target.value.trim() !== '' && Number.isFinite(given) && given !== value) change(given)
          }}
        />
      )}
    </Field>
  )
}
