import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { grantPost, listAccounts, listJurisdictions } from '../../../contract/administration.ts'
import { type Post, posts } from '../../../kernel/post.ts'
import { call } from '../../api.ts'
import { useAct } from '../../app/act.ts'
import { useSay } from '../../app/language.ts'
import { Ask } from '../../parts/form/Ask.tsx'
import { Field } from '../../parts/form/Field.tsx'
import { isAdministrator } from '../duties.ts'
import type { ShownAccount } from '../people.ts'
import { words } from './words.ts'

/** Posts that are held for a department; the clerk must name one. */
const departmental: readonly Post[] = [
  'leader',
  'project-lead',
  'project-officer',
  'department-clerk',
  'investment-officer',
  'service-agent',
]

/** Grants a post to a person, with the department or the enterprise that it is held for. */
export function GrantDialog({ account, close }: { account: ShownAccount; close: () => void }) {
  const say = useSay()
  const [post, setPost] = useState<Post | ''>('')
  const [department, setDepartment] = useState('')
  const [enterprise, setEnterprise] = useState('')
  const [search, setSearch] = useState('')
  const [tried, setTried] = useState(false)
  const { data } = useQuery({
    queryKey: [listJurisdictions.id, search],
    queryFn: ({ signal }) => call(listJurisdictions, { query: { search } }, signal),
    placeholderData: keepPreviousData,
  })
  const ofDepartment = post !== '' && departmental.includes(post)
  const grant = useAct(
    (granted: Post) =>
      call(grantPost, {
        params: { account: account.id },
        body: {
          post: granted,
          department: ofDepartment && department !== '' ? department : null,
          enterprise: granted === 'enterprise' ? enterprise : null,
        },
      }),
    { touched: [listAccounts], done: close },
  )
  const lacksDepartment = post === 'department-clerk' && department === ''
  const lacksEnterprise = post === 'enterprise' && enterprise === ''
  return (
    <Ask
      title={say(words.grant)}
      act={say(words.grant)}
      busy={grant.busy}
      refused={grant.refused ? say(grant.refused) : null}
      close={close}
      onAct={() => {
        setTried(true)
        if (post !== '' && !lacksDepartment && !lacksEnterprise) grant.run(post)
      }}
    >
      <p>{say({ zh: `${account.person}（${account.name}）`, en: `${account.person} (${account.name})` })}</p>
      <Field
        label={say(words.post)}
        hint={post !== '' && isAdministrator(post) ? say(words.administratorNote) : null}
        error={tried && post === '' ? say(words.postMissing) : null}
      >
        {(control) => (
          <select {...control} value={post} onChange={(event) => setPost(event.target.value as Post | '')}>
            <option value="">{say(words.choose)}</option>
            {Object.entries(posts).map(([id, label]) => (
              <option key={id} value={id}>
                {say(label)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {ofDepartment ? (
        <Field label={say(words.department)} error={tried && lacksDepartment ? say(words.departmentMissing) : null}>
          {(control) => (
            <select {...control} value={department} onChange={(event) => setDepartment(event.target.value)}>
              <option value="">{say(post === 'department-clerk' ? words.choose : words.wholeZone)}</option>
              {data?.departments.map((one) => (
                <option key={one.id} value={one.id}>
                  {say(one.label)}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      {post === 'enterprise' ? (
        <>
          <Field label={say(words.enterpriseFind)} hint={say(words.enterpriseHint)}>
            {(control) => (
              <input
                {...control}
                type="search"
                value={search}
                maxLength={100}
                onChange={(event) => setSearch(event.target.value)}
              />
            )}
          </Field>
          <Field label={say(words.enterprise)} error={tried && lacksEnterprise ? say(words.enterpriseMissing) : null}>
            {(control) => (
              <select {...control} value={enterprise} onChange={(event) => setEnterprise(event.target.value)}>
                <option value="">{say(words.choose)}</option>
                {data?.enterprises.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.code ? `${one.name} ${one.code}` : one.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </>
      ) : null}
    </Ask>
  )
}
