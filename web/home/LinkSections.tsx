import { useSay } from '../app/language.ts'
import { Empty } from '../parts/page/BlankState.tsx'
import { RuleSection } from '../parts/page/Section.tsx'
import { words } from './words.ts'

/** The way to the ledger of projects. */
export function ProjectsSection({ zone }: { zone: string }) {
  const say = useSay()
  return (
    <RuleSection title={say(words.projects)}>
      <Empty
        title={say(words.projectsNote)}
        next={<a href={`/${zone}/registers/project`}>{say(words.openLedger)} →</a>}
      />
    </RuleSection>
  )
}

/** The way to what the zone has said in public. */
export function PublishedSection({ zone }: { zone: string }) {
  const say = useSay()
  return (
    <RuleSection title={say(words.published)}>
      <Empty title={say(words.publishedNote)} next={<a href={`/${zone}/published`}>{say(words.openPublished)} →</a>} />
    </RuleSection>
  )
}
