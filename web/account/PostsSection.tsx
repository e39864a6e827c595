import { posts } from '../../kernel/post.ts'
import { useAct } from '../app/act.ts'
import { useSay } from '../app/language.ts'
import { changePost, type Session } from '../app/session.ts'
import { RuleSection } from '../parts/page/Section.tsx'
import { JxTable } from '../parts/table/JxTable.tsx'
import { words } from './words.ts'

type Held = Session['held']

/** The posts held: where, for whom, and the way to another one. */
export function PostsSection({ session }: { session: Session }) {
  const say = useSay()
  const change = useAct((post: Held) => changePost(post.id).then(() => post), {
    done: (post) => location.assign(`/${post.zone}/account`),
  })
  const place = (held: Held) => {
    if (held.department) return say(held.department)
    return say(held.post === 'enterprise' ? words.oneEnterprise : words.wholeZone)
  }
  return (
    <RuleSection title={say(words.posts)} note={say(words.postsNote)}>
      <JxTable
        caption={say(words.posts)}
        rows={session.posts}
        keyOf={(held) => held.id}
        columns={[
          {
            id: 'post',
            head: say(words.post),
            cell: (held) => (held.id === session.held.id ? <b>{say(posts[held.post])}</b> : say(posts[held.post])),
          },
          { id: 'place', head: say(words.jurisdiction), phone: 'plain', cell: place },
          { id: 'zone', head: say(words.zone), phone: 'plain', cell: (held) => say(held.zoneLabel) },
          {
            id: 'act',
            head: '',
            numeric: true,
            phone: 'right',
            cell: (held) =>
              held.id === session.held.id ? (
                <span className="cell-state">{say(words.inUse)}</span>
              ) : (
                <button type="button" className="cell-act" onClick={() => change.run(held)}>
                  {say(words.takeUp)}
                </button>
              ),
          },
        ]}
      />
      {change.refused ? <p role="alert">{say(change.refused)}</p> : null}
      {session.posts.length === 1 ? <p className="field-below">{say(words.noOther)}</p> : null}
    </RuleSection>
  )
}
