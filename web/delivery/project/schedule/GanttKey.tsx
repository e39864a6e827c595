import { useId } from 'react'
import { useSay } from '../../../app/language.ts'
import { words } from '../words.ts'
import { HatchPattern } from './Hatching.tsx'

/** What the marks of the drawing mean. */
export function GanttKey({ trial }: { trial: boolean }) {
  const say = useSay()
  const hatch = useId()
  return (
    <span className="gantt-keys">
      <Key text={say(words.doneCritical)}>
        <rect className="bar-done" width="20" height="10" />
      </Key>
      <Key text={say(words.doneOther)} critical={false}>
        <rect className="bar-done" width="20" height="10" />
      </Key>
      <Key text={say(words.toDo)}>
        <rect className="bar-open" x="0.6" y="0.6" width="18.8" height="8.8" />
      </Key>
      <Key text={say(words.later)}>
        <HatchPattern id={hatch} />
        <rect className="bar-late" x="0.6" y="0.6" width="18.8" height="8.8" fill={`url(#${hatch})`} />
      </Key>
      <Key text={say(words.baseline)}>
        <rect className="bar-baseline" y="3" width="20" height="4" />
      </Key>
      <Key text={say(words.float)}>
        <g className="bar-float">
          <line x1="0" x2="19" y1="5" y2="5" strokeDasharray="2 3" />
          <line x1="19.5" x2="19.5" y1="1.5" y2="8.5" />
        </g>
      </Key>
      {trial ? (
        <Key text={say(words.moved)}>
          <rect className="bar-moved" x="1" y="1" width="18" height="8" />
        </Key>
      ) : null}
    </span>
  )
}

const Key = ({ text, critical = true, children }: { text: string; critical?: boolean; children: React.ReactNode }) => (
  <span className={critical ? 'gantt-key critical' : 'gantt-key'}>
    <svg width="20" height="10" aria-hidden="true">
      {children}
    </svg>
    {text}
  </span>
)
