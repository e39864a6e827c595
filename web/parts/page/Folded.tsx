import './Folded.css'
import type { ReactNode } from 'react'

/** What is there but seldom needed: one line that says how much it is, and opens. */
export const Folded = ({ label, children }: { label: string; children: ReactNode }) => (
  <details className="folded">
    <summary>{label}</summary>
    {children}
  </details>
)
