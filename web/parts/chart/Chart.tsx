import { punctuation } from '../../app/punctuation.ts'
import './Chart.css'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useSay } from '../../app/language.ts'
import type { ChartOption } from './canvas.tsx'
import { NumbersSwitch } from './NumbersSwitch.tsx'

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
        <NumbersSwitch asTable={asTable} turn={setAsTable} />
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
