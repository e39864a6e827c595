import './AccountPage.css'
import { useQuery } from '@tanstack/react-query'
import { admits } from '../../contract/admission.ts'
import { openOwnCalendar } from '../../contract/delivery/calendar.ts'
import { listOwnSessions, readPolicies } from '../../contract/sign-in.ts'
import { asWritten } from '../../kernel/label.ts'
import { posts } from '../../kernel/post.ts'
import { call, useAnswer } from '../api.ts'
import { useSay } from '../app/language.ts'
import { type Session, useSession } from '../app/session.ts'
import { Failure, Loading } from '../parts/page/BlankState.tsx'
import { PageHeader, WithRail } from '../parts/page/Section.tsx'
import { Demonstration } from '../parts/reason/Mark.tsx'
import { type Piece, Sentence } from '../parts/reason/Sentence.tsx'
import { CalendarSection } from './CalendarSection.tsx'
import { PasswordSection } from './PasswordSection.tsx'
import { PostsSection } from './PostsSection.tsx'
import { ScreenSection } from './ScreenSection.tsx'
import { SecondFactorSection } from './SecondFactorSection.tsx'
import { SessionsSection } from './SessionsSection.tsx'
import { TokensSection } from './TokensSection.tsx'
import { words } from './words.ts'

function leadOf(session: Session, open: number, tokens: number): Piece[] {
  const { held } = session
  const place = held.department ?? { zh: '', en: '' }
  return [
    { text: asWritten(session.person), strong: true },
    {
      text: {
        zh: `，${held.zoneLabel.zh}${place.zh}${posts[held.post].zh}，账号${session.name}；动态口令`,
        en: `, ${posts[held.post].en}${place.en && `, ${place.en}`}, ${held.zoneLabel.en}, account ${session.name}; the second factor is `,
      },
    },
    { text: session.secondFactor ? words.factorOn : words.factorOff, lamp: session.secondFactor ? 'green' : 'amber' },
    {
      text: {
        zh: `；现在登录${open}处，程序令牌${tokens}个。`,
        en: `; ${open} ${open === 1 ? 'session' : 'sessions'} and ${tokens} ${tokens === 1 ? 'token' : 'tokens'} at the moment.`,
      },
    },
  ]
}

/** One's own account: who I am here, what I may do, how safely the door is locked, and where it stands open. */
export function AccountPage() {
  const say = useSay()
  const session = useSession()
  const sessions = useAnswer(listOwnSessions, {})
  const policies = useAnswer(readPolicies, {})
  const calendar = useQuery({
    queryKey: [openOwnCalendar.id, {}],
    queryFn: ({ signal }) => call(openOwnCalendar, {}, signal),
    enabled: admits(openOwnCalendar.admits, session.data?.held.post ?? null),
  })
  const error = session.error ?? sessions.error ?? policies.error ?? calendar.error
  if (error) {
    const again = () => Promise.all([session, sessions, policies, calendar].map((answer) => answer.refetch()))
    return (
      <>
        <PageHeader title={say(words.account)} />
        <Failure title={say(words.notOpened)} error={error} again={again} />
      </>
    )
  }
  if (!session.data || !sessions.data || !policies.data || calendar.isLoading)
    return <Loading title={say(words.account)} />
  const open = sessions.data.sessions.filter(({ token }) => token === null)
  const tokens = sessions.data.sessions.filter(({ token }) => token !== null)
  return (
    <>
      <PageHeader
        title={say(words.account)}
        aside={session.data.demonstration ? <Demonstration /> : null}
        lead={<Sentence pieces={leadOf(session.data, open.length, tokens.length)} />}
        rule={false}
      />
      <div className="account">
        <WithRail
          rail={
            <>
              <PasswordSection policies={policies.data} name={session.data.name} />
              <ScreenSection />
            </>
          }
        >
          <PostsSection session={session.data} />
          <SecondFactorSection confirmed={session.data.secondFactor} />
          <SessionsSection sessions={open} others={open.length + tokens.length - 1} />
          <TokensSection tokens={tokens} />
          {calendar.data ? <CalendarSection post={session.data.held.post} address={calendar.data.address} /> : null}
        </WithRail>
      </div>
    </>
  )
}
