import type { ProjectPage } from '../../../contract/delivery/project.ts'
import { useSay } from '../../app/language.ts'
import { Empty } from '../../parts/page/BlankState.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { words as common } from '../words.ts'
import { words } from './words.ts'

/** The place of the schedule where there is no plan, or no promise to count back from: what is missing, and the next step. */
export function Unplanned({ page, zone }: { page: ProjectPage; zone: string }) {
  const say = useSay()
  return (
    <RuleSection title={say(common.schedule)}>
      <Empty
        title={say(page.edition > 0 ? common.noPromise : words.noPlan)}
        next={
          page.may.plan && page.edition === 0 ? (
            <a href={`/${zone}/projects/${page.id}/plan`}>{say(words.setPlan)}</a>
          ) : null
        }
      >
        {say(page.edition === 0 && !page.may.plan ? words.notYoursToPlan : words.noPlanNote)}
      </Empty>
    </RuleSection>
  )
}
