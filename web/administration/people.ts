import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { type AccountState, accountStates, listAccounts, type shownAccount } from '../../contract/administration.ts'
import type { Label } from '../../kernel/label.ts'
import { posts } from '../../kernel/post.ts'
import { call } from '../api.ts'
import { everybody, type People } from './PeopleFilter.tsx'

export type ShownAccount = z.output<typeof shownAccount>
export type Found = z.output<NonNullable<typeof listAccounts.answer>>
export type ShownPost = ShownAccount['posts'][number]

/** A post with what it is held for: 部门科员（统计局）. */
export function postLabel({ post, department, departmentLabel, enterpriseName }: ShownPost): Label {
  const place = departmentLabel ?? (department ? { zh: department, en: department } : null)
  const name = enterpriseName ? { zh: enterpriseName, en: enterpriseName } : place
  if (!name) return posts[post]
  return { zh: `${posts[post].zh}（${name.zh}）`, en: `${posts[post].en} (${name.en})` }
}

export const isNarrow = ({ search, post, state }: People): boolean =>
  search.trim() !== '' || post !== '' || state !== ''

export const pageSize = 50

/** Everybody, or those in the state that the address asks for. */
function usePeopleAsked(): People {
  const { state = '' } = useSearch({ strict: false }) as { state?: string }
  return state in accountStates ? { ...everybody, state: state as AccountState } : everybody
}

/** The accounts that a filter finds, page by page; what was shown stays until the next answer is there. */
export function usePeople() {
  const [people, setPeople] = useState(usePeopleAsked())
  const [page, setPage] = useState(1)
  const query = {
    ...(people.search.trim() === '' ? {} : { search: people.search.trim() }),
    ...(people.state === '' ? {} : { state: people.state }),
    ...(people.post === '' ? {} : { post: people.post }),
    page,
    size: pageSize,
  }
  const answer = useQuery({
    queryKey: [listAccounts.id, query],
    queryFn: ({ signal }) => call(listAccounts, { query }, signal),
    placeholderData: keepPreviousData,
  })
  const change = (next: People) => {
    setPage(1)
    setPeople(next)
  }
  return { people, change, page, setPage, ...answer }
}
