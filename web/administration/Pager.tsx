import { useSay } from '../app/language.ts'
import { pageSize } from './people.ts'
import { words } from './words.ts'

/** Which rows of how many are shown, and the pages before and behind. */
export function Pager({ page, total, go }: { page: number; total: number; go: (page: number) => void }) {
  const say = useSay()
  if (total <= pageSize) return null
  const first = (page - 1) * pageSize + 1
  const last = Math.min(page * pageSize, total)
  return (
    <p className="pager">
      <button type="button" className="button small" disabled={page === 1} onClick={() => go(page - 1)}>
        {say(words.earlier)}
      </button>
      <button type="button" className="button small" disabled={last >= total} onClick={() => go(page + 1)}>
        {say(words.later)}
      </button>
      {say({ zh: `第${first}—${last}个，共${total}个`, en: `${first}–${last} of ${total}` })}
    </p>
  )
}
