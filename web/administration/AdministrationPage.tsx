import './AdministrationPage.css'
import { useParams } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { posts } from '../../kernel/post.ts'
import { useSay } from '../app/language.ts'
import { type Session, useSession } from '../app/session.ts'
import { Empty, Loading, NoPermission } from '../parts/page/BlankState.tsx'
import { PageHeader } from '../parts/page/Section.tsx'
import { TrailPart } from './audit/TrailPart.tsx'
import { administrators, duties, isAdministrator } from './duties.ts'
import { type Part, parts } from './parts.ts'
import { PoliciesPart } from './security/PoliciesPart.tsx'
import { PostsPart } from './security/PostsPart.tsx'
import { SessionsPart } from './security/SessionsPart.tsx'
import { AccountsPart } from './system/AccountsPart.tsx'
import { BackupsPart } from './system/BackupsPart.tsx'
import { ConditionPart } from './system/ConditionPart.tsx'
import { PacksPart } from './system/PacksPart.tsx'
import { words } from './words.ts'

const pages: Record<Part['id'], ComponentType> = {
  accounts: AccountsPart,
  packs: PacksPart,
  condition: ConditionPart,
  backups: BackupsPart,
  posts: PostsPart,
  sessions: SessionsPart,
  policies: PoliciesPart,
  trail: TrailPart,
}

/** Administration: each of the three administrators finds his own part, and hears whose the rest is. */
export function AdministrationPage() {
  const say = useSay()
  const { zone = '', part: id } = useParams({ strict: false }) as { zone?: string; part?: string }
  const { data: session } = useSession()
  if (!session) return <Loading title={say(words.administration)} />
  const { post } = session.held
  const part = parts.find((one) => (id === undefined ? one.owner === post : one.id === id))
  if (!part && (id === undefined || !isAdministrator(post))) return <NotYours session={session} zone={zone} />
  if (!part) {
    return (
      <>
        <PageHeader title={say(words.administration)} />
        <Empty title={say(words.noSuchPart)} next={<a href={`/${zone}/administration`}>{say(words.toOwn)} →</a>} />
      </>
    )
  }
  if (part.owner !== post) return <NotYours session={session} zone={zone} part={part} />
  const Page = pages[part.id]
  return (
    <>
      <Page />
      <Closing />
    </>
  )
}

/** A part of another administrator: whose it is, who is asking, whom to ask. */
function NotYours({ session, zone, part }: { session: Session; zone: string; part?: Part }) {
  const say = useSay()
  const { post } = session.held
  const owner = part ? posts[part.owner] : null
  const mine = isAdministrator(post)
  const title = owner
    ? { zh: `这一页归${owner.zh}`, en: `This page belongs to the ${owner.en.toLowerCase()}` }
    : { zh: '管理归三名管理员', en: 'Administration belongs to the three administrators' }
  const sentence = {
    zh: `您的岗位是${posts[post].zh}${mine ? `，管${duties[post].zh}` : ''}。${part ? `${part.label.zh}的事，` : '要开账号、要岗位，'}请找本区${owner?.zh ?? '系统管理员、安全管理员'}。`,
    en: `Your post is ${posts[post].en.toLowerCase()}${mine ? `, for ${duties[post].en}` : ''}. Please ask the ${owner?.en.toLowerCase() ?? 'system or the security administrator'} of the zone.`,
  }
  return (
    <>
      <PageHeader title={say(part?.label ?? words.administration)} />
      <NoPermission
        title={say(title)}
        next={
          mine ? (
            <a href={`/${zone}/administration`}>{say(words.toOwn)} →</a>
          ) : (
            <a href={`/${zone}`}>{say(words.toCockpit)} →</a>
          )
        }
      >
        {say(sentence)}
      </NoPermission>
      <Closing />
    </>
  )
}

/** Closes every page of administration: who looks after what. */
function Closing() {
  const say = useSay()
  return (
    <footer className="three-administrators">
      <b>{say(words.three)}</b>
      {administrators.map((post) => (
        <span key={post}>
          {say({ zh: `${posts[post].zh}：${duties[post].zh}`, en: `${posts[post].en}: ${duties[post].en}` })}
        </span>
      ))}
    </footer>
  )
}
