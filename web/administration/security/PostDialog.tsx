import { listAccounts, listSessions, revokePost, unlockAccount } from '../../../contract/administration.ts'
import { call } from '../../api.ts'
import { useAct } from '../../app/act.ts'
import { useSay } from '../../app/language.ts'
import { Ask } from '../../parts/form/Ask.tsx'
import { postLabel, type ShownAccount, type ShownPost } from '../people.ts'
import { GrantDialog } from './GrantDialog.tsx'
import { words } from './words.ts'

export type PostAct =
  | { readonly kind: 'grant'; readonly account: ShownAccount }
  | { readonly kind: 'unlock'; readonly account: ShownAccount }
  | { readonly kind: 'revoke'; readonly account: ShownAccount; readonly held: ShownPost }

/** The window of one act upon a person's posts or lock. */
export function PostDialog({ act, close }: { act: PostAct; close: () => void }) {
  if (act.kind === 'grant') return <GrantDialog account={act.account} close={close} />
  if (act.kind === 'unlock') return <Unlock account={act.account} close={close} />
  return <Revoke account={act.account} held={act.held} close={close} />
}

function Unlock({ account, close }: { account: ShownAccount; close: () => void }) {
  const say = useSay()
  const unlock = useAct(() => call(unlockAccount, { params: { account: account.id }, body: {} }), {
    touched: [listAccounts],
    done: close,
  })
  return (
    <Ask
      title={say(words.unlockAccount)}
      act={say(words.unlockAccount)}
      busy={unlock.busy}
      refused={unlock.refused ? say(unlock.refused) : null}
      close={close}
      onAct={() => unlock.run(undefined)}
    >
      <p>
        {say({ zh: `${account.person}（${account.name}）。`, en: `${account.person} (${account.name}). ` })}
        {say(words.unlockNote)}
      </p>
    </Ask>
  )
}

function Revoke({ account, held, close }: { account: ShownAccount; held: ShownPost; close: () => void }) {
  const say = useSay()
  const revoke = useAct(() => call(revokePost, { params: { account: account.id, post: held.id } }), {
    touched: [listAccounts, listSessions],
    done: close,
  })
  return (
    <Ask
      title={say(words.revokePost)}
      act={say(words.revokePost)}
      busy={revoke.busy}
      refused={revoke.refused ? say(revoke.refused) : null}
      close={close}
      onAct={() => revoke.run(undefined)}
    >
      <p>
        {say({
          zh: `${account.person}的${postLabel(held).zh}。`,
          en: `${postLabel(held).en}, held by ${account.person}. `,
        })}
        {say(words.revokeNote)}
      </p>
    </Ask>
  )
}
