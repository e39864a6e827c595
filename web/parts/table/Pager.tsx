import './Pager.css'
import { useLanguage, useSay } from '../../app/language.ts'
import { grouped } from '../quantity.ts'
import { words } from '../words.ts'

/** Which rows of how many are shown, the pages before and behind, and how many a page holds where that may be chosen. */
export function Pager({
  page,
  size,
  total,
  go,
  sizes,
}: {
  page: number
  size: number
  total: number
  go: (page: number) => void
  sizes?: { readonly choices: readonly number[]; readonly choose: (size: number) => void }
}) {
  const say = useSay()
  const language = useLanguage()
  if (total <= (sizes?.choices[0] ?? size)) return null
  const number = (value: number): string => grouped(String(value))
  const pages = Math.max(1, Math.ceil(total / size))
  const from = number((page - 1) * size + 1)
  const to = number(Math.min(total, page * size))
  const turn = (next: number): void => {
    go(next)
    document.getElementById('content')?.scrollIntoView()
  }
  return (
    <nav className="pager screen-only" aria-label={say(words.pages)}>
      <span className="pager-places">
        {language === 'zh' ? `第${from}—${to}条，共${number(total)}条` : `${from}–${to} of ${number(total)}`}
      </span>
      {sizes ? (
        <label>
          {say(words.perPage)}{' '}
          <select value={size} onChange={(event) => sizes.choose(Number(event.target.value))}>
            {sizes.choices.map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <button type="button" className="button small" disabled={page <= 1} onClick={() => turn(page - 1)}>
        {say(words.previous)}
      </button>
      <span>
        {number(page)} / {number(pages)}
      </span>
      <button type="button" className="button small" disabled={page >= pages} onClick={() => turn(page + 1)}>
        {say(words.next)}
      </button>
    </nav>
  )
}
