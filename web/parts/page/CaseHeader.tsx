import './CaseHeader.css'
import type { ReactNode } from 'react'
import type { Label } from '../../../kernel/label.ts'
import type { Lamp as LampState } from '../../../kernel/lamp.ts'
import { useSay } from '../../app/language.ts'
import { Lamp } from '../reason/Lamp.tsx'
import { Demonstration } from '../reason/Mark.tsx'
import { PageHeader } from './Section.tsx'

/** The head of a page about one case: its lamp, its state with the reason, and what may be done. */
export function CaseHeader({
  crumbs,
  title,
  named = false,
  standing: { lamp, stateLabel: state, reason, demonstration },
  ended = false,
  actions,
}: {
  crumbs: ReactNode
  title: string
  /** Whether the title is a name as people wrote it. */
  named?: boolean
  standing: {
    readonly lamp: LampState
    readonly stateLabel: Label
    readonly reason: Label
    readonly demonstration: boolean
  }
  /** Whether it is over; the reason says it all then. */
  ended?: boolean
  actions: ReactNode
}) {
  const say = useSay()
  return (
    <PageHeader
      crumbs={crumbs}
      title={title}
      named={named}
      rule={false}
      aside={demonstration ? <Demonstration /> : null}
      lead={
        <span className="case-lead">
          <Lamp state={lamp} silent />
          {say(ended ? reason : { zh: `${state.zh}：${reason.zh}`, en: `${state.en}: ${reason.en}` })}
        </span>
      }
      actions={actions}
    />
  )
}
