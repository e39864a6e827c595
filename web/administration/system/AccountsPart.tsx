import { useState } from 'react'
import { useSay } from '../../app/language.ts'
import { agoLabel, momentText } from '../../app/moments.ts'
import { useSession } from '../../app/session.ts'
import { Empty, Failure, Loading } from '../../parts/page/BlankState.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import type { Piece } from '../../parts/reason/Sentence.tsx'
import { JxTable } from '../../parts/table/JxTable.tsx'
import { Pager } from '../Pager.tsx'
import { PartHeader } from '../PartHeader.tsx'
import { PeopleFilter } from '../PeopleFilter.tsx'
import { PersonCell } from '../PersonCell.tsx'
import { type Found, isNarrow, postLabel, type ShownAccount, usePeople } from '../people.ts'
import { words as shared, untilLabel } from '../words.ts'
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
      <PartHeader id="accounts" lead={leadOf(data, isNarrow(people))} />
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
                  cell: (account) => <PersonCell account={account} />,
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
