import './FilterLine.css'
import type { ReactNode } from 'react'

/** The line above a list: its search, menus and what is chosen in one row; `below` it what a row has no room for. */
export const FilterLine = ({ children, below }: { children: ReactNode; below?: ReactNode }) => (
  <search className="filter-line screen-only">
    <div className="filter-row">{children}</div>
    {below}
  </search>
)
