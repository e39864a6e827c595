import { type Post, posts } from '../../kernel/post.ts'
import { useSay } from '../app/language.ts'
import { words } from './words.ts'

export type People = { readonly search: string; readonly post: Post | '' }
export const everybody: People = { search: '', post: '' }

/** Narrows a list of people by a part of the name and by post. */
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
    </search>
  )
}
