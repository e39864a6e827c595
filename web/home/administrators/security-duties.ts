import type { z } from 'zod'
import {
  type AccountState,
  accountStates,
  type listAccounts,
  type listSessions,
} from '../../../contract/administration.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Lamp } from '../../../kernel/lamp.ts'
import type { Duty } from './DutyTable.tsx'
import { words } from './words.ts'

type Found = z.output<NonNullable<typeof listAccounts.answer>>
type Sessions = z.output<NonNullable<typeof listSessions.answer>>['sessions']

const lacking: readonly { state: AccountState; name: Label; lamp: Lamp; act: Label; none: Label }[] = [
  {
    state: 'locked',
    name: words.locked,
    lamp: 'red',
    act: words.unlock,
    none: { zh: '没有锁定的账号', en: 'No account is locked' },
  },
  {
    state: 'without-factor',
    name: words.factor,
    lamp: 'amber',
    act: words.see,
    none: { zh: '在用的账号都启用了', en: 'Every account in use has one' },
  },
  {
    state: 'without-post',
    name: words.noPost,
    lamp: 'amber',
    act: words.grant,
    none: { zh: '每个账号都有岗位', en: 'Every account holds a post' },
  },
]
export const lackingStates = lacking.map(({ state }) => state)

/** Whoever is signed in from more than one address at once; programs with a token do not count. */
function inSeveralPlaces(sessions: Sessions): string[] {
  const byPerson = Map.groupBy(
    sessions.filter(({ token }) => token === null),
    ({ person }) => person,
  )
  return [...byPerson].flatMap(([person, own]) => (new Set(own.map(({ address }) => address)).size > 1 ? [person] : []))
}

const several = (count: number, en: string): string => `${count} ${count === 1 ? 'person' : 'people'}${en}`

const shown = 5

function sessionState(sessions: Sessions): Pick<Duty, 'lamp' | 'state' | 'people'> {
  const people = new Set(sessions.map(({ person }) => person)).size
  const open: Label = {
    zh: `${people}人登录着${sessions.length}处`,
    en: `${several(people, '')}, ${sessions.length} open`,
  }
  const unusual = inSeveralPlaces(sessions)
  if (unusual.length === 0) return { lamp: 'green', state: open }
  return {
    lamp: 'amber',
    people: unusual.slice(0, shown),
    state: {
      zh: `${open.zh}；${unusual.length}人同时在不止一个地址登录`,
      en: `${open.en}; ${several(unusual.length, ' from more than one address at once')}`,
    },
  }
}

/** What the security administrator looks after; a part whose answer is not there yet is left out. */
export function securityDuties(
  zone: string,
  found: ReadonlyMap<AccountState, Found>,
  sessions: Sessions | undefined,
): Duty[] {
  const page = (part: string) => `/${zone}/administration/${part}`
  const accounts = lacking.flatMap(({ state, name, lamp, act, none }): Duty[] => {
    const answer = found.get(state)
    if (!answer) return []
    const { total } = answer
    const people = answer.accounts.map(({ person }) => person)
    const first = people.length < total ? { zh: `，前${people.length}人`, en: `, the first ${people.length}` } : null
    const lacks = accountStates[state]
    const told: Label = {
      zh: `${total}人${lacks.zh}${first?.zh ?? ''}`,
      en: several(total, ` ${lacks.en}${first?.en ?? ''}`),
    }
    const common = { id: state, name, act, href: `${page('posts')}?state=${state}` }
    return [total > 0 ? { ...common, lamp, state: told, people } : { ...common, lamp: 'green', state: none }]
  })
  if (!sessions) return accounts
  const open: Duty = {
    id: 'sessions',
    name: words.sessions,
    ...sessionState(sessions),
    href: page('sessions'),
    act: words.toSessions,
  }
  return [...accounts, open]
}
