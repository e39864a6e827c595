import './Lists.css'
import type { ReactNode } from 'react'

/** An item of a list: a lamp, what is to be said, in grey who or when, and what there is to see. */
export const Item = ({
  sign,
  first,
  second,
  below = null,
}: {
  sign: ReactNode
  first: ReactNode
  second: ReactNode
  below?: ReactNode
}) => (
  <li className="project-item">
    <span className="project-sign">{sign}</span>
    <span className="two-lines">
      <span>{first}</span>
      <small>{second}</small>
      {below}
    </span>
  </li>
)

/** The sign of an item that has no lamp. */
export const Tick = () => <span className="project-tick" aria-hidden="true" />
