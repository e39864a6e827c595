import './ReasonTree.css'
import { useState } from 'react'
import type { Label } from '../../../kernel/label.ts'
import { useSay } from '../../app/language.ts'
import { words } from '../words.ts'
import { shareOf, weightOf } from './share.ts'
import type { Strip } from './strip.ts'

/** One reason of a result: what, its value, score of weight; opened it shows the formula, clause, data and date. */
export type ReasonRow = {
  readonly id: string
  readonly label: Label
  readonly value?: string
  readonly unit?: string
  readonly score: string
  /** What it may come to at most, where not all is known; then `score` is the least. */
  readonly most?: string
  readonly weight: string
  readonly strip?: Strip
  /** Behind the name: what is still to be confirmed. */
  readonly aside?: React.ReactNode
  /** What the score was before a trial; stands struck through before it. */
  readonly was?: string
  readonly formula?: React.ReactNode
  readonly basis?: React.ReactNode
  readonly rows?: readonly ReasonRow[]
}

const openEnd = ({ score, most = score, weight }: ReasonRow): number => shareOf(most, weight) - shareOf(score, weight)

/** Reasons as table rows with elbows; groups fold, one reason is open at a time. The parts add up as printed. */
export function ReasonTree({ groups, caption }: { groups: readonly ReasonRow[]; caption: string }) {
  const say = useSay()
  const [open, setOpen] = useState<string | null>(null)
  const [folded, setFolded] = useState<readonly string[]>([])
  const heaviest = Math.max(...groups.flatMap((group) => (group.rows ?? []).map((row) => weightOf(row.weight))), 1)
  const strips = groups.some(({ rows = [] }) => rows.some(({ strip }) => strip))
  const fold = (id: string) => setFolded(folded.includes(id) ? folded.filter((other) => other !== id) : [...folded, id])
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
          {strips ? <th scope="col">{say(words.groupPosition)}</th> : null}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.id}>
          <tr className="reason-group">
            <th scope="rowgroup" colSpan={2}>
              <button type="button" aria-expanded={!folded.includes(group.id)} onClick={() => fold(group.id)}>
                {say(group.label)}
              </button>
            </th>
            <td className="numeric">
              <Score row={group} strong />
            </td>
            <td colSpan={strips ? 2 : 1} />
          </tr>
          {folded.includes(group.id)
            ? null
            : (group.rows ?? []).map((row) => (
                <Row
                  key={row.id}
                  row={row}
                  heaviest={heaviest}
                  strips={strips}
                  open={open === row.id}
                  turn={() => setOpen(open === row.id ? null : row.id)}
                />
              ))}
        </tbody>
      ))}
    </table>
  )
}

function Score({ row: { score, most, weight, was }, strong = false }: { row: ReasonRow; strong?: boolean }) {
  const told = most === undefined || most === score ? score : `${score}—${most}`
  return (
    <>
      {was === undefined || was === told ? null : <s>{was}</s>}{' '}
      {strong || (was !== undefined && was !== told) ? <b>{told}</b> : told} <small>/ {weight}</small>
    </>
  )
}

function Row({
  row,
  heaviest,
  strips,
  open,
  turn,
}: {
  row: ReasonRow
  heaviest: number
  /** Whether any row has a strip plot, so that each has room for one. */
  strips: boolean
  open: boolean
  turn: () => void
}) {
  const say = useSay()
  return (
    <>
      <tr data-row tabIndex={-1}>
        <th scope="row" className="reason-name">
          {row.formula ? (
            <button type="button" aria-expanded={open} onClick={turn}>
              {say(row.label)}
            </button>
          ) : (
            say(row.label)
          )}
          {row.aside}
        </th>
        <td className="numeric">
          {row.value ?? '—'} <small>{row.unit}</small>
        </td>
        <td className="numeric">
          <Score row={row} />
        </td>
        <td className="reason-bar-cell">
          <span className="reason-bar" style={{ width: `${(weightOf(row.weight) / heaviest) * 100}%` }}>
            <span style={{ width: `${shareOf(row.score, row.weight) * 100}%` }} />
            {row.most === undefined ? null : (
              <span className="reason-open-end" style={{ width: `${openEnd(row) * 100}%` }} />
            )}
          </span>
        </td>
        {strips ? <td className="reason-strip-cell">{row.strip ? <StripPlot strip={row.strip} /> : null}</td> : null}
      </tr>
      {open ? (
        <tr className="reason-open">
          <td colSpan={strips ? 5 : 4}>
            <div className="reason-inside">
              <div>{row.formula}</div>
              <div className="reason-basis">{row.basis}</div>
            </div>
          </td>
        </tr>
      ) : null}
    </>
  )
}

/** Band = middle half of the group, line = median, dot = this one, hollow = zero. */
export function StripPlot({ strip }: { strip: Strip }) {
  const at = (share: number): number => 8 + share * 124
  return (
    <svg className="strip" viewBox="0 0 140 16" aria-hidden="true">
      <line x1="8" x2="132" y1="8" y2="8" />
      <rect className="strip-band" x={at(strip.low)} y="5" width={at(strip.high) - at(strip.low)} height="6" />
      <rect className="strip-median" x={at(strip.median) - 0.8} y="2" width="1.6" height="12" />
      {strip.own === null ? null : (
        <circle className={strip.zero ? 'strip-zero' : 'strip-own'} cx={at(strip.own)} cy="8" r="4.5" />
      )}
    </svg>
  )
}
