import './Folded.css'
import type { ReactNode } from 'react'

/** What is there but seldom needed: one line that says how much it is, and opens. */
export const Folded = ({
  label,
  open = false,
  children,
}: {
  label: string
  /** Opens it where something in it needs to be seen. */
  open?: boolean
  children: ReactNode
}) => (
  <details className="folded" open={open || undefined}>
    <summary>{label}</summary>
    {children}
  </details>
)
