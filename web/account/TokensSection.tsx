import { useState } from 'react'
import { createToken, endOwnSession, listOwnSessions } from '../../contract/sign-in.ts'
import { posts } from '../../kernel/post.ts'
import { call } from '../api.ts'
import { useAct } from '../app/act.ts'
import { useSay } from '../app/language.ts'
import { agoLabel, momentText } from '../app/moments.ts'
import { Dialog } from '../app/shell/Dialog.tsx'
import { Ask } from '../parts/form/Ask.tsx'
import { Field } from '../parts/form/Field.tsx'
import { Empty } from '../parts/page/BlankState.tsx'
import { RuleSection } from '../parts/page/Section.tsx'
import { ToldOnce } from '../parts/page/ToldOnce.tsx'
import { JxTable } from '../parts/table/JxTable.tsx'
import type { ShownSession } from './SessionsTable.tsx'
import { words } from './words.ts'

/** Tokens by which programs act for the person: made, told once, revoked. */
export function TokensSection({ tokens }: { tokens: ShownSession[] }) {
  const say = useSay()
  const [now] = useState(() => Date.now())
  const [open, setOpen] = useState<'new' | ShownSession | null>(null)
  const revoke = useAct((session: string) => call(endOwnSession, { params: { session } }), {
    touched: [listOwnSessions],
    done: () => setOpen(null),
  })
  return (
    <RuleSection
      title={say(words.tokens)}
      note={say(words.tokensNote)}
      side={
        <button type="button" className="button small" onClick={() => setOpen('new')}>
          {say(words.newToken)}
        </button>
      }
    >
      {tokens.length === 0 ? (
        <Empty title={say(words.noTokens)}>{say(words.noTokensNote)}</Empty>
      ) : (
        <JxTable
          caption={say(words.tokens)}
          rows={tokens}
          keyOf={(token) => token.id}
          columns={[
            { id: 'purpose', head: say(words.purpose), cell: (token) => token.token },
            { id: 'post', head: say(words.post), phone: 'plain', cell: (token) => say(posts[token.post]) },
            { id: 'since', head: say(words.since), phone: 'hide', cell: (token) => momentText(token.began) },
            { id: 'seen', head: say(words.lastSeen), cell: (token) => say(agoLabel(token.lastSeen, now)) },
            { id: 'ends', head: say(words.expires), cell: (token) => momentText(token.expires) },
            {
              id: 'act',
              head: '',
              numeric: true,
              phone: 'right',
              cell: (token) => (
                <button
                  type="button"
                  className="cell-act grave"
                  aria-label={`${say(words.revokeOne)} ${token.token}`}
                  onClick={() => setOpen(token)}
                >
                  {say(words.revoke)}
                </button>
              ),
            },
          ]}
        />
      )}
      {open === 'new' ? <NewToken close={() => setOpen(null)} /> : null}
      {open !== null && open !== 'new' ? (
        <Ask
          title={say(words.revokeOne)}
          act={say(words.revokeOne)}
          busy={revoke.busy}
          refused={revoke.refused ? say(revoke.refused) : null}
          onAct={() => revoke.run(open.id)}
          close={() => setOpen(null)}
        >
          <p>
            {say({
              zh: `用途“${open.token}”。停用后，带着它的程序马上办不了事。`,
              en: `“${open.token}”: the program that uses it is refused at once.`,
            })}
          </p>
        </Ask>
      ) : null}
    </RuleSection>
  )
}

function NewToken({ close }: { close: () => void }) {
  const say = useSay()
  const [label, setLabel] = useState('')
  const [days, setDays] = useState('90')
  const [tried, setTried] = useState(false)
  const create = useAct(() => call(createToken, { body: { label, days: Number(days) } }), {
    touched: [listOwnSessions],
  })
  const daysFit = /^\d+$/.test(days) && Number(days) >= 1 && Number(days) <= 366
  if (create.answer) {
    return (
      <Dialog title={say(words.token)} close={close}>
        <div className="ask form-column">
          <h2>{say(words.token)}</h2>
          <ToldOnce text={create.answer.token} name={say(words.token)} />
          <p>{say(words.tokenUse)}</p>
          <button type="button" className="button primary" onClick={close}>
            {say(words.kept)}
          </button>
        </div>
      </Dialog>
    )
  }
  return (
    <Ask
      title={say(words.newToken)}
      act={say(words.newToken)}
      busy={create.busy}
      refused={create.refused ? say(create.refused) : null}
      close={close}
      onAct={() => {
        setTried(true)
        if (label.trim() !== '' && daysFit) create.run(undefined)
      }}
    >
      <Field
        label={say(words.purpose)}
        hint={say(words.purposeHint)}
        error={tried && label.trim() === '' ? say(words.purposeMissing) : null}
      >
        {(control) => (
          <input {...control} value={label} maxLength={100} onChange={(event) => setLabel(event.target.value)} />
        )}
      </Field>
      <Field
        label={say(words.days)}
        unit={say(words.day)}
        hint={say(words.daysHint)}
        error={tried && !daysFit ? say(words.daysWrong) : null}
      >
        {(control) => (
          <input {...control} inputMode="numeric" value={days} onChange={(event) => setDays(event.target.value)} />
        )}
      </Field>
    </Ask>
  )
}
