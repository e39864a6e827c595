import { useState } from 'react'
import {
  type CalendarAddress,
  makeOwnCalendar,
  openOwnCalendar,
  withdrawOwnCalendar,
} from '../../contract/delivery/calendar.ts'
import { type Post, posts } from '../../kernel/post.ts'
import { call } from '../api.ts'
import { useAct } from '../app/act.ts'
import { useLanguage, useSay } from '../app/language.ts'
import { agoLabel, momentText } from '../app/moments.ts'
import { Dialog } from '../app/shell/Dialog.tsx'
import { Ask } from '../parts/form/Ask.tsx'
import { Empty } from '../parts/page/BlankState.tsx'
import { RuleSection } from '../parts/page/Section.tsx'
import { ToldOnce } from '../parts/page/ToldOnce.tsx'
import { JxTable } from '../parts/table/JxTable.tsx'
import { calendarLanguages, words } from './words.ts'

/** What is asked before an address ends: the name of the act, and what it brings about. */
const questions = {
  renewal: { act: words.renewCalendar, note: words.renewNote },
  withdrawal: { act: words.withdrawCalendar, note: words.withdrawNote },
} as const

/** The address by which calendar programs fetch the due days of the post at hand: made, told once, renewed, withdrawn. */
export function CalendarSection({ post, address }: { post: Post; address: CalendarAddress | null }) {
  const say = useSay()
  const language = useLanguage()
  const [now] = useState(() => Date.now())
  const [asked, setAsked] = useState<keyof typeof questions | null>(null)
  const ending = { touched: [openOwnCalendar], done: () => setAsked(null) }
  const make = useAct(() => call(makeOwnCalendar, { body: { language } }), ending)
  const withdraw = useAct(() => call(withdrawOwnCalendar, {}), ending)
  const answering = asked === 'withdrawal' ? withdraw : make
  return (
    <RuleSection
      title={say(words.calendar)}
      note={say(words.calendarNote)}
      side={
        <button
          type="button"
          className="button small"
          aria-busy={make.busy}
          onClick={() => (address ? setAsked('renewal') : make.run(undefined))}
        >
          {say(address ? words.renewCalendar : words.makeCalendar)}
        </button>
      }
    >
      {make.refused && !asked ? <p role="alert">{say(make.refused)}</p> : null}
      {address ? (
        <JxTable
          caption={say(words.calendar)}
          rows={[address]}
          keyOf={({ made }) => made}
          columns={[
            { id: 'post', head: say(words.post), cell: () => say(posts[post]) },
            {
              id: 'language',
              head: say(words.language),
              phone: 'plain',
              cell: (one) => say(calendarLanguages[one.language]),
            },
            { id: 'since', head: say(words.since), phone: 'hide', cell: ({ made }) => momentText(made) },
            {
              id: 'fetched',
              head: say(words.fetched),
              cell: ({ fetched }) => say(fetched ? agoLabel(fetched, now) : words.neverFetched),
            },
            {
              id: 'act',
              head: '',
              numeric: true,
              phone: 'right',
              cell: () => (
                <button
                  type="button"
                  className="cell-act grave"
                  aria-label={say(words.withdrawCalendar)}
                  onClick={() => setAsked('withdrawal')}
                >
                  {say(words.withdraw)}
                </button>
              ),
            },
          ]}
        />
      ) : (
        <Empty title={say(words.noCalendar)}>{say(words.noCalendarNote)}</Empty>
      )}
      {asked ? (
        <Ask
          title={say(questions[asked].act)}
          act={say(questions[asked].act)}
          busy={answering.busy}
          refused={answering.refused ? say(answering.refused) : null}
          onAct={() => answering.run(undefined)}
          close={() => setAsked(null)}
        >
          <p>{say(questions[asked].note)}</p>
        </Ask>
      ) : null}
      {make.answer ? <Told address={make.answer.address} close={make.forget} /> : null}
    </RuleSection>
  )
}

/** The address, told only now; `webcal:` tells a device to subscribe to it. */
function Told({ address, close }: { address: string; close: () => void }) {
  const say = useSay()
  return (
    <Dialog title={say(words.calendar)} close={close}>
      <div className="ask form-column">
        <h2>{say(words.calendar)}</h2>
        <ToldOnce text={address} name={say(words.calendar)} />
        <p>{say(words.calendarUse)}</p>
        <div className="ask-acts">
          <button type="button" className="button primary" onClick={close}>
            {say(words.kept)}
          </button>
          <a className="button" href={address.replace(/^https?:/, 'webcal:')}>
            {say(words.openCalendar)}
          </a>
        </div>
      </div>
    </Dialog>
  )
}
