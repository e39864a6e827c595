import { punctuation } from '../../app/punctuation.ts'
import './Chart.css'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useSay } from '../../app/language.ts'
import { words } from '../words.ts'
import type { ChartOption } from './canvas.tsx'

const Canvas = lazy(() => import('./canvas.tsx').then((part) => ({ default: part.ChartCanvas })))

/** A chart with its finding as title, what · unit · period below, and its numbers as a table («看数»). */
export function Chart({
  finding,
  subject,
  option,
  table,
  height = 260,
}: {
  finding: string
  subject: string
  option: ChartOption
  table: ReactNode
  height?: number
}) {
  const say = useSay()
  const [asTable, setAsTable] = useState(false)
  return (
    <figure className="chart">
      <figcaption>
        <b>{finding}</b>
        <span>{subject}</span>
        <button
          type="button"
          className="plain-link screen-only"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {say(asTable ? words.asPicture : words.asTable)}
        </button>
      </figcaption>
      {asTable ? (
        table
      ) : (
        <Suspense fallback={<div style={{ height }} />}>
          <Canvas option={option} height={height} name={`${finding}${say(punctuation.stop)}${subject}`} />
        </Suspense>
      )}
    </figure>
  )
}
