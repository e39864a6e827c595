import type { z } from 'zod'
import type { openToday } from '../../../../contract/delivery/ledger.ts'
import { useSay } from '../../../app/language.ts'
import { RuleSection } from '../../../parts/page/Section.tsx'
import { JxTable, TwoLines } from '../../../parts/table/JxTable.tsx'
import { ProjectLink } from './ProjectLink.tsx'
import { words } from './words.ts'

type Today = z.output<NonNullable<typeof openToday.answer>>

/** Requests for another day that wait for a decision. */
export function Extensions({ rows, here }: { rows: Today['extensions']; here: string }) {
  const say = useSay()
  if (rows.length === 0) return null
  return (
    <RuleSection title={say(words.extensions)}>
      <JxTable
        caption={say(words.extensions)}
        rows={rows}
        keyOf={({ request }) => request}
        lampOf={() => 'amber'}
        columns={[
          {
            id: 'project',
            head: say(words.project),
            cell: ({ project, name, reason }) => (
              <TwoLines first={<ProjectLink href={`${here}/${project}`} name={name} />} second={reason} />
            ),
          },
          {
            id: 'asks',
            head: say(words.asks),
            cell: ({ from, day }) => (
              <span className="tight">
                {from} → <b>{day}</b>
              </span>
            ),
          },
          { id: 'who', head: say(words.who), cell: ({ person, on }) => <TwoLines first={person} second={on} /> },
        ]}
      />
    </RuleSection>
  )
}
