import { type AccountState, accountStates } from '../../contract/administration.ts'
import { type Post, posts } from '../../kernel/post.ts'
import { useSay } from '../app/language.ts'
import { words } from './words.ts'

export type People = { readonly search: string; readonly post: Post | ''; readonly state: AccountState | '' }
export const everybody: People = { search: '', post: '', state: '' }

/** Narrows a list of people by a part of the name, by post and by the state of the account. */
export function PeopleFilter({ people, change }: { people: People; change: (people: People) => void }) {
  const say = useSay()
  return (
    <search className="filter-line">
      <label>
        {say(words.search)}
        <input
          type="search"
          value={people.search}
          placeholder={say(words.searchHint)}
          maxLength={100}
          onChange={(event) => change({ ...people, search: event.target.value })}
        />
      </label>
      <label>
        {say(words.posts)}
        <select value={people.post} onChange={(event) => change({ ...people, post: event.target.value as Post | '' })}>
          <option value="">{say(words.anyPost)}</option>
          {Object.entries(posts).map(([id, label]) => (
            <option key={id} value={id}>
              {say(label)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(words.state)}
        <select
          value={people.state}
          onChange={(event) => change({ ...people, state: event.target.value as AccountState | '' })}
        >
          <option value="">{say(words.anyState)}</option>
          {Object.entries(accountStates).map(([id, label]) => (
            <option key={id} value={id}>
              {say(label)}
            </option>
          ))}
        </select>
      </label>
    </search>
  )
}
