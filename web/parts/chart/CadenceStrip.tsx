import './CadenceStrip.css'
import type { Lamp as LampState } from '../../../kernel/lamp.ts'
import { useSay } from '../../app/language.ts'
import { words } from '../words.ts'

/** One ten-day period: planned and actual amounts; actual is null where the time has not come or nothing was reported. */
export type CadenceCell = {
  readonly period: string
  readonly label: string
  readonly plan: number
  readonly actual: number | null
  readonly lamp: LampState | null
  readonly current?: boolean
  /** It was over before anything was followed: nothing is drawn but the plan. */
  readonly before?: boolean
}

const across = (place: number): number => place * 20 + Math.floor(place / 3) * 8
const width = across(35) + 18
const middleOf = (cell: number): number => (across(cell) + 9) / width
const percent = (share: number): string => `${share * 100}%`
const base = 86
const floor = 120

/** 36 cells in twelve months: actual as fill, plan as ink cap, the future dashed, lamps below, a flag on the current 旬. */
export function CadenceStrip({
  cells,
  title,
  height = 114,
}: {
  cells: readonly CadenceCell[]
  title: string
  height?: number
}) {
  const say = useSay()
  const most = Math.max(...cells.map((cell) => Math.max(cell.plan, cell.actual ?? 0)), 1)
  const tall = (amount: number): number => (amount / most) * base
  const current = cells.findIndex((cell) => cell.current)
  return (
    <figure className="cadence">
      <svg viewBox={`0 0 ${width} 122`} height={height} preserveAspectRatio="none" role="img" aria-label={title}>
        <title>{title}</title>
        {cells.map((cell, place) => {
          const x = across(place)
          const plan = tall(cell.plan)
          const actual = cell.actual === null ? null : tall(cell.actual)
          const state = cell.lamp === 'amber' || cell.lamp === 'red' ? cell.lamp : 'blue'
          return (
            <g key={cell.period}>
              <title>
                {say({
                  zh: `${cell.label}：${words.plan.zh}${cell.plan}，${cell.before ? words.beforePlan.zh : `${words.actual.zh}${cell.actual ?? '—'}`}`,
                  en: `${cell.label}: ${words.plan.en} ${cell.plan}, ${cell.before ? words.beforePlan.en : `${words.actual.en} ${cell.actual ?? '—'}`}`,
                })}
              </title>
              {cell.before ? null : actual === null ? (
                <rect className="cadence-future" x={x + 0.5} y={floor - plan} width="17" height={plan} />
              ) : (
                <>
                  <rect
                    className="cadence-short"
                    x={x}
                    y={floor - Math.max(plan, actual)}
                    width="18"
                    height={Math.max(plan, actual)}
                  />
                  <rect className={`cadence-done ${state}`} x={x} y={floor - actual} width="18" height={actual} />
                </>
              )}
              <rect className="cadence-plan" x={x} y={floor - plan - 0.8} width="18" height="1.6" />
            </g>
          )
        })}
        {current < 0 ? null : (
          <rect className="cadence-now" x={across(current) + 8.3} y="0" width="1.4" height={floor + 3} />
        )}
      </svg>
      <div className="cadence-foot" aria-hidden="true">
        {cells.map((cell, place) => (
          <span
            key={cell.period}
            className={`cadence-lamp ${cell.lamp ?? ''}`}
            style={{ left: `${((across(place) + 9) / width) * 100}%` }}
          />
        ))}
        {Array.from({ length: 12 }, (_, month) => month).map((month) => (
          <span key={month} className="cadence-month" style={{ left: `${((across(month * 3) + 29) / width) * 100}%` }}>
            {say({ zh: `${month + 1}月`, en: `${month + 1}` })}
          </span>
        ))}
      </div>
      {current < 0 ? null : (
        <span
          className="cadence-flag"
          style={{ left: percent(middleOf(current)), transform: `translateX(-${percent(middleOf(current))})` }}
        >
          {cells[current]!.label}
        </span>
      )}
    </figure>
  )
}
