import './OfflineLine.css'
import type { ReactNode } from 'react'

/** A line across the page: there is no connection, and what that means here. */
export const OfflineLine = ({ children }: { children: ReactNode }) => (
  <p className="offline-line screen-only" role="status">
    {children}
  </p>
)
