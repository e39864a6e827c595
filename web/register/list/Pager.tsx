import { useLanguage, useSay } from '../../app/language.ts'
import { grouped } from '../../parts/quantity.ts'
import { words } from '../words.ts'
import { type ListState, pageSizes } from './list-state.ts'

/** Which rows are shown of how many; one page on, one back, and how many a page holds. */
export function Pager({
  state,
  total,
  change,
}: {
  state: ListState
  total: number
  change: (change: Partial<ListState>) => void
}) {
  const say = useSay()
  const language = useLanguage()
  const pages = Math.max(1, Math.ceil(total / state.limit))
  const from = (state.page - 1) * state.limit + 1
  const to = Math.min(total, state.page * state.limit)
  const places =
    language === 'zh'
      ? `第${grouped(String(from))}—${grouped(String(to))}条，共${grouped(String(total))}条`
      : `${grouped(String(from))}–${grouped(String(to))} of ${grouped(String(total))}`
  const go = (page: number): void => {
    change({ page })
    document.getElementById('content')?.scrollIntoView()
  }
  return (
    <nav className="pager screen-only" aria-label={say(words.pages)}>
      <span className="pager-places">{places}</span>
      <label>
        {say(words.perPage)}{' '}
        <select value={state.limit} onChange={(event) => change({ limit: Number(event.target.value) })}>
          {pageSizes.map((size) => (
            <option key={size} value={size}>
              {size}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="button small" disabled={state.page <= 1} onClick={() => go(state.page - 1)}>
        {say(words.previous)}
      </button>
      <span>
        {grouped(String(state.page))} / {grouped(String(pages))}
      </span>
      <button type="button" className="button small" disabled={state.page >= pages} onClick={() => go(state.page + 1)}>
        {say(words.next)}
      </button>
    </nav>
  )
}
