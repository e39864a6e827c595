import { useParams } from '@tanstack/react-router'
import type { NominationBatchLine } from '../../../contract/ladder/nomination-page.ts'
import { listNominationBatches, type NominationBatches } from '../../../contract/ladder/nominations.ts'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { AnsweredPage } from '../../parts/page/AnsweredPage.tsx'
import { Empty } from '../../parts/page/BlankState.tsx'
import { PageHeader, RuleSection } from '../../parts/page/Section.tsx'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { EnterpriseLinks } from '../../register/EnterpriseLinks.tsx'
import { BatchItem } from './BatchItem.tsx'
import { words } from './words.ts'

/** The batches of nominations of the zone: what is under way, what is over. */
export function NominationsPage() {
  const say = useSay()
  const answer = useAnswer(listNominationBatches, {})
  return (
    <AnsweredPage answer={answer} title={say(words.page)} failed={say(words.notOpened)}>
      {(page) => <Opened page={page} />}
    </AnsweredPage>
  )
}

export const isOver = ({ phase }: NominationBatchLine): boolean => phase === 'granted' || phase === 'cancelled'

function Opened({ page: { batches, demonstration, mayOpen } }: { page: NominationBatches }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const running = batches.filter((one) => !isOver(one))
  const open = running.filter(({ phase }) => phase === 'open')
  const sections = [
    { title: words.running, own: running },
    { title: words.over, own: batches.filter(isOver) },
  ].filter(({ own }) => own.length > 0)
  return (
    <>
      <PageHeader
        crumbs={<EnterpriseLinks />}
        title={say(words.page)}
        aside={demonstration ? <Demonstration /> : null}
        lead={say({
          zh: open.length > 0 ? `${open.length}个批次正在申报。` : `${words.noneOpen.zh}。`,
          en: open.length > 0 ? `${open.length} open for applications.` : `${words.noneOpen.en}.`,
        })}
        rule={false}
        actions={
          mayOpen ? (
            <a className="button primary" href={`/${zone}/ladder/nominations/new`}>
              {say(words.openOne)}
            </a>
          ) : null
        }
      />
      {batches.length === 0 ? <Empty title={say(words.none)}>{say(words.noneNote)}</Empty> : null}
      {sections.map(({ title, own }) => (
        <RuleSection key={title.zh} title={say(title)} note={say({ zh: `${own.length}个`, en: String(own.length) })}>
          <ul>
            {own.map((line) => (
              <BatchItem key={line.id} line={line} zone={zone} />
            ))}
          </ul>
        </RuleSection>
      ))}
      <Legend shown={['green', 'amber']} basis={say(words.basis)} />
    </>
  )
}
