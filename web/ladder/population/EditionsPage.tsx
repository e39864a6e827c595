import {
  confirmLadderItems,
  type LadderEditions,
  listLadderEditions,
  openLadderPopulation,
  withdrawLadderItem,
} from '../../../contract/ladder/population.ts'
import { call, useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { useDaySeen } from '../../app/shell/day-seen.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { ConfirmablesSection, type ConfirmDoor } from '../../parts/confirmation/ConfirmablesSection.tsx'
import { ConfirmationHistory } from '../../parts/confirmation/ConfirmationHistory.tsx'
import { AnsweredPage } from '../../parts/page/AnsweredPage.tsx'
import { PageHeader } from '../../parts/page/Section.tsx'
import { EnterpriseLinks } from '../../register/EnterpriseLinks.tsx'
import { words } from '../words.ts'

type Edition = LadderEditions['editions'][number]

const doorOf = (edition: string): ConfirmDoor => ({
  confirm: (body) => call(confirmLadderItems, { params: { edition }, body }),
  withdraw: (body) => call(withdrawLadderItem, { params: { edition }, body }),
  touched: [listLadderEditions, openLadderPopulation],
})

/** Every edition of the rules; what is recalled is confirmed by the zone from the document. */
export function EditionsPage() {
  const say = useSay()
  const answer = useAnswer(listLadderEditions, { query: useDaySeen() })
  return (
    <AnsweredPage answer={answer} title={say(words.editionsTitle)} failed={say(words.notOpened)}>
      {({ editions }) => (
        <>
          <PageHeader
            crumbs={<EnterpriseLinks />}
            title={say(words.editionsTitle)}
            lead={say(words.editionsLead)}
            rule={false}
          />
          {editions.map((edition) => (
            <ConfirmablesSection
              key={edition.id}
              title={say(edition.label)}
              note={say(daysOf(edition))}
              items={edition.items}
              door={edition.mayConfirm ? doorOf(edition.id) : undefined}
            />
          ))}
          <ConfirmationHistory history={editions.flatMap(({ history }) => history)} />
          <Legend shown={[]} basis={say(words.editionsTitle)} />
        </>
      )}
    </AnsweredPage>
  )
}

const daysOf = ({ firstDay, lastDay, source, inForce }: Edition) => ({
  zh: `自${firstDay}起${lastDay ? `至${lastDay}` : ''}${inForce ? '，施行中' : ''}　${source}`,
  en: `from ${firstDay}${lastDay ? ` to ${lastDay}` : ''}${inForce ? ', in force' : ''} · ${source}`,
})
