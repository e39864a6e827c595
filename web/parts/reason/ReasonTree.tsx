import './ReasonTree.css'
import { useState } from 'react'
import type { Label } from '../../../kernel/label.ts'
import { useSay } from '../../app/language.ts'
import { words } from '../words.ts'

/** Where one stands among its group, each from 0 to 1: the middle half, the median, and this one. */
export type Strip = {
  readonly low: number
  readonly high: number
  readonly median: number
  readonly own: number | null
}

/** One reason of a result: what, its value, score of weight; opened it shows the formula, clause, data and date. */
export type ReasonRow = {
  readonly id: string
  readonly label: Label
  readonly value?: string
  readonly unit?: string
  readonly score: string
  readonly weight: string
  readonly strip?: Strip
  readonly formula?: React.ReactNode
  readonly basis?: React.ReactNode
  readonly rows?: readonly ReasonRow[]
}

/** Reasons as table rows with elbows; one open at a time. The parts add up as printed. */
export function ReasonTree({ groups, caption }: { groups: readonly ReasonRow[]; caption: string }) {
  const say = useSay()
  const [open, setOpen] = useState<string | null>(null)
  const heaviest = Math.max(...groups.flatMap((group) => (group.rows ?? []).map((row) => Number(row.weight))), 1)
  return (
    <table className="reason-tree">
      <caption className="spoken-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.item)}</th>
          <th scope="col" className="numeric">
            {say(words.value)}
          </th>
          <th scope="col" className="numeric">
            {say(words.scoreOfWeight)}
          </th>
          <td />
          <th scope="col">{say(words.groupPosition)}</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.id}>
          <tr className="reason-group">
            <th scope="rowgroup" colSpan={2}>
              {say(group.label)}
            </th>
            <td className="numeric">
              <b>{group.score}</b> / {group.weight}
            </td>
            <td colSpan={2} />
          </tr>
          {(group.rows ?? []).map((row) => [
            <tr key={row.id} data-row tabIndex={-1}>
              <th scope="row" className="reason-name">
                {row.formula ? (
                  <button
                    type="button"
                    aria-expanded={open === row.id}
                    onClick={() => setOpen(open === row.id ? null : row.id)}
                  >
                    {say(row.label)}
                  </button>
                ) : (
                  say(row.label)
                )}
              </th>
              <td className="numeric">
                {row.value ?? '—'} <small>{row.unit}</small>
              </td>
              <td className="numeric">
                {row.score} <small>/ {row.weight}</small>
              </td>
              <td className="reason-bar-cell">
                <span className="reason-bar" style={{ width: `${(Number(row.weight) / heaviest) * 100}%` }}>
                  <span style={{ width: `${(Number(row.score) / Number(row.weight)) * 100}%` }} />
                </span>
              </td>
              <td>{row.strip ? <StripPlot strip={row.strip} /> : null}</td>
            </tr>,
            open === row.id ? (
              <tr key={`${row.id}-open`} className="reason-open">
                <td colSpan={5}>
                  <div>{row.formula}</div>
                  <div className="reason-basis">{row.basis}</div>
                </td>
              </tr>
            ) : null,
          ])}
        </tbody>
      ))}
    </table>
  )
}

/** Band = middle half of the group, line = median, dot = this one, hollow = zero. */
function StripPlot({ strip }: { strip: Strip }) {
  const at = (share: number): number => 8 + share * 124
  return (
    <svg className="strip" width="140" height="16" viewBox="0 0 140 16" aria-hidden="true">
      <line x1="8" x2="132" y1="8" y2="8" />
      <rect className="strip-band" x={at(strip.low)} y="5" width={at(strip.high) - at(strip.low)} height="6" />
      <rect className="strip-median" x={at(strip.median) - 0.8} y="2" width="1.6" height="12" />
      {strip.own === null ? null : (
        <circle className={strip.own === 0 ? 'strip-zero' : 'strip-own'} cx={at(strip.own)} cy="8" r="4.5" />
      )}
    </svg>
  )
}
