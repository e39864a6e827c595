import { useLocation } from '@tanstack/react-router'
import { Empty } from '../../parts/page/BlankState.tsx'
import { PageHeader } from '../../parts/page/Section.tsx'
import { useSay } from '../language.ts'
import { changePost, useSession } from '../session.ts'
import { words } from '../words.ts'
import { ownAddress } from './own-address.ts'

/** An address of a zone in which the post is not held: that it is one, the own page, and the post there where there is one. */
export function ElsewherePage() {
  const say = useSay()
  const { data: session } = useSession()
  const asked = useLocation({ select: ({ searchStr }) => new URLSearchParams(searchStr).get('asked') ?? '/' })
  if (!session) return null
  const { held, posts } = session
  const there = posts.find(({ zone }) => zone !== held.zone && asked.split(/[/?#]/)[1] === zone)
  const own = say(held.zoneLabel)
  return (
    <>
      <PageHeader title={say(words.elsewhere)} />
      <Empty
        title={say({ zh: `您的岗位在${held.zoneLabel.zh}`, en: `Your post is in ${held.zoneLabel.en}` })}
        next={<a href={ownAddress(held.zone, asked)}>{say({ zh: `打开${own}的这一页`, en: `Open it in ${own}` })} →</a>}
      >
        {say(words.elsewhereNote)}
      </Empty>
      {there ? (
        <button
          type="button"
          className="button"
          onClick={async () => {
            await changePost(there.id)
            location.assign(asked)
          }}
        >
          {say({ zh: `换到${there.zoneLabel.zh}的岗位`, en: `Take up the post in ${there.zoneLabel.en}` })}
        </button>
      ) : null}
    </>
  )
}
