import { useLocation } from '@tanstack/react-router'
import { useSay } from '../../app/language.ts'

/** That problems of the other kind, real or made up, are not counted here, and the way to them. */
export function LeftOut({ of: { demonstration, leftOut } }: { of: { demonstration: boolean; leftOut: number } }) {
  const say = useSay()
  const { pathname, searchStr } = useLocation()
  if (leftOut === 0) return null
  const query = new URLSearchParams(searchStr)
  if (demonstration) query.delete('madeUp')
  else query.set('madeUp', 'yes')
  return (
    <p className="left-out">
      {say(
        demonstration
          ? { zh: `真实问题${leftOut}件不在内，`, en: `${leftOut} real problems are not counted: ` }
          : { zh: `演示问题${leftOut}件不在内，`, en: `${leftOut} made-up problems are not counted: ` },
      )}
      <a href={query.size > 0 ? `${pathname}?${query}` : pathname}>{say({ zh: '另看那些', en: 'look at those' })}</a>
    </p>
  )
}
