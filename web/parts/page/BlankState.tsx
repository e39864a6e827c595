import './BlankState.css'
import { useEffect, useState } from 'react'
import type { Label } from '../../../kernel/label.ts'
import { type Post, posts } from '../../../kernel/post.ts'
import { CallError } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { useOnline } from '../../app/offline/online.ts'
import { useSession } from '../../app/session.ts'
import { words as appWords } from '../../app/words.ts'
import { Lamp } from '../reason/Lamp.tsx'
import { words } from '../words.ts'

const whomToAsk = (post: Post): Label => ({
  zh: `您的岗位是${posts[post].zh}；要办这件事，请找本区安全管理员。`,
  en: `Your post is ${posts[post].en.toLowerCase()}; please ask the security administrator of the zone.`,
})

/** Nothing here: the good news first, then the next step. */
export function Empty({
  title,
  children,
  next,
}: {
  title: string
  children?: React.ReactNode
  next?: React.ReactNode
}) {
  return (
    <div className="blank">
      <p className="blank-title">{title}</p>
      {children ? <p>{children}</p> : null}
      {next ? <p>{next}</p> : null}
    </div>
  )
}

/** What waits for a connection: it comes by itself when there is one. */
function Offline({ title }: { title: string | undefined }) {
  const say = useSay()
  return (
    <div className="blank" role="status">
      {title ? <h1 className="spoken-only">{title}</h1> : null}
      <p className="blank-title">
        <Lamp state="amber" silent />
        {say(appWords.noNetwork)}
      </p>
      <p>{say(appWords.noNetworkNote)}</p>
    </div>
  )
}

/**
 * Grey bars of the future shape; they come only after 300 ms, so that a quick answer never flickers. Without a connection
 * it says so.
 */
export function Loading({ bars = ['48%', '76%', '62%'], title }: { bars?: readonly string[]; title?: string }) {
  const say = useSay()
  const online = useOnline()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const wait = setTimeout(() => setLate(true), 300)
    return () => clearTimeout(wait)
  }, [])
  if (!online) return <Offline title={title} />
  return (
    <div className="blank loading" role="status">
      {title ? <h1 className="spoken-only">{title}</h1> : null}
      <span className="spoken-only">{say(words.loading)}</span>
      {late
        ? bars.map((width, place) => (
            <span key={width} className={place === 1 ? 'loading-bar tall' : 'loading-bar'} style={{ width }} />
          ))
        : null}
    </div>
  )
}

/** What browsers say where the files of a page do not come. */
const notLoaded = /preload CSS|dynamically imported module|module script failed/i

/** Something failed: what happened, what is safe, a button, and the number last. */
export function Failure({
  title,
  error,
  again,
  next,
  missing,
  page = false,
}: {
  title: string
  /** The title where there is no such thing. */
  missing?: string
  error: unknown
  again?: () => void
  /** Where to go instead, where trying again changes nothing. */
  next?: React.ReactNode
  /** Whether the whole page failed: its title is then the heading of the page. */
  page?: boolean
}) {
  const say = useSay()
  const { data: session } = useSession()
  const known = error instanceof CallError ? error : undefined
  const Title = page ? 'h1' : 'p'
  return (
    <div className="blank" role="alert">
      <Title className="blank-title">
        <Lamp state={known?.forbidden || known?.absent ? 'unknown' : 'red'} silent />
        {known?.forbidden ? say(words.notYours) : known?.absent ? (missing ?? say(words.notThere)) : title}
      </Title>
      <p>{known ? say(known.sentence) : notLoaded.test(String(error)) ? say(appWords.noConnection) : String(error)}</p>
      {known?.forbidden && session ? <p>{say(whomToAsk(session.held.post))}</p> : null}
      {next && (known?.forbidden || known?.absent) ? <p>{next}</p> : null}
      {again && !known?.forbidden && !known?.absent ? (
        <p>
          <button type="button" className="button" onClick={again}>
            {say(words.tryAgain)}
          </button>
        </p>
      ) : null}
      {known?.number ? (
        <p className="blank-number">
          {say(words.number)} {known.number}
        </p>
      ) : null}
    </div>
  )
}

/** A page of another post: whose it is, who is asking, and whom to ask. */
export const NoPermission = ({
  title,
  children,
  next,
}: {
  title: string
  children: React.ReactNode
  next?: React.ReactNode
}) => (
  <Empty title={title} next={next}>
    {children}
  </Empty>
)
