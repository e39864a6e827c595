import { useState } from 'react'
import type { z } from 'zod'
import { endSession, listSessions } from '../../../contract/administration.ts'
import type { shownSession } from '../../../contract/sign-in.ts'
import { posts } from '../../../kernel/post.ts'
import { call, useAnswer } from '../../api.ts'
import { useAct } from '../../app/act.ts'
import { deviceLabel } from '../../app/device.ts'
import { useSay } from '../../app/language.ts'
import { agoLabel, momentText } from '../../app/moments.ts'
import { Ask } from '../../parts/form/Ask.tsx'
import { Failure, Loading } from '../../parts/page/BlankState.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { JxTable, TwoLines } from '../../parts/table/JxTable.tsx'
import { PartHeader } from '../PartHeader.tsx'
import { words as shared } from '../words.ts'
import { words } from './words.ts'

type ShownSession = z.output<typeof shownSession>

/** Every open session of the zone, and the way to end one. */
export function SessionsPart() {
  const say = useSay()
  const [asked, setAsked] = useState<ShownSession | null>(null)
  const { data, error, refetch, dataUpdatedAt } = useAnswer(listSessions, {})
  const end = useAct((session: string) => call(endSession, { params: { session } }), {
    touched: [listSessions],
    done: () => setAsked(null),
  })
  if (error) {
    return (
      <>
        <PartHeader id="sessions" />
        <Failure title={say(shared.notOpened)} error={error} again={refetch} />
      </>
    )
  }
  if (!data) return <Loading />
  const { sessions } = data
  const tokens = sessions.filter(({ token }) => token !== null).length
  const people = new Set(sessions.map(({ person }) => person)).size
  return (
    <>
      <PartHeader
        id="sessions"
        lead={[
          {
            text: {
              zh: `现在有${people}人登录${sessions.length - tokens}处，程序令牌${tokens}个。`,
              en: `${people} ${people === 1 ? 'person has' : 'people have'} ${sessions.length - tokens} open sessions and ${tokens} tokens.`,
            },
          },
        ]}
      />
      <div className="administration">
        <RuleSection title={say(words.sessions)} note={say(words.sessionsNote)}>
          <JxTable
            caption={say(words.sessions)}
            rows={sessions}
            keyOf={(session) => session.id}
            columns={[
              {
                id: 'person',
                head: say(shared.person),
                cell: (session) => <TwoLines first={session.person} second={say(posts[session.post])} />,
              },
              {
                id: 'where',
                head: say(words.where),
                phone: 'plain',
                cell: (session) => (
                  <TwoLines
                    first={
                      session.token === null ? say(deviceLabel(session.agent)) : `${say(words.token)} ${session.token}`
                    }
                    second={session.address}
                  />
                ),
              },
              { id: 'since', head: say(words.since), phone: 'hide', cell: (session) => momentText(session.began) },
              { id: 'seen', head: say(words.seen), cell: (session) => say(agoLabel(session.lastSeen, dataUpdatedAt)) },
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
                      aria-label={`${say(words.end)} ${session.person} ${momentText(session.began)}`}
                      onClick={() => setAsked(session)}
                    >
                      {say(words.end)}
                    </button>
                  ),
              },
            ]}
          />
        </RuleSection>
      </div>
      {asked ? (
        <Ask
          title={say(words.endSession)}
          act={say(words.endSession)}
          busy={end.busy}
          refused={end.refused ? say(end.refused) : null}
          close={() => setAsked(null)}
          onAct={() => end.run(asked.id)}
        >
          <p>
            {say({
              zh: `${asked.person}（${posts[asked.post].zh}）${momentText(asked.began)}起的登录。结束后，那里马上办不了事。`,
              en: `${asked.person} (${posts[asked.post].en}), since ${momentText(asked.began)}. It is refused at once.`,
            })}
          </p>
        </Ask>
      ) : null}
    </>
  )
}
