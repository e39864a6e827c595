import { useState } from 'react'
import { useSay } from '../../app/language.ts'
import { useSession } from '../../app/session.ts'
import type { Piece } from '../../parts/reason/Sentence.tsx'
import { PeoplePart, type PersonAct } from '../PeoplePart.tsx'
import type { Found, ShownAccount } from '../people.ts'
import { type PostAct, PostDialog } from './PostDialog.tsx'
import { words } from './words.ts'

function leadOf({ total, counts }: Found, narrowed: boolean): Piece[] {
  const { locked, withoutPost, withoutFactor } = counts
  const many = total === 1 ? 'person' : 'people'
  const lacking = (count: number, lamp: Piece['lamp'], zh: string, en: string): Piece[] =>
    count > 0 && lamp ? [{ text: { zh: `，${zh}${count}人`, en: `, ${count} ${en}` }, lamp }] : []
  return [
    {
      text: narrowed
        ? { zh: `找到${total}人`, en: `${total} ${many} found` }
        : { zh: `本区有${total}人`, en: `The zone has ${total} ${many}` },
    },
    ...lacking(locked, 'red', '锁定', 'locked'),
    ...lacking(withoutPost, 'amber', '还没有岗位', 'without a post'),
    ...lacking(withoutFactor, 'amber', '未启用动态口令', 'without a second factor'),
    { text: { zh: '。', en: '.' } },
  ]
}

/** People and their posts: granted for a department or an enterprise, revoked, and locks opened. */
export function PostsPart() {
  const say = useSay()
  const [act, setAct] = useState<PostAct | null>(null)
  const { data: session } = useSession()
  const isMine = (account: ShownAccount) => account.name === session?.name
  const actsOn = (account: ShownAccount): PersonAct[] => {
    if (isMine(account)) return []
    const grant: PersonAct = { id: 'grant', label: words.grant, run: () => setAct({ kind: 'grant', account }) }
    const unlock: PersonAct = { id: 'unlock', label: words.unlock, run: () => setAct({ kind: 'unlock', account }) }
    return account.lockedUntil ? [unlock, grant] : [grant]
  }
  return (
    <>
      <PeoplePart
        id="posts"
        title={say(words.people)}
        note={say(words.peopleNote)}
        leadOf={leadOf}
        actsOn={actsOn}
        actOnPost={(account, held) =>
          isMine(account)
            ? null
            : {
                id: 'revoke',
                label: words.revoke,
                grave: true,
                run: () => setAct({ kind: 'revoke', account, held }),
              }
        }
      />
      {act ? <PostDialog act={act} close={() => setAct(null)} /> : null}
    </>
  )
}
