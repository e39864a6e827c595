import { useQueries } from '@tanstack/react-query'
import { listAccounts, listPostChanges, listSessions } from '../../../contract/administration.ts'
import { posts } from '../../../kernel/post.ts'
import { call, useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { momentText } from '../../app/moments.ts'
import { Name } from '../../parts/Name.tsx'
import { Empty, Failure, Loading } from '../../parts/page/BlankState.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { JxTable } from '../../parts/table/JxTable.tsx'
import { words as shared } from '../words.ts'
import { DutyTable } from './DutyTable.tsx'
import { lackingStates, securityDuties } from './security-duties.ts'
import { words } from './words.ts'

/** What the security administrator looks after today: locks, second factors, posts, sessions. */
export function SecuritySection({ zone }: { zone: string }) {
  const say = useSay()
  const accounts = useQueries({
    queries: lackingStates.map((state) => {
      const query = { state, size: 5 }
      return {
        queryKey: [listAccounts.id, query],
        queryFn: ({ signal }: { signal: AbortSignal }) => call(listAccounts, { query }, signal),
      }
    }),
  })
  const sessions = useAnswer(listSessions, {})
  const failed = [...accounts, sessions].find(({ error }) => error)
  const found = new Map(
    lackingStates.flatMap((state, at) => {
      const answer = accounts[at]?.data
      return answer ? [[state, answer] as const] : []
    }),
  )
  const duties = securityDuties(zone, found, sessions.data?.sessions)
  return (
    <>
      <RuleSection title={say(words.security)}>
        {failed?.error ? <Failure title={say(shared.notHere)} error={failed.error} again={failed.refetch} /> : null}
        {duties.length > 0 ? <DutyTable duties={duties} caption={say(words.security)} /> : failed ? null : <Loading />}
      </RuleSection>
      <PostChanges zone={zone} />
    </>
  )
}

function PostChanges({ zone }: { zone: string }) {
  const say = useSay()
  const { data, error, refetch } = useAnswer(listPostChanges, { query: { size: 10 } })
  return (
    <RuleSection title={say(words.changes)} side={<a href={`/${zone}/administration/posts`}>{say(words.toPosts)} →</a>}>
      {error ? <Failure title={say(shared.notHere)} error={error} again={refetch} /> : data ? null : <Loading />}
      {data?.total === 0 ? <Empty title={say(words.noChanges)} /> : null}
      {data && data.total > 0 ? (
        <JxTable
          caption={say(words.changes)}
          rows={data.changes}
          keyOf={({ at, account, what, post }) => `${at} ${account} ${what} ${post}`}
          columns={[
            { id: 'person', head: say(words.person), cell: ({ person }) => <Name text={person} /> },
            {
              id: 'what',
              head: say(words.what),
              phone: 'plain',
              cell: ({ what, post }) =>
                say({ zh: `${words[what].zh}${posts[post].zh}`, en: `${posts[post].en} ${words[what].en}` }),
            },
            { id: 'by', head: say(words.by), cell: ({ by }) => (by ? <Name text={by} /> : say(words.terminal)) },
            { id: 'at', head: say(words.at), phone: 'right', cell: ({ at }) => momentText(at) },
          ]}
        />
      ) : null}
    </RuleSection>
  )
}
