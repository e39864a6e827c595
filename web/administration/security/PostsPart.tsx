import { useState } from 'react'
import { useSay } from '../../app/language.ts'
import { momentText } from '../../app/moments.ts'
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
  const { people, change, page, setPage, data, error, refetch } = usePeople()
  if (error) {
    return (
      <>
        <PartHeader id="posts" />
        <Failure title={say(shared.notOpened)} error={error} again={refetch} />
      </>
    )
  }
  if (!data) return <Loading />
  const isMine = (account: ShownAccount) => account.name === session?.name
  return (
    <>
      <PartHeader id="posts" lead={leadOf(data, isNarrow(people))} />
      <div className="administration">
        <RuleSection title={say(words.people)} note={say(words.peopleNote)}>
          <PeopleFilter people={people} change={change} />
          {data.accounts.length === 0 ? (
            <Empty title={say(shared.noneFound)}>{say(shared.noneFoundNote)}</Empty>
          ) : (
            <JxTable
              caption={say(words.people)}
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
                  phone: 'line',
                  cell: (account) => (
                    <Held
                      account={account}
                      revoke={isMine(account) ? null : (held) => setAct({ kind: 'revoke', account, held })}
                    />
                  ),
                },
                {
                  id: 'factor',
                  head: say(shared.factor),
                  cell: (account) => say(account.secondFactor ? shared.factorOn : shared.factorOff),
                },
                {
                  id: 'state',
                  head: say(shared.state),
                  phone: 'right',
                  cell: (account) => (
                    <span className={account.lockedUntil ? 'cell-state amber' : 'cell-state'}>
                      {account.lockedUntil
                        ? say(untilLabel(momentText(account.lockedUntil).slice(11)))
                        : say(account.disabled ? shared.disabled : shared.inUse)}
                    </span>
                  ),
                },
                {
                  id: 'acts',
                  head: '',
                  numeric: true,
                  phone: 'line',
                  cell: (account) =>
                    isMine(account) ? null : (
                      <span className="row-acts">
                        {account.lockedUntil ? (
                          <button
                            type="button"
                            className="cell-act"
                            aria-label={`${say(words.unlockAccount)} ${account.person}`}
                            onClick={() => setAct({ kind: 'unlock', account })}
                          >
                            {say(words.unlock)}
                          </button>
                        ) : null}
                        <button
                          type="button"
                          className="cell-act"
                          aria-label={`${say(words.grant)} ${account.person}`}
                          onClick={() => setAct({ kind: 'grant', account })}
                        >
                          {say(words.grant)}
                        </button>
                      </span>
                    ),
                },
              ]}
            />
          )}
          <Pager page={page} total={data.total} go={setPage} />
        </RuleSection>
      </div>
      {act ? <PostDialog act={act} close={() => setAct(null)} /> : null}
    </>
  )
}

function Held({
  account,
  revoke,
}: {
  account: ShownAccount
  revoke: ((held: ShownAccount['posts'][number]) => void) | null
}) {
  const say = useSay()
  if (account.posts.length === 0) return <span className="cell-state amber">{say(shared.noPost)}</span>
  return (
    <ul className="held-posts">
      {account.posts.map((held) => (
        <li key={held.id}>
          {say(postLabel(held))}
          {revoke ? (
            <button
              type="button"
              className="cell-act grave"
              aria-label={`${say(words.revokePost)} ${say(postLabel(held))} ${account.person}`}
              onClick={() => revoke(held)}
            >
              {say(words.revoke)}
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
