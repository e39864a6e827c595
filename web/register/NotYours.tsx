import { useSay } from '../app/language.ts'
import { NoPermission } from '../parts/page/BlankState.tsx'
import { PageHeader } from '../parts/page/Section.tsx'
import { words } from './words.ts'

/** A page for those who record and change, opened by somebody who only reads. */
export function NotYours({
  title,
  back,
  because,
}: {
  title: string
  back: string
  /** Why, where it is not the post alone. */
  because?: string
}) {
  const say = useSay()
  return (
    <>
      <PageHeader title={title} />
      <NoPermission
        title={say(because ? words.othersRecord : words.notYours)}
        next={<a href={back}>{say(because ? words.backToRecord : words.registers)}</a>}
      >
        {because ?? say(words.notYoursNote)}
      </NoPermission>
    </>
  )
}
