import './FilterChip.css'
import type { ReactNode } from 'react'

/** One condition as a sentence, and the button that takes it away. */
export const FilterChip = ({
  children,
  removeLabel,
  remove,
}: {
  children: ReactNode
  /** What the button does, in words. */
  removeLabel: string
  remove: () => void
}) => (
  <span className="filter-chip">
    <span>{children}</span>
    <button type="button" onClick={remove} aria-label={removeLabel}>
      ×
    </button>
  </span>
)
