import './ValueSlider.css'
import { useState } from 'react'
import { useSay } from '../../app/language.ts'
import { grouped } from '../quantity.ts'
import { words } from '../words.ts'

/** How many times the highest of the group a number must be to be remarked on. */
const farBeyond = 5

/** One number that is tried: typed or slid, with what it is beside it. */
export function ValueSlider({
  name,
  unit,
  from,
  value,
  least,
  most,
  step,
  was,
  lowest,
  highest,
  whole = false,
  change,
}: {
  name: string
  unit: string
  /** What it is; null where nobody knows. */
  from: number | null
  /** What is tried; undefined: nothing. */
  value: number | undefined
  least: number
  most: number
  step: number
  /** What is said of how it is. */
  was: React.ReactNode
  /** Below it there is no such number: it is not taken. */
  lowest?: number | undefined
  /** The highest that anybody has; what is far beyond is taken and remarked on. */
  highest?: number | undefined
  /** Whether it counts things, so that there is no half of one. */
  whole?: boolean
  change: (value: number | undefined) => void
}) {
  const say = useSay()
  const [refused, setRefused] = useState<string | null>(null)
  const now = value ?? from
  const set = (text: string): void => {
    const given = Number(text)
    const tooLow = text.trim() !== '' && lowest !== undefined && given < lowest
    const parted = whole && !Number.isInteger(given)
    setRefused(tooLow || parted ? text : null)
    if (tooLow || parted) return
    if (text.trim() === '' || !Number.isFinite(given) || given === from) change(undefined)
    else change(given)
  }
  const beyond = value !== undefined && highest !== undefined && highest > 0 && value > farBeyond * highest
  const remark =
    refused !== null && lowest !== undefined && Number(refused) < lowest
      ? { zh: `不能小于${lowest}，没有采用`, en: `Not below ${lowest}: it is not taken` }
      : refused !== null
        ? { zh: '按个数计，只能填整数，没有采用', en: 'It is counted, in whole numbers only: it is not taken' }
        : beyond
          ? {
              zh: `同组最高为${grouped(String(highest))}，请核对是否多写了位数`,
              en: `The highest of the group is ${grouped(String(highest))}: is a digit too many?`,
            }
          : null
  return (
    <div className={value === undefined ? 'trial-slider' : 'trial-slider moved'}>
      <span className="trial-name">{name}</span>
      <span className="trial-number">
        <input
          type="number"
          aria-label={unit ? `${name} ${unit}` : name}
          value={refused ?? now ?? ''}
          aria-invalid={refused !== null}
          onBlur={() => setRefused(null)}
          step="any"
          placeholder="—"
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
      <small className="trial-was">{was}</small>
      {remark ? (
        <small className="trial-remark" role="status">
          {say(remark)}
        </small>
      ) : null}
    </div>
  )
}
