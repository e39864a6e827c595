import { useSay } from '../app/language.ts'
import { NoPermission } from '../parts/page/BlankState.tsx'
import { PageHeader } from '../parts/page/Section.tsx'
import { words } from './words.ts'

/** A page for those who record and change, opened by somebody who only reads. */
export function NotYours({ title, back }: { title: string; back: string }) {
  const say = useSay()
  return (
    <>
      <PageHeader title={title} />
      <NoPermission title={say(words.notYours)} next={<a href={back}>{say(words.registers)}</a>}>
        {say(words.notYoursNote)}
      </NoPermission>
    </>
  )
}
