import { type ReactNode, useId } from 'react'

/** A value between a minus and a plus; it can be written, too. */
export function Nudge({
  label,
  less,
  more,
  step,
  children,
}: {
  label: string
  /** What minus and plus do, in words. */
  less: string
  more: string
  step: (by: 1 | -1) => void
  children: (id: string) => ReactNode
}) {
  const id = useId()
  return (
    <div className="draw-nudge">
      <label htmlFor={id}>{label}</label>
      <span>
        <button type="button" className="button small" aria-label={`${label} ${less}`} onClick={() => step(-1)}>
          −
        </button>
        {children(id)}
        <button type="button" className="button small" aria-label={`${label} ${more}`} onClick={() => step(1)}>
          +
        </button>
      </span>
    </div>
  )
}
