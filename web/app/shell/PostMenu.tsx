import type { Label } from '../../../kernel/label.ts'
import { posts } from '../../../kernel/post.ts'
import { useSay } from '../language.ts'
import { prefer, type Theme, usePreferences } from '../preferences.ts'
import { changePost, leave, type Session } from '../session.ts'
import { words } from '../words.ts'
import { Choices, Menu } from './Menu.tsx'

/** A clerk goes by the department, everyone else by the post. */
const postName = (held: Session['held'], say: (label: Label) => string): string =>
  say(held.post === 'department-clerk' && held.department ? held.department : posts[held.post])

/** The post held: another post of the same zone, appearance, keys, and the way out. */
export function PostMenu({ session, help }: { session: Session; help: () => void }) {
  const say = useSay()
  const { theme, large, language } = usePreferences()
  const { held } = session
  const name = postName(held, say)
  const others = session.posts.filter((other) => other.zone === held.zone && other.id !== held.id)
  const face = (
    <>
      <span className="post-sign" aria-hidden="true">
        {name.slice(0, 1)}
      </span>
      <span className="post-name">{name}</span>
    </>
  )
  const themes: { id: Theme; text: string }[] = [
    { id: 'system', text: say(words.system) },
    { id: 'light', text: say(words.light) },
    { id: 'dark', text: say(words.dark) },
  ]
  return (
    <Menu className="post-menu" button={face}>
      {(close) => (
        <>
          <div className="menu-part">
            <b>{session.person}</b>
            <p className="menu-note">
              {say(held.zoneLabel)} ・ {say(posts[held.post])}
            </p>
          </div>
          {others.map((other) => (
            <button
              key={other.id}
              type="button"
              className="menu-item"
              onClick={() => changePost(other.id).then(() => location.assign(`/${other.zone}`))}
            >
              {postName(other, say)}
              <small>{say(words.changePost)}</small>
            </button>
          ))}
          <div className="menu-part">
            <Choices
              label={say(words.appearance)}
              choices={themes}
              chosen={theme}
              choose={(chosen) => prefer({ theme: chosen })}
            />
            <Choices
              label={say(words.language)}
              choices={[
                { id: 'zh', text: '中文' },
                { id: 'en', text: 'English' },
              ]}
              chosen={language}
              choose={(chosen) => prefer({ language: chosen })}
            />
          </div>
          <div className="menu-line">
            <a className="menu-item" href={`/${held.zone}/mine`} onClick={close}>
              {say(words.myDay)}
            </a>
            <a className="menu-item" href={`/${held.zone}/account`} onClick={close}>
              {say(words.account)}
            </a>
            {held.post.endsWith('-administrator') ? (
              <a className="menu-item" href={`/${held.zone}/administration`} onClick={close}>
                {say(words.administration)}
              </a>
            ) : null}
            <button type="button" className="menu-item" aria-pressed={large} onClick={() => prefer({ large: !large })}>
              {say(words.largeLetters)}
              <small>{large ? '✓' : ''}</small>
            </button>
            <a className="menu-item" href={`/${held.zone}/glossary`} onClick={close}>
              {say(words.glossary)}
            </a>
            <button
              type="button"
              className="menu-item"
              onClick={() => {
                close()
                help()
              }}
            >
              {say(words.keyboard)}
              <small>?</small>
            </button>
            <button type="button" className="menu-item" onClick={() => leave().then(() => location.assign('/sign-in'))}>
              {say(words.signOut)}
            </button>
          </div>
        </>
      )}
    </Menu>
  )
}
