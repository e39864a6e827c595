import type { z } from 'zod'
import type { openToday } from '../../../../contract/delivery/ledger.ts'
import { useSay } from '../../../app/language.ts'
import { RuleSection } from '../../../parts/page/Section.tsx'
import { JxTable, TwoLines } from '../../../parts/table/JxTable.tsx'
import { ProjectLink } from './ProjectLink.tsx'
import { words } from './words.ts'

type Today = z.output<NonNullable<typeof openToday.answer>>

/** Requests for another day that were answered lately: granted or not, why, and which day is in force. */
export function AnsweredExtensions({ rows, here }: { rows: Today['answered']; here: string }) {
  const say = useSay()
  if (rows.length === 0) return null
  return (
    <RuleSection title={say(words.answered)} note={say(words.answeredNote)}>
      <JxTable
        caption={say(words.answered)}
        rows={rows}
        keyOf={({ request }) => request}
        lampOf={({ granted }) => (granted ? 'green' : 'red')}
        columns={[
          {
            id: 'project',
            head: say(words.project),
            cell: ({ project, name, reason }) => (
              <TwoLines first={<ProjectLink href={`${here}/${project}`} name={name} />} second={reason} />
            ),
          },
          {
            id: 'answer',
            head: say(words.answer),
            cell: ({ granted, from, day }) => (
              <TwoLines
                first={say(granted ? words.granted : words.notGranted)}
                second={say(granted ? dayInForce(from, day) : dayStays(from))}
              />
            ),
          },
          { id: 'who', head: say(words.answeredBy), cell: ({ person, on }) => <TwoLines first={person} second={on} /> },
        ]}
      />
    </RuleSection>
  )
}

const dayInForce = (from: string, day: string) => ({ zh: `${from} → ${day}`, en: `${from} → ${day}` })
const dayStays = (from: string) => ({ zh: `仍是 ${from}`, en: `still ${from}` })
