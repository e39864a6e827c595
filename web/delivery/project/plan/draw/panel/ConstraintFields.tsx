import { useState } from 'react'
import { type ConstraintKind, constraintKinds } from '../../../../../../engines/delivery/scheduling/network.ts'
import { isDay } from '../../../../../../kernel/day.ts'
import { useSay } from '../../../../../app/language.ts'
import { isOpen, type StepRow } from '../grid/rows.ts'
import type { Drawing } from '../state/use-drawing.ts'
import { words } from '../words.ts'
import { Labelled } from './Labelled.tsx'
import { Written } from './Written.tsx'

const kinds = Object.keys(constraintKinds) as ConstraintKind[]
const needsDay = (kind: ConstraintKind): boolean => !kind.startsWith('as-')

/** What is asked of the days of a step; the day at hand is taken until another is written. */
export function ConstraintFields({ row, drawing: { run } }: { row: StepRow; drawing: Drawing }) {
  const say = useSay()
  const { task, scheduled } = row
  const constraint = task.constraints?.at(-1)
  const [last, setLast] = useState('')
  const put = (kind: ConstraintKind, on: string): boolean => {
    setLast(on)
    return run({ kind: 'constrain', task: task.id, constraint: { kind, ...(needsDay(kind) && { on }) } })
  }
  const usual = (kind: ConstraintKind): string =>
    constraint?.on ?? (last || (kind.includes('finish') ? scheduled.finish : scheduled.start))
  return (
    <>
      <Labelled label={say(words.constraint)}>
        {(id) => (
          <select
            id={id}
            value={constraint?.kind ?? ''}
            disabled={!isOpen(row)}
            onChange={(event) => {
              const kind = kinds.find((one) => one === event.target.value)
              if (kind) put(kind, usual(kind))
              else run({ kind: 'constrain', task: task.id, constraint: null })
            }}
          >
            <option value="">{say(words.noConstraint)}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {say(constraintKinds[kind])}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {constraint && needsDay(constraint.kind) ? (
        <Labelled label={say(words.constraintDay)}>
          {(id) => (
            <Written
              id={id}
              type="date"
              value={constraint.on?.slice(0, 10) ?? ''}
              take={(text) => isDay(text) && put(constraint.kind, text)}
            />
          )}
        </Labelled>
      ) : null}
    </>
  )
}
