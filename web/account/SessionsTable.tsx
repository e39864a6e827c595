import type { z } from 'zod'
import type { shownSession } from '../../contract/sign-in.ts'
import { posts } from '../../kernel/post.ts'
import { deviceLabel } from '../app/device.ts'
import { useSay } from '../app/language.ts'
import { agoLabel, momentText } from '../app/moments.ts'
import { Name } from '../parts/Name.tsx'
import { JxTable, type TableColumn, TwoLines } from '../parts/table/JxTable.tsx'
import { words } from './words.ts'

export type ShownSession = z.output<typeof shownSession>

/** Open sessions: where, since when, until when, and the way to end one; whose they are where `ofAll`. */
export function SessionsTable({
  sessions,
  caption,
  now,
  end,
  ofAll = false,
}: {
  sessions: readonly ShownSession[]
  caption: string
  /** In milliseconds: from where «12分钟前» is counted. */
  now: number
  end: (session: ShownSession) => void
  ofAll?: boolean
}) {
  const say = useSay()
  const placeOf = ({ token, agent }: ShownSession): string =>
    token === null ? say(deviceLabel(agent)) : `${say(words.programToken)} ${token}`
  const person: TableColumn<ShownSession> = {
    id: 'person',
    head: say(words.person),
    cell: (session) => <TwoLines first={<Name text={session.person} />} second={say(posts[session.post])} />,
  }
  return (
    <JxTable
      caption={caption}
      rows={sessions}
      keyOf={(session) => session.id}
      columns={[
        ...(ofAll ? [person] : []),
        {
          id: 'where',
          head: say(words.device),
          ...(ofAll ? { phone: 'plain' as const } : {}),
          cell: (session) => <TwoLines first={placeOf(session)} second={session.address} />,
        },
        {
          id: 'since',
          head: say(words.since),
          ...(ofAll ? { phone: 'hide' as const } : {}),
          cell: (session) => momentText(session.began),
        },
        { id: 'seen', head: say(words.lastSeen), cell: (session) => say(agoLabel(session.lastSeen, now)) },
        { id: 'ends', head: say(words.expires), phone: 'hide', cell: (session) => momentText(session.expires) },
        {
          id: 'act',
          head: '',
          numeric: true,
          phone: 'right',
          cell: (session) =>
            session.current ? (
              <span className="cell-state">{say(words.thisOne)}</span>
            ) : (
              <button
                type="button"
                className="cell-act grave"
                aria-label={`${say(words.end)} ${ofAll ? session.person : placeOf(session)} ${momentText(session.began)}`}
                onClick={() => end(session)}
              >
                {say(words.end)}
              </button>
            ),
        },
      ]}
    />
  )
}
