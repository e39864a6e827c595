import { useSay } from '../app/language.ts'
import { Crumbs } from '../parts/page/Section.tsx'
import { useAsked } from './use-asked.ts'
import { words } from './words.ts'

/** Where a page lies below the evaluation. */
export function EvaluationCrumbs({ below }: { below: readonly { readonly text: string; readonly href?: string }[] }) {
  const say = useSay()
  const { href } = useAsked()
  return <Crumbs label={say(words.crumbs)} items={[{ text: say(words.title), href: href('') }, ...below]} />
}
