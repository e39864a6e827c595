import { useState } from 'react'
import { useSay } from '../app/language.ts'
import { agoLabel, momentText } from '../app/moments.ts'
import { useSession } from '../app/session.ts'
import { Empty, Failure, Loading } from '../parts/BlankState.tsx'
import { JxTable, TwoLines } from '../parts/JxTable.tsx'
import { Demonstration } from '../parts/Mark.tsx'
import { RuleSection } from '../parts/Section.tsx'
import type { Piece } from '../parts/Sentence.tsx'
import { type AccountAct, AccountDialog } from './AccountDialog.tsx'
import { Pager } from './Pager.tsx'
import { PartHeader } from './PartHeader.tsx'
import { PeopleFilter } from './PeopleFilter.tsx'
import { postLabel, type ShownAccount, usePeople } from './people.ts'
import { words } from './system-words.ts'
import { words as shared, untilLabel } from './words.ts'

type Shown = { accounts: ShownAccount[]; total: number }

function leadOf({ accounts, total }: Shown): Piece[] {
  const count = (of: (account: ShownAccount) => boolean) => accounts.filter(of).length
  const disabled = count((account) => account.disabled)
  const locked = count((account) => account.lockedUntil !== null)
  const without = count((account) => account.posts.length === 0)
  return [
    { text: { zh: `找到${total}个账号`, en: `${total} ${total === 1 ? 'account' : 'accounts'}` } },
    { text: { zh: `，停用${disabled}个`, en: `, ${disabled} disabled` } },
    {
      text: { zh: `，锁定${locked}个`, en: `, ${locked} locked` },
      ...(locked > 0 ? { lamp: 'amber' as const } : {}),
    },
    {
      text: { zh: `，没有岗位${without}个`, en: `, ${without} without a post` },
      ...(without > 0 ? { lamp: 'amber' as const } : {}),
    },
    { text: { zh: '。', en: '.' } },
  ]
}

/** Accounts of the zone: made, renamed, given a new password, disabled and enabled. */
export function AccountsPart() {
  const say = useSay()
  const [now] = useState(() => Date.now())
  const [act, setAct] = useState<AccountAct | null>(null)
  const { data: session } = useSession()
  const { people, change, page, setPage, data, error, refetch } = usePeople()
  if (error) {
    return (
      <>
        <PartHeader id="accounts" />
        <Failure title={say(shared.notOpened)} error={error} again={refetch} />
      </>
    )
  }
  if (!data) return <Loading />
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
      <PartHeader id="accounts" lead={leadOf(data)} />
      <div className="administration">
        <RuleSection
          title={say(words.accounts)}
          note={say(words.accountsNote)}
          side={
            <button type="button" className="button small primary" onClick={() => setAct({ kind: 'create' })}>
              {say(words.create)}
            </button>
          }
        >
          <PeopleFilter people={people} change={change} />
          {data.accounts.length === 0 ? (
            <Empty title={say(shared.noneFound)}>{say(shared.noneFoundNote)}</Empty>
          ) : (
            <JxTable
              caption={say(words.accounts)}
              rows={data.accounts}
              keyOf={(account) => account.id}
              columns={[
                {
                  id: 'person',
                  head: say(shared.person),
                  cell: (account) => (
                    <TwoLines
                      first={
                        <>
                          {account.person} {account.demonstration ? <Demonstration /> : null}
                        </>
                      }
                      second={account.name}
                    />
                  ),
                },
                {
                  id: 'posts',
                  head: say(shared.posts),
                  phone: 'plain',
                  cell: (account) =>
                    account.posts.length === 0 ? (
                      <span className="cell-state amber">{say(shared.noPost)}</span>
                    ) : (
                      account.posts.map((held) => say(postLabel(held))).join(say({ zh: '、', en: ', ' }))
                    ),
                },
                {
                  id: 'factor',
                  head: say(shared.factor),
                  phone: 'hide',
                  cell: (account) => say(account.secondFactor ? shared.factorOn : shared.factorOff),
                },
                {
                  id: 'seen',
                  head: say(shared.lastSeen),
                  cell: (account) => (account.lastSeen ? say(agoLabel(account.lastSeen, now)) : say(shared.never)),
                },
                {
                  id: 'state',
                  head: say(shared.state),
                  phone: 'right',
                  cell: (account) => <State account={account} />,
                },
                {
                  id: 'acts',
                  head: '',
                  numeric: true,
                  phone: 'line',
                  cell: (account) => (
                    <span className="row-acts">
                      {acts(account).map((one) => (
                        <button
                          key={one.kind}
                          type="button"
                          className={one.kind === 'disable' ? 'cell-act grave' : 'cell-act'}
                          aria-label={`${say(words[one.kind])} ${account.person}`}
                          onClick={() => setAct(one)}
                        >
                          {say(words[one.kind])}
                        </button>
                      ))}
                    </span>
                  ),
                },
              ]}
            />
          )}
          <Pager page={page} total={data.total} go={setPage} />
        </RuleSection>
      </div>
      {act ? <AccountDialog act={act} close={() => setAct(null)} /> : null}
    </>
  )
}

function State({ account }: { account: ShownAccount }) {
  const say = useSay()
  if (account.disabled) return <span className="cell-state">{say(shared.disabled)}</span>
  if (account.lockedUntil)
    return <span className="cell-state amber">{say(untilLabel(momentText(account.lockedUntil).slice(11)))}</span>
  return <span className="cell-state">{say(shared.inUse)}</span>
}
