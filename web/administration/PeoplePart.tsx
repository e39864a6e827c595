import { type ReactNode, useState } from 'react'
import type { Label } from '../../kernel/label.ts'
import { useSay } from '../app/language.ts'
import { agoLabel, momentText } from '../app/moments.ts'
import { Empty, Failure, Loading } from '../parts/page/BlankState.tsx'
import { RuleSection } from '../parts/page/Section.tsx'
import type { Piece } from '../parts/reason/Sentence.tsx'
import { JxTable } from '../parts/table/JxTable.tsx'
import { Pager } from '../parts/table/Pager.tsx'
import { PartHeader } from './PartHeader.tsx'
import { PeopleFilter } from './PeopleFilter.tsx'
import { PersonCell } from './PersonCell.tsx'
import { type Found, isNarrow, pageSize, postLabel, type ShownAccount, type ShownPost, usePeople } from './people.ts'
import { untilLabel, words } from './words.ts'

/** What may be done to a person or a post; `grave` where it takes something away. */
export type PersonAct = {
  readonly id: string
  readonly label: Label
  readonly grave?: boolean
  readonly run: () => void
}

/** A part of administration that lists the people of the zone: one table, with what its administrator may do. */
export function PeoplePart({
  id,
  title,
  note,
  side,
  leadOf,
  actsOn,
  actOnPost,
}: {
  id: string
  title: string
  note: string
  side?: ReactNode
  leadOf: (found: Found, narrowed: boolean) => Piece[]
  actsOn: (account: ShownAccount) => readonly PersonAct[]
  actOnPost?: (account: ShownAccount, held: ShownPost) => PersonAct | null
}) {
  const say = useSay()
  const [now] = useState(() => Date.now())
  const { people, change, page, setPage, data, error, refetch } = usePeople()
  if (error) {
    return (
      <>
        <PartHeader id={id} />
        <Failure title={say(words.notOpened)} error={error} again={refetch} />
      </>
    )
  }
  if (!data)
    return (
      <>
        <PartHeader id={id} />
        <Loading />
      </>
    )
  return (
    <>
      <PartHeader id={id} lead={leadOf(data, isNarrow(people))} />
      <div className="administration">
        <RuleSection title={title} note={note} side={side}>
          <PeopleFilter people={people} change={change} />
          {data.accounts.length === 0 ? (
            <Empty title={say(words.noneFound)}>{say(words.noneFoundNote)}</Empty>
          ) : (
            <JxTable
              caption={title}
              rows={data.accounts}
              keyOf={(account) => account.id}
              columns={[
                { id: 'person', head: say(words.person), cell: (account) => <PersonCell account={account} /> },
                {
                  id: 'posts',
                  head: say(words.posts),
                  phone: 'plain',
                  cell: (account) => <HeldPosts account={account} actOn={actOnPost} />,
                },
                {
                  id: 'factor',
                  head: say(words.factor),
                  phone: 'hide',
                  cell: (account) => say(account.secondFactor ? words.factorOn : words.factorOff),
                },
                {
                  id: 'seen',
                  head: say(words.lastSeen),
                  cell: (account) => (account.lastSeen ? say(agoLabel(account.lastSeen, now)) : say(words.never)),
                },
                {
                  id: 'state',
                  head: say(words.state),
                  phone: 'right',
                  cell: (account) => <AccountState account={account} />,
                },
                {
                  id: 'acts',
                  head: '',
                  numeric: true,
                  phone: 'line',
                  cell: (account) => (
                    <span className="person-acts">
                      {actsOn(account).map((act) => (
                        <ActButton key={act.id} act={act} on={account.person} />
                      ))}
                    </span>
                  ),
                },
              ]}
            />
          )}
          <Pager page={page} size={pageSize} total={data.total} go={setPage} />
        </RuleSection>
      </div>
    </>
  )
}

function ActButton({ act, on }: { act: PersonAct; on: string }) {
  const say = useSay()
  return (
    <button
      type="button"
      className={act.grave ? 'cell-act grave' : 'cell-act'}
      aria-label={`${say(act.label)} ${on}`}
      onClick={act.run}
    >
      {say(act.label)}
    </button>
  )
}

function HeldPosts({
  account,
  actOn,
}: {
  account: ShownAccount
  actOn: ((account: ShownAccount, held: ShownPost) => PersonAct | null) | undefined
}) {
  const say = useSay()
  if (account.posts.length === 0) return <span className="cell-state amber">{say(words.noPost)}</span>
  return (
    <ul className="held-posts">
      {account.posts.map((held) => {
        const act = actOn?.(account, held)
        return (
          <li key={held.id}>
            {say(postLabel(held))}
            {act ? <ActButton act={act} on={`${say(postLabel(held))} ${account.person}`} /> : null}
          </li>
        )
      })}
    </ul>
  )
}

function AccountState({ account }: { account: ShownAccount }) {
  const say = useSay()
  if (account.disabled) return <span className="cell-state">{say(words.disabled)}</span>
  if (account.lockedUntil)
    return <span className="cell-state amber">{say(untilLabel(momentText(account.lockedUntil).slice(11)))}</span>
  return <span className="cell-state">{say(words.inUse)}</span>
}
