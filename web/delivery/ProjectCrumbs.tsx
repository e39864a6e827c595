import { useParams } from '@tanstack/react-router'
import { useSay } from '../app/language.ts'
import { type Crumb, Crumbs } from '../parts/page/Section.tsx'
import { words } from './words.ts'

/** Where a page lies below the projects of the zone: the project that it is about, and what follows. */
export function ProjectCrumbs({
  project,
  below,
}: {
  project?: { readonly id: string; readonly name: string }
  /** The way on from there; the last one is the page itself. */
  below: readonly Crumb[]
}) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const here = `/${zone}/projects`
  return (
    <Crumbs
      label={say(words.crumbs)}
      items={[
        { text: say(words.projects), href: here },
        ...(project ? [{ text: project.name, href: `${here}/${project.id}` }] : []),
        ...below,
      ]}
    />
  )
}
