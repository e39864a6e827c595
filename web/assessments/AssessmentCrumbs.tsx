import { useParams } from '@tanstack/react-router'
import { useSay } from '../app/language.ts'
import { type Crumb, Crumbs } from '../parts/page/Section.tsx'
import { words } from './words.ts'

/** Where a page lies below the room of assessments. */
export function AssessmentCrumbs({ below }: { below: readonly Crumb[] }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const above: Crumb = { text: say(words.room), href: `/${zone}/assessments` }
  return <Crumbs label={say(words.where)} items={[above, ...below]} />
}
