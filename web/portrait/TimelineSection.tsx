import { useParams } from '@tanstack/react-router'
import { useSay } from '../app/language.ts'
import { Name } from '../parts/Name.tsx'
import { RuleSection } from '../parts/page/Section.tsx'
import { recordPath } from '../register/registers.ts'
import type { Happening } from './timeline.ts'
import { words } from './words.ts'

/** What happened to the enterprise, day by day; what is still to come stands above, and says so. */
export function TimelineSection({
  happenings,
  asOf,
  name,
}: {
  happenings: readonly Happening[]
  asOf: string
  /** The enterprise, whose name need not be said on every line. */
  name: string
}) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  return (
    <RuleSection title={say(words.timeline)} note={say(words.timelineNote)}>
      {happenings.length === 0 ? <p className="list-none">{say(words.nothing)}</p> : null}
      <ol className="timeline">
        {happenings.map(({ day, what, kind, title, id }) => (
          <li key={`${id} ${what.en}`} className={day > asOf ? 'ahead' : undefined}>
            <time dateTime={day}>{day}</time>
            <p>
              {say(what)}{' '}
              <a href={recordPath(zone, kind, id)}>
                <Name text={withoutName(title, name)} />
              </a>
              {day > asOf ? <small>{say(words.ahead)}</small> : null}
            </p>
          </li>
        ))}
      </ol>
    </RuleSection>
  )
}

const withoutName = (title: string, name: string): string =>
  title.startsWith(name) && title.length > name.length ? title.slice(name.length) : title
