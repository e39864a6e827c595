import { Empty, Failure } from '../../parts/page/BlankState.tsx'
import { useSay } from '../language.ts'
import { words } from '../words.ts'

/** Says that nothing is at this address, and where to go. */
export function Missing() {
  const say = useSay()
  return (
    <>
      <h1 className="spoken-only">{say(words.noSuchPage)}</h1>
      <Empty title={say(words.noSuchPage)} next={<a href="/">{say(words.toCockpit)} →</a>}>
        {say(words.noSuchPageNote)}
      </Empty>
    </>
  )
}

/** No page at this address, outside of any zone. */
export const MissingPage = () => (
  <main className="page">
    <Missing />
  </main>
)

/** A page that failed to come: what happened, and a button. */
export function BrokenInside({ error, reset }: { error: unknown; reset?: () => void }) {
  const say = useSay()
  return (
    <>
      <h1 className="spoken-only">{say(words.pageBroken)}</h1>
      <Failure title={say(words.pageBroken)} error={error} again={() => (reset ? reset() : location.reload())} />
    </>
  )
}

/** The same, outside of any zone. */
export const BrokenPage = (props: { error: unknown; reset?: () => void }) => (
  <main className="page">
    <BrokenInside {...props} />
  </main>
)
