import './ListItem.css'
import type { ReactNode } from 'react'

/** A row of a list: a sign, what it is, and in grey who · number · state. */
export const ListItem = ({
  sign,
  first,
  second,
  act = null,
  beside,
}: {
  sign: ReactNode
  first: ReactNode
  second: ReactNode
  /** A press beside the row: what may be done with it at once. */
  act?: ReactNode
  beside?: ReactNode
}) => (
  <li className="list-item">
    <span className="list-sign">{sign}</span>
    <span className="two-lines">
      <span>{first}</span>
      <small>{second}</small>
    </span>
    {act ? <span className="list-act screen-only">{act}</span> : null}
    {beside ? <span className="list-beside wide-screen-only">{beside}</span> : null}
  </li>
)

/** Said where a list is empty. */
export const Nothing = ({ children }: { children: ReactNode }) => <p className="list-none">{children}</p>
