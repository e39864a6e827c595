import './LostPage.css'
import { useEffect } from 'react'
import { CallError } from '../../api.ts'
import { Empty, Failure } from '../../parts/page/BlankState.tsx'
import { useSay } from '../language.ts'
import { usePageTitle } from '../page-title.ts'
import { Seal } from '../shell/Brand.tsx'
import { words } from '../words.ts'

/** Says that nothing is at this address, and where to go. */
export function Missing() {
  const say = useSay()
  usePageTitle(say(words.noSuchPage))
  return (
    <>
      <h1 className="spoken-only">{say(words.noSuchPage)}</h1>
      <Empty title={say(words.noSuchPage)} next={<a href="/">{say(words.toCockpit)} →</a>}>
        {say(words.noSuchPageNote)}
      </Empty>
    </>
  )
}

/** The brand above a page outside of any zone. */
function HomeLink() {
  const say = useSay()
  return (
    <a className="brand" href="/">
      <Seal />
      <span lang="zh-CN">稷下</span>
      <span className="spoken-only">{say(words.toCockpit)}</span>
    </a>
  )
}

/** No page at this address, outside of any zone. */
export const MissingPage = () => (
  <main className="page lost">
    <HomeLink />
    <Missing />
  </main>
)

/** A page that failed to come: what happened, and a button; what a lost connection kept away opens when it is back. */
export function BrokenInside({ error, reset }: { error: unknown; reset?: () => void }) {
  const say = useSay()
  usePageTitle(say(words.pageBroken))
  const lost = error instanceof CallError && error.lost
  useEffect(() => {
    if (!lost) return
    const again = () => location.reload()
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [lost])
  return (
    <>
      <h1 className="spoken-only">{say(words.pageBroken)}</h1>
      <Failure title={say(words.pageBroken)} error={error} again={() => (reset ? reset() : location.reload())} />
    </>
  )
}

/** The same, outside of any zone. */
export const BrokenPage = (props: { error: unknown; reset?: () => void }) => (
  <main className="page lost">
    <HomeLink />
    <BrokenInside {...props} />
  </main>
)
