import { useParams } from '@tanstack/react-router'
import { admits } from '../../../contract/admission.ts'
import { useSay } from '../../app/language.ts'
import { useSession } from '../../app/session.ts'
import { ownPages } from '../own-pages.ts'

/** The way to the room that shows more of a row. */
export function OwnPageLink({ kind, id }: { kind: string; id: string }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const { data: session } = useSession()
  const page = ownPages[kind]
  if (!page || !admits(page.admits, session?.held.post ?? null)) return null
  return (
    <a className="button" href={`/${zone}${page.path}/${id}`}>
      {say(page.label)}
    </a>
  )
}
