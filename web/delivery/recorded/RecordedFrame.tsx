import './recorded.css'
import { type ReactNode, useState } from 'react'
import type { RecordedLine } from '../../../contract/parts/recorded.ts'
import type { Label } from '../../../kernel/label.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { ActButtons } from '../../parts/form/ActButtons.tsx'
import { CaseHeader } from '../../parts/page/CaseHeader.tsx'
import { type Crumb, WithRail } from '../../parts/page/Section.tsx'
import { ProjectCrumbs } from '../ProjectCrumbs.tsx'

/** The page of what has a number and a history: its case in one sentence, what the viewer may do, and what it holds. */
export function RecordedFrame<Move extends string>({
  line,
  title,
  ended,
  below,
  moves,
  wanted,
  nameOf,
  ask,
  detail,
  rail,
  basis,
  children,
}: {
  line: RecordedLine
  title: string
  /** Whether it is over; the reason says it all then. */
  ended: boolean
  /** The list that it stands in, and its number. */
  below: readonly Crumb[]
  /** What the viewer may do; nothing on a day gone by. */
  moves: readonly Move[]
  /** What the page asks for first where it waits for the viewer: the first of these that may be done. */
  wanted: readonly Move[]
  nameOf: (move: Move) => Label
  /** The window that asks what an act needs. */
  ask: (move: Move, close: () => void) => ReactNode
  detail?: string | null
  rail: ReactNode
  basis: string
  children: ReactNode
}) {
  const [asked, setAsked] = useState<Move | null>(null)
  const main = line.mine ? wanted.find((move) => moves.includes(move)) : undefined
  const ordered = [...moves.filter((move) => move !== main), ...(main ? [main] : [])]
  return (
    <>
      <CaseHeader
        crumbs={<ProjectCrumbs project={line.project} below={below} />}
        title={title}
        standing={line}
        ended={ended}
        actions={<ActButtons moves={ordered} main={main} nameOf={nameOf} ask={setAsked} />}
      />
      {detail ? <p className="recorded-detail">{detail}</p> : null}
      <WithRail rail={rail}>{children}</WithRail>
      <Legend basis={basis} />
      {asked ? ask(asked, () => setAsked(null)) : null}
    </>
  )
}
