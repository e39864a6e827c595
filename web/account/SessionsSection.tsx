import { useState } from 'react'
import { endOtherSessions, endOwnSession, listOwnSessions } from '../../contract/sign-in.ts'
import { call } from '../api.ts'
import { useAct } from '../app/act.ts'
import { useSay } from '../app/language.ts'
import { Ask } from '../parts/form/Ask.tsx'
import { RuleSection } from '../parts/page/Section.tsx'
import { Lamp } from '../parts/reason/Lamp.tsx'
import { SessionsTable, type ShownSession } from './SessionsTable.tsx'
import { endedLabel, words } from './words.ts'

/** Where the account is signed in, since when, and the way to end one place or all others. */
export function SessionsSection({ sessions, others }: { sessions: ShownSession[]; others: number }) {
  const say = useSay()
  const [now] = useState(() => Date.now())
  const [asked, setAsked] = useState(false)
  const touched = [listOwnSessions]
  const one = useAct((session: string) => call(endOwnSession, { params: { session } }), { touched })
  const all = useAct(() => call(endOtherSessions, {}), { touched, done: () => setAsked(false) })
  const ended = all.answer ?? one.answer
  const refused = one.refused ?? all.refused
  return (
    <RuleSection
      title={say(words.sessions)}
      note={say(words.sessionsNote)}
      side={
        others > 0 ? (
          <button type="button" className="button small" onClick={() => setAsked(true)}>
            {say(words.endOthers)}
          </button>
        ) : null
      }
    >
      <SessionsTable
        caption={say(words.sessions)}
        sessions={sessions}
        now={now}
        end={(session) => one.run(session.id)}
      />
      <div role="status">
        {ended ? (
          <p className="field-below">
            <Lamp state="green" size={12} silent /> {say(endedLabel(ended.ended))}
          </p>
        ) : null}
      </div>
      {refused && !asked ? <p role="alert">{say(refused)}</p> : null}
      {asked ? (
        <Ask
          title={say(words.endOthers)}
          act={say(words.endOthers)}
          busy={all.busy}
          refused={all.refused ? say(all.refused) : null}
          onAct={() => all.run(undefined)}
          close={() => setAsked(false)}
        >
          <p>{say(words.endOthersNote)}</p>
        </Ask>
      ) : null}
    </RuleSection>
  )
}
