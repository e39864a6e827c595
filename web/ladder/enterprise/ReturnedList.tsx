import { useState } from 'react'
import type { LadderPage, ReturnedShown } from '../../../contract/ladder/answer.ts'
import { useSay } from '../../app/language.ts'
import { Name } from '../../parts/Name.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { ListItem } from '../../parts/table/ListItem.tsx'
import type { FactDoor } from '../door.ts'
import { shownValue } from '../values.ts'
import { words } from '../words.ts'
import { ReportDialog } from './ReportDialog.tsx'

/** What the bureau sent back, each with its reason; whoever reported it reports it anew on the spot. */
export function ReturnedList({ page, door }: { page: Pick<LadderPage, 'returned' | 'may'>; door: FactDoor }) {
  const say = useSay()
  const [asked, setAsked] = useState<ReturnedShown | null>(null)
  if (page.returned.length === 0) return null
  return (
    <RuleSection title={say(words.returned)}>
      <ul>
        {page.returned.map((report) => (
          <ListItem
            key={report.id}
            sign={<Lamp state="red" silent />}
            first={
              <>
                {say(report.place.label)} <b>{say(shownValue(report.value, report.unit))}</b>
                {say({ zh: '，已退回：', en: ', sent back: ' })}
                <Name text={report.reason} />
              </>
            }
            second={[report.by, report.returnedOn].join(' · ')}
            act={
              page.may.report && !page.may.decide ? (
                <button type="button" className="button small" onClick={() => setAsked(report)}>
                  {say(words.reportAnew)}
                </button>
              ) : null
            }
          />
        ))}
      </ul>
      {asked ? (
        <ReportDialog
          question={{ ...asked, places: [asked.place] }}
          before={asked}
          may={page.may}
          door={door}
          close={() => setAsked(null)}
        />
      ) : null}
    </RuleSection>
  )
}
