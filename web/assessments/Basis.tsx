import { Name } from '../parts/Name.tsx'
import { CountedYear } from '../parts/page/CountedYear.tsx'

/** The day, the years that count on it, and the documents that a page stands on. */
export function Basis({
  page,
  sources,
}: {
  page: Parameters<typeof CountedYear>[0]['page']
  sources: readonly string[]
}) {
  return (
    <>
      <CountedYear page={page} /> · <Name text={[...new Set(sources)].join('；')} />
    </>
  )
}
