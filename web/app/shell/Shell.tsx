import './Shell.css'
import { Outlet, useLocation, useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { rooms } from '../../../contract/rooms.ts'
import { posts } from '../../../kernel/post.ts'
import { SearchDialog } from '../../search/SearchDialog.tsx'
import { useLanguage, useSay } from '../language.ts'
import { OfflineLine } from '../offline/OfflineLine.tsx'
import { useOnline } from '../offline/online.ts'
import { prefer } from '../preferences.ts'
import { useSession } from '../session.ts'
import { PageBoundary } from '../states/PageBoundary.tsx'
import { words } from '../words.ts'
import { Brand, ZoneMenu } from './Brand.tsx'
import { DayMenu } from './DayMenu.tsx'
import { KeyboardHelp } from './KeyboardHelp.tsx'
import { useKeyboard } from './keyboard.ts'
import { PostMenu } from './PostMenu.tsx'
import { SearchSign, TabSign } from './signs.tsx'
import { type Tab, tabsOf } from './tabs.ts'

const isHere = (room: Tab, zone: string, path: string): boolean =>
  room.id === 'cockpit'
    ? path === `/${zone}` || path === `/${zone}/`
    : [room.path, ...(room.covers ?? [])].some((start) => path.startsWith(`/${zone}${start}`))

/** The frame of every page of a zone: top bar, content, tabs on a phone. */
export function Shell() {
  const say = useSay()
  const language = useLanguage()
  const { zone = '' } = useParams({ strict: false })
  const path = useLocation({ select: (location) => location.pathname })
  const { data: session } = useSession()
  const online = useOnline()
  const [opened, setOpened] = useState<'search' | 'help' | null>(null)
  const open = useMemo(() => ({ search: () => setOpened('search'), help: () => setOpened('help') }), [])
  useKeyboard(open)
  const here = (room: Tab) => (isHere(room, zone, path) ? ({ 'aria-current': 'page' } as const) : {})
  return (
    <div className="shell">
      <a className="skip screen-only" href="#content">
        {say(words.skip)}
      </a>
      <header className="top-bar screen-only">
        <Brand zone={zone} />
        {session ? <ZoneMenu session={session} zone={zone} /> : null}
        <nav className="rooms" aria-label={say(words.rooms)}>
          {rooms.map((room) => (
            <a key={room.id} href={`/${zone}${room.path}`} className={room.open ? '' : 'not-yet'} {...here(room)}>
              {say(room.label)}
            </a>
          ))}
        </nav>
        <button type="button" className="bar-box search-box" onClick={open.search}>
          <SearchSign /> {say(words.search)} <kbd>Ctrl K</kbd>
        </button>
        <DayMenu newest={session?.newestDay ?? null} />
        <button
          type="button"
          className="language-switch"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => prefer({ language: language === 'zh' ? 'en' : 'zh' })}
          aria-label={language === 'zh' ? '中 / EN: Switch to English' : '中 / EN：换成中文'}
        >
          中 / EN
        </button>
        {session ? <PostMenu session={session} help={open.help} /> : null}
      </header>
      {online ? null : <OfflineLine>{say(words.noNetworkLine)}</OfflineLine>}
      <main className="page" id="content" tabIndex={-1}>
        <PageBoundary key={path}>
          <Outlet />
        </PageBoundary>
      </main>
      <nav className="tabs screen-only" aria-label={say(words.rooms)}>
        {tabsOf(session?.held.post).map((tab) => (
          <a key={tab.id} href={`/${zone}${tab.path}`} {...here(tab)}>
            <TabSign room={tab.id} />
            {say(tab.label)}
          </a>
        ))}
        <button type="button" onClick={open.search}>
          <TabSign room="search" />
          {say(words.search)}
        </button>
      </nav>
      {opened === 'search' && session ? (
        <SearchDialog session={session} zone={zone} close={() => setOpened(null)} />
      ) : null}
      {opened === 'help' ? <KeyboardHelp close={() => setOpened(null)} /> : null}
      {session ? (
        <p className="print-foot">{`${say(session.held.zoneLabel)} · ${say(posts[session.held.post])}`}</p>
      ) : null}
    </div>
  )
}
