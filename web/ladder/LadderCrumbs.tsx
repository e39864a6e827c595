import { useParams } from '@tanstack/react-router'
import { useSay } from '../app/language.ts'
import { type Crumb, Crumbs } from '../parts/page/Section.tsx'
import { words } from './words.ts'

/** Where a page lies below the ladder of the zone; the account of an enterprise has no such list above it. */
export function LadderCrumbs({ below, own }: { below: readonly Crumb[]; own: boolean }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const above: Crumb[] = own
    ? [{ text: say(words.ladder) }]
    : [
        { text: say(words.enterprises), href: `/${zone}/registers/enterprise` },
        { text: say(words.ladder), href: `/${zone}/ladder` },
      ]
  return <Crumbs label={say(words.crumbs)} items={[...above, ...below]} />
}
