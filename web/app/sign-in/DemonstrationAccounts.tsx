import type { z } from 'zod'
import type { readSignInChoices } from '../../../contract/sign-in.ts'
import { posts } from '../../../kernel/post.ts'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { useSay } from '../language.ts'
import { signInWords as words } from './words.ts'

type Accounts = z.infer<NonNullable<typeof readSignInChoices.answer>>['demonstration']

/** The accounts of an installation that runs on demonstration data, by zone; a click fills in the name. */
export function DemonstrationAccounts({ accounts, choose }: { accounts: Accounts; choose: (name: string) => void }) {
  const say = useSay()
  const zones = [...Map.groupBy(accounts, (account) => account.zone).values()]
  return (
    <section className="demonstration-accounts">
      <h2>
        {say(words.demonstrationAccounts)} <Demonstration />
      </h2>
      <p>{say(words.demonstrationPassword)}</p>
      {zones.map((group) => (
        <details key={group[0]!.zone}>
          <summary>{say(group[0]!.zoneLabel)}</summary>
          <ul>
            {group.map((account) => (
              <li key={account.name}>
                <button type="button" onClick={() => choose(account.name)}>
                  <span>{say(posts[account.post])}</span>
                  <small>{account.name}</small>
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}
