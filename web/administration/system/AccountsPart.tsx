import { useState } from 'react'
import { useSay } from '../../app/language.ts'
import { useSession } from '../../app/session.ts'
import type { Piece } from '../../parts/reason/Sentence.tsx'
import { PeoplePart } from '../PeoplePart.tsx'
import type { Found, ShownAccount } from '../people.ts'
import { type AccountAct, AccountDialog } from './AccountDialog.tsx'
import { words } from './words.ts'

function leadOf({ total, counts }: Found, narrowed: boolean): Piece[] {
  const clauses: Piece[] = []
  if (counts.locked > 0)
    clauses.push({ text: { zh: `，锁定${counts.locked}个`, en: `, ${counts.locked} locked` }, lamp: 'red' })
  if (counts.withoutPost > 0)
    clauses.push({
      text: { zh: `，还没有岗位${counts.withoutPost}个`, en: `, ${counts.withoutPost} without a post` },
      lamp: 'amber',
    })
  if (counts.disabled > 0)
    clauses.push({ text: { zh: `，已停用${counts.disabled}个`, en: `, ${counts.disabled} disabled` } })
  const fine: Piece = { text: { zh: '，都在用，没有锁定的', en: ', all in use, none locked' }, lamp: 'green' }
  const many = total === 1 ? 'account' : 'accounts'
  return [
    {
      text: narrowed
        ? { zh: `找到${total}个账号`, en: `${total} ${many} found` }
        : { zh: `本区有${total}个账号`, en: `The zone has ${total} ${many}` },
    },
    ...(clauses.length > 0 ? clauses : total > 0 ? [fine] : []),
    { text: { zh: '。', en: '.' } },
  ]
}

/** Accounts of the zone: made, renamed, given a new password, disabled and enabled. */
export function AccountsPart() {
  const say = useSay()
  const [act, setAct] = useState<AccountAct | null>(null)
  const { data: session } = useSession()
  const acts = (account: ShownAccount): AccountAct[] => {
    if (account.name === session?.name) return []
    if (account.disabled) return [{ kind: 'enable', account }]
    return [
      { kind: 'rename', account },
      { kind: 'reset', account },
      { kind: 'disable', account },
    ]
  }
  return (
    <>
      <PeoplePart
        id="accounts"
        title={say(words.accounts)}
        note={say(words.accountsNote)}
        side={
          <button type="button" className="button small primary" onClick={() => setAct({ kind: 'create' })}>
            {say(words.create)}
          </button>
        }
        leadOf={leadOf}
        actsOn={(account) =>
          acts(account).map((one) => ({
            id: one.kind,
            label: words[one.kind],
            grave: one.kind === 'disable',
            run: () => setAct(one),
          }))
        }
      />
      {act ? <AccountDialog act={act} close={() => setAct(null)} /> : null}
    </>
  )
}
