import { useParams } from '@tanstack/react-router'
import { openOwnCalendar } from '../../../../contract/delivery/calendar.ts'
import { exportDueDays } from '../../../../contract/delivery/due-days.ts'
import { addressOf, useAnswer } from '../../../api.ts'
import { useLanguage, useSay } from '../../../app/language.ts'
import { useDaySeen } from '../../../app/shell/day-seen.ts'
import { RuleSection } from '../../../parts/page/Section.tsx'
import { words } from './words.ts'

/** The same days in the calendar of a device: as a file, or by a secret address that is made on the account's page. */
export function CalendarRail() {
  const say = useSay()
  const language = useLanguage()
  const seen = useDaySeen()
  const { zone = '' } = useParams({ strict: false })
  const { data } = useAnswer(openOwnCalendar, {})
  return (
    <RuleSection title={say(words.calendar)} note={say(words.calendarNote)}>
      <div className="due-calendar screen-only">
        <p>
          <a className="button" href={addressOf(exportDueDays.path, { query: { ...seen, language } })} download>
            {say(words.download)}
          </a>
        </p>
        <p>{data ? say(data.address ? words.hasAddress : words.noAddress) : null}</p>
        <p>
          <a href={`/${zone}/account`}>{say(data?.address ? words.manage : words.subscribe)} →</a>
        </p>
      </div>
    </RuleSection>
  )
}
