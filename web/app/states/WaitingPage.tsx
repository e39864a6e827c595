import { Loading } from '../../parts/page/BlankState.tsx'
import { useSay } from '../language.ts'
import { words } from '../words.ts'

/** A page whose scripts are on their way. */
export function WaitingPage() {
  const say = useSay()
  return <Loading title={say(words.loading)} />
}
