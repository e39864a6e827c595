import './PlanPage.css'
import { useParams } from '@tanstack/react-router'
import { listTemplates, openProject } from '../../../../contract/delivery/ledger.ts'
import { useAnswer } from '../../../api.ts'
import { useSay } from '../../../app/language.ts'
import { useTellDay } from '../../../app/shell/day-of-page.ts'
import { Empty, Failure, Loading } from '../../../parts/page/BlankState.tsx'
import { PageHeader } from '../../../parts/page/Section.tsx'
import { ProjectCrumbs } from '../../ProjectCrumbs.tsx'
import { words as common } from '../../words.ts'
import { PlanWays } from './PlanWays.tsx'
import { words } from './words.ts'

/** The page on which a project gets its plan; a connection that is lost does not take it away. */
export function PlanPage() {
  const say = useSay()
  const { zone = '', project = '' } = useParams({ strict: false })
  const { data: page, error, refetch } = useAnswer(openProject, { params: { project }, query: {} })
  useTellDay(page?.asOf)
  const templates = useAnswer(listTemplates, {})
  const failed = error ?? templates.error
  if (failed && (!page || !templates.data)) {
    return (
      <Failure
        title={say(error ? common.notOpened : words.noTemplates)}
        error={failed}
        again={() => {
          refetch()
          templates.refetch()
        }}
        page
      />
    )
  }
  if (!page || !templates.data) return <Loading title={say(words.set)} />
  const here = `/${zone}/projects/${page.id}`
  return (
    <>
      <PageHeader
        crumbs={<ProjectCrumbs project={page} below={[{ text: say(page.edition > 0 ? words.change : words.set) }]} />}
        title={say(page.edition > 0 ? words.change : words.set)}
        lead={say(words.lead)}
        rule={false}
      />
      {page.may.plan ? (
        <PlanWays page={page} templates={templates.data.templates} here={here} />
      ) : (
        <Empty title={say(words.notYours)} next={<a href={here}>{page.name}</a>}>
          {say(words.notInCharge)}
        </Empty>
      )}
    </>
  )
}
