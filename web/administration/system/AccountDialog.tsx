import { useState } from 'react'
import { changeAccount, createAccount, listAccounts, resetPassword } from '../../../contract/administration.ts'
import type { Label } from '../../../kernel/label.ts'
import { call } from '../../api.ts'
import { useAct } from '../../app/act.ts'
import { useSay } from '../../app/language.ts'
import { Dialog } from '../../app/shell/Dialog.tsx'
import { Ask } from '../../parts/form/Ask.tsx'
import { Field } from '../../parts/form/Field.tsx'
import { ToldOnce } from '../../parts/page/ToldOnce.tsx'
import type { ShownAccount } from '../people.ts'
import { words } from './words.ts'

export type AccountAct =
  | { readonly kind: 'create' }
  | { readonly kind: 'rename' | 'reset' | 'disable' | 'enable'; readonly account: ShownAccount }

const touched = [listAccounts]

/** The window of one act upon an account. */
export function AccountDialog({ act, close }: { act: AccountAct; close: () => void }) {
  if (act.kind === 'create') return <Create close={close} />
  if (act.kind === 'rename') return <Rename account={act.account} close={close} />
  if (act.kind === 'reset') return <Reset account={act.account} close={close} />
  return <Able account={act.account} disabled={act.kind === 'disable'} close={close} />
}

function Told({
  title,
  name,
  note,
  password,
  close,
}: Record<'title' | 'name' | 'note', Label> & { password: string; close: () => void }) {
  const say = useSay()
  return (
    <Dialog title={say(title)} close={close}>
      <div className="ask form-column">
        <h2>{say(title)}</h2>
        <ToldOnce text={password} name={say(name)} />
        <p>{say(note)}</p>
        <button type="button" className="button primary" onClick={close}>
          {say(words.handedOver)}
        </button>
      </div>
    </Dialog>
  )
}

function Create({ close }: { close: () => void }) {
  const say = useSay()
  const [given, setGiven] = useState({ person: '', name: '' })
  const [tried, setTried] = useState(false)
  const create = useAct(() => call(createAccount, { body: given }), { touched })
  if (create.answer) {
    const { password } = create.answer
    return (
      <Told
        title={words.created}
        name={words.firstPassword}
        note={words.firstPasswordNote}
        password={password}
        close={close}
      />
    )
  }
  const complete = given.person.trim() !== '' && given.name.trim() !== ''
  return (
    <Ask
      title={say(words.create)}
      act={say(words.create)}
      busy={create.busy}
      refused={create.refused ? say(create.refused) : null}
      close={close}
      onAct={() => {
        setTried(true)
        if (complete) create.run(undefined)
      }}
    >
      <Field label={say(words.person)} error={tried && given.person.trim() === '' ? say(words.personMissing) : null}>
        {(control) => (
          <input
            {...control}
            value={given.person}
            maxLength={100}
            autoComplete="off"
            onChange={(event) => setGiven({ ...given, person: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={say(words.name)}
        hint={say(words.nameHint)}
        error={tried && given.name.trim() === '' ? say(words.nameMissing) : null}
      >
        {(control) => (
          <input
            {...control}
            value={given.name}
            maxLength={64}
            autoComplete="off"
            autoCapitalize="none"
            onChange={(event) => setGiven({ ...given, name: event.target.value })}
          />
        )}
      </Field>
    </Ask>
  )
}

function Rename({ account, close }: { account: ShownAccount; close: () => void }) {
  const say = useSay()
  const [person, setPerson] = useState(account.person)
  const change = useAct(() => call(changeAccount, { params: { account: account.id }, body: { person } }), {
    touched,
    done: close,
  })
  return (
    <Ask
      title={say(words.renamePerson)}
      act={say(words.renamePerson)}
      busy={change.busy}
      refused={change.refused ? say(change.refused) : null}
      close={close}
      onAct={() => {
        if (person.trim() !== '') change.run(undefined)
      }}
    >
      <Field
        label={say(words.person)}
        beside={account.name}
        error={person.trim() === '' ? say(words.personMissing) : null}
      >
        {(control) => (
          <input {...control} value={person} maxLength={100} onChange={(event) => setPerson(event.target.value)} />
        )}
      </Field>
    </Ask>
  )
}

const whose = ({ person, name }: ShownAccount): Label => ({ zh: `${person}（${name}）。`, en: `${person} (${name}). ` })

function Reset({ account, close }: { account: ShownAccount; close: () => void }) {
  const say = useSay()
  const reset = useAct(() => call(resetPassword, { params: { account: account.id }, body: {} }), { touched })
  if (reset.answer) {
    const { password } = reset.answer
    return (
      <Told
        title={words.newPassword}
        name={words.newPassword}
        note={words.newPasswordNote}
        password={password}
        close={close}
      />
    )
  }
  return (
    <Ask
      title={say(words.resetPassword)}
      act={say(words.resetPassword)}
      busy={reset.busy}
      refused={reset.refused ? say(reset.refused) : null}
      close={close}
      onAct={() => reset.run(undefined)}
    >
      <p>
        {say(whose(account))}
        {say(words.resetNote)}
      </p>
    </Ask>
  )
}

function Able({ account, disabled, close }: { account: ShownAccount; disabled: boolean; close: () => void }) {
  const say = useSay()
  const change = useAct(() => call(changeAccount, { params: { account: account.id }, body: { disabled } }), {
    touched,
    done: close,
  })
  const title = disabled ? words.disableAccount : words.enableAccount
  return (
    <Ask
      title={say(title)}
      act={say(title)}
      busy={change.busy}
      refused={change.refused ? say(change.refused) : null}
      close={close}
      onAct={() => change.run(undefined)}
    >
      <p>
        {say(whose(account))}
        {say(disabled ? words.disableNote : words.enableNote)}
      </p>
    </Ask>
  )
}
