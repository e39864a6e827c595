import { useState } from 'react'
import { endSession, listSessions } from '../../../contract/administration.ts'
import { posts } from '../../../kernel/post.ts'
import { SessionsTable, type ShownSession } from '../../account/SessionsTable.tsx'
import { call, useAnswer } from '../../api.ts'
import { useAct } from '../../app/act.ts'
import { useSay } from '../../app/language.ts'
import { momentText } from '../../app/moments.ts'
import { Ask } from '../../parts/form/Ask.tsx'
import { Failure, Loading } from '../../parts/page/BlankState.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { PartHeader } from '../PartHeader.tsx'
import { words as shared } from '../words.ts'
import { words } from './words.ts'

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
  if (!data)
    return (
      <>
        <PartHeader id="sessions" />
        <Loading />
      </>
    )
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
          <SessionsTable ofAll caption={say(words.sessions)} sessions={sessions} now={dataUpdatedAt} end={setAsked} />
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
