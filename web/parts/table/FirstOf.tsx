import type { ReactNode } from 'react'
import { useSay } from '../../app/language.ts'
import { Folded } from '../page/Folded.tsx'

/** The first of a list, and folded below them the others: what is counted beside it is all there. */
export function FirstOf<Row>({
  rows,
  shown,
  children,
}: {
  rows: readonly Row[]
  shown: number
  children: (row: Row) => ReactNode
}) {
  const say = useSay()
  const others = rows.slice(shown)
  return (
    <>
      <ul>{rows.slice(0, shown).map(children)}</ul>
      {others.length > 0 ? (
        <Folded label={say({ zh: `其余${others.length}件`, en: `${others.length} more` })}>
          <ul>{others.map(children)}</ul>
        </Folded>
      ) : null}
    </>
  )
}
