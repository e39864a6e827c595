import { useState } from 'react'
import type { z } from 'zod'
import { endOtherSessions, endOwnSession, listOwnSessions, type shownSession } from '../../contract/sign-in.ts'
import { call } from '../api.ts'
import { useAct } from '../app/act.ts'
import { deviceLabel } from '../app/device.ts'
import { useSay } from '../app/language.ts'
import { agoLabel, momentText } from '../app/moments.ts'
import { Ask } from '../parts/form/Ask.tsx'
import { RuleSection } from '../parts/page/Section.tsx'
import { Lamp } from '../parts/reason/Lamp.tsx'
import { JxTable, TwoLines } from '../parts/table/JxTable.tsx'

import { endedLabel, words } from './words.ts'

export type ShownSession = z.output<typeof shownSession>

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
      <JxTable
        caption={say(words.sessions)}
        rows={sessions}
        keyOf={(session) => session.id}
        columns={[
          {
            id: 'where',
            head: say(words.device),
            cell: (session) => <TwoLines first={say(deviceLabel(session.agent))} second={session.address} />,
          },
          { id: 'since', head: say(words.since), cell: (session) => momentText(session.began) },
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
                  aria-label={`${say(words.end)} ${say(deviceLabel(session.agent))} ${momentText(session.began)}`}
                  onClick={() => one.run(session.id)}
                >
                  {say(words.end)}
                </button>
              ),
          },
        ]}
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
