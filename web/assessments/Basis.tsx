import { useSay } from '../app/language.ts'
import { Name } from '../parts/Name.tsx'

/** The day and the documents that a page stands on. */
export function Basis({ asOf, sources }: { asOf: string; sources: readonly string[] }) {
  const say = useSay()
  return (
    <>
      {say({ zh: `截至${asOf}`, en: `as of ${asOf}` })} · <Name text={[...new Set(sources)].join('；')} />
    </>
  )
}
