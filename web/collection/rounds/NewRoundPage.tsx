import '../collection.css'
import { useParams } from '@tanstack/react-router'
import { openRound } from '../../../contract/collection/round.ts'
import { useSay } from '../../app/language.ts'
import { useSession } from '../../app/session.ts'
import { NoPermission } from '../../parts/page/BlankState.tsx'
import { Crumbs, PageHeader } from '../../parts/page/Section.tsx'
import { words } from '../words.ts'
import { RoundForm } from './RoundForm.tsx'

/** Opens a round, for those who may; anybody else learns whose page it is, and nothing is asked of the server. */
export function NewRoundPage() {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const { data: session } = useSession()
  const here = `/${zone}/collection`
  const crumbs = [{ text: say(words.collection), href: here }, { text: say(words.openOne) }]
  const header = <PageHeader crumbs={<Crumbs label={say(words.crumbs)} items={crumbs} />} title={say(words.openOne)} />
  if (!session) return null
  if ((openRound.admits as readonly string[]).includes(session.held.post))
    return <RoundForm header={header} here={here} />
  return (
    <>
      {header}
      <NoPermission
        title={say(words.statisticianOpens)}
        next={<a href={here}>{say({ zh: `看${words.mine.zh}`, en: words.mine.en })} →</a>}
      >
        {say(words.statisticianOpensNote)}
      </NoPermission>
    </>
  )
}
