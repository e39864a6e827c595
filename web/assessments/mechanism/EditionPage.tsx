import { useParams } from '@tanstack/react-router'
import { listAssessed, listAssessments, openAssessment } from '../../../contract/assessments/assessments.ts'
import {
  type AssessmentEdition,
  confirmAssessmentItems,
  openAssessmentEdition,
  withdrawAssessmentItem,
} from '../../../contract/assessments/editions.ts'
import { openAssessed } from '../../../contract/assessments/subject.ts'
import { confirmationWords } from '../../../kernel/confirmation.ts'
import { call, useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { ConfirmablesSection, type ConfirmDoor } from '../../parts/confirmation/ConfirmablesSection.tsx'
import { ConfirmationHistory } from '../../parts/confirmation/ConfirmationHistory.tsx'
import { Name } from '../../parts/Name.tsx'
import { AnsweredPage } from '../../parts/page/AnsweredPage.tsx'
import { PageHeader } from '../../parts/page/Section.tsx'
import { Emphasised } from '../../parts/reason/Sentence.tsx'
import { AssessmentCrumbs } from '../AssessmentCrumbs.tsx'
import { words } from '../words.ts'

const touched = [openAssessmentEdition, openAssessment, openAssessed, listAssessed, listAssessments]

/** An edition of an assessment: what of it is recalled, each to be confirmed by its paper before results are published. */
export function EditionPage() {
  const say = useSay()
  const { assessment = '', edition = '' } = useParams({ strict: false })
  const params = { assessment, edition }
  const answer = useAnswer(openAssessmentEdition, { params })
  const door: ConfirmDoor = {
    confirm: (body) => call(confirmAssessmentItems, { params, body }),
    withdraw: (body) => call(withdrawAssessmentItem, { params, body }),
    touched,
  }
  return (
    <AnsweredPage answer={answer} title={say(words.edition)} failed={say(words.notOpened)}>
      {(page) => <Opened page={page} door={page.may.confirm ? door : undefined} />}
    </AnsweredPage>
  )
}

function Opened({ page, door }: { page: AssessmentEdition; door: ConfirmDoor | undefined }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const { assessment: head, edition, open, items, publishable, history } = page
  return (
    <>
      <PageHeader
        crumbs={
          <AssessmentCrumbs
            below={[{ text: say(head.label), href: `/${zone}/assessments/${head.id}` }, { text: say(edition.label) }]}
          />
        }
        title={say(edition.label)}
        lead={<Emphasised text={say(publishable)} />}
        rule={false}
      />
      <ConfirmablesSection
        title={say(confirmationWords.open)}
        note={say({
          zh: `${items.length}处，已核定${items.length - open}处`,
          en: `${items.length - open} of ${items.length} confirmed`,
        })}
        items={items}
        door={door}
      />
      <ConfirmationHistory history={history} />
      <Legend
        shown={[]}
        basis={
          <>
            {say({ zh: `自${edition.firstDay}起`, en: `from ${edition.firstDay}` })} · <Name text={edition.source} />
          </>
        }
      />
    </>
  )
}
