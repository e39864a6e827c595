import type { FoundLabel } from '../../contract/search.ts'
import { useLanguage, useSay } from '../app/language.ts'
import { Value } from '../parts/Figure.tsx'
import { useOriginal } from '../parts/Name.tsx'
import { Demonstration } from '../parts/reason/Mark.tsx'
import type { Choice } from './options.ts'

/** A text with the parts that were found marked in it. */
export function Marked({ text, parts }: FoundLabel) {
  const language = useLanguage()
  const original = useOriginal()
  const whole = text[language]
  const pieces: React.ReactNode[] = []
  let at = 0
  for (const [from, to] of parts[language]) {
    pieces.push(whole.slice(at, from), <mark key={from}>{whole.slice(from, to)}</mark>)
    at = to
  }
  return (
    <span lang={text.zh === text.en ? original(whole) : undefined}>
      {pieces}
      {whole.slice(at)}
    </span>
  )
}

/** One line that was found: its name with what is told beside it; a figure with its newest number and period. */
export function SearchRow({
  id,
  choice,
  chosen,
  choose,
  open,
}: {
  id: string
  choice: Choice
  chosen: boolean
  choose: () => void
  open: (event: React.MouseEvent) => void
}) {
  const say = useSay()
  const { hit } = choice
  return (
    <a
      id={id}
      className={choice.kind === 'all' ? 'search-row all' : 'search-row'}
      role="option"
      aria-selected={chosen}
      tabIndex={-1}
      href={choice.href}
      onMouseMove={chosen ? undefined : choose}
      onClick={open}
    >
      <span className="search-name">
        <Marked {...choice.name} />
        {hit?.demonstration ? <Demonstration /> : null}
      </span>
      {hit?.shown ? (
        <span className="search-value">
          <Value shown={hit.shown} size={16} />
        </span>
      ) : null}
      {hit?.note ? (
        <span className="search-note">
          <Marked {...hit.note} />
        </span>
      ) : null}
      {hit?.periodLabel ? <span className="search-period">{say(hit.periodLabel)}</span> : null}
    </a>
  )
}
