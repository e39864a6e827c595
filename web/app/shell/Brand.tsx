import { useSay } from '../language.ts'
import { changePost, type Session } from '../session.ts'
import { words } from '../words.ts'
import { Menu } from './Menu.tsx'
import { addressOn } from './navigation.ts'
import { Chevron } from './signs.tsx'

/** The seal: the first character of the name, white on ink. */
export const Seal = () => (
  <span className="seal" aria-hidden="true" lang="zh-CN">
    稷
  </span>
)

/** The brand at the head of the bar; it leads to the cockpit. */
export function Brand({ zone }: { zone: string }) {
  const say = useSay()
  return (
    <a className="brand" href={`/${zone}`}>
      <Seal />
      <span className="brand-name" lang="zh-CN">
        稷下
      </span>
      <span className="spoken-only">{say(words.toCockpit)}</span>
    </a>
  )
}

/** The zone that is looked at, and the others in which this person holds a post. */
export function ZoneMenu({ session, zone }: { session: Session; zone: string }) {
  const say = useSay()
  const zones = [...new Map(session.posts.map((held) => [held.zone, held])).values()]
  const here = zones.find((held) => held.zone === zone) ?? session.held
  if (zones.length < 2) return <span className="zone-name">{say(here.zoneLabel)}</span>
  const face = (
    <>
      <b>{say(here.zoneLabel)}</b> <Chevron />
      <span className="spoken-only">{say(words.chooseZone)}</span>
    </>
  )
  return (
    <Menu className="zone-menu" align="start" button={face}>
      {(close) =>
        zones.map((held) => (
          <button
            key={held.zone}
            type="button"
            className="menu-item"
            aria-current={held.zone === zone}
            onClick={async () => {
              close()
              if (held.zone !== session.held.zone) await changePost(held.id)
              location.assign(addressOn(`/${held.zone}`, '', null))
            }}
          >
            {say(held.zoneLabel)}
          </button>
        ))
      }
    </Menu>
  )
}
