import { type AccountState, accountStates } from '../../contract/administration.ts'
import type { Label } from '../../kernel/label.ts'
import { type Post, posts } from '../../kernel/post.ts'
import { useSay } from '../app/language.ts'
import { FilterChoice, FilterFields, FilterWord } from '../parts/filter/FilterFields.tsx'
import { words } from './words.ts'

export type People = { readonly search: string; readonly post: Post | ''; readonly state: AccountState | '' }
export const everybody: People = { search: '', post: '', state: '' }

/** Narrows a list of people by a part of the name, by post and by the state of the account. */
export function PeopleFilter({ people, change }: { people: People; change: (people: People) => void }) {
  const say = useSay()
  const named = (labels: Readonly<Record<string, Label>>) =>
    Object.entries(labels).map(([id, label]): [string, string] => [id, say(label)])
  return (
    <FilterFields>
      <FilterWord
        name={say(words.search)}
        text={people.search}
        hint={say(words.searchHint)}
        change={(search) => change({ ...people, search })}
      />
      <FilterChoice
        name={say(words.posts)}
        value={people.post}
        any={say(words.anyPost)}
        options={named(posts)}
        choose={(post) => change({ ...people, post: post as Post | '' })}
      />
      <FilterChoice
        name={say(words.state)}
        value={people.state}
        any={say(words.anyState)}
        options={named(accountStates)}
        choose={(state) => change({ ...people, state: state as AccountState | '' })}
      />
    </FilterFields>
  )
}
