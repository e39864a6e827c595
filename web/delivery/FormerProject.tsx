import { useParams } from '@tanstack/react-router'
import type { FormerProject as Former } from '../../contract/parts/recorded.ts'
import { useSay } from '../app/language.ts'

/** The name of a project with the way to it; one that was archived leads to its record. */
export function FormerProject({ project: { id, name, archived } }: { project: Former }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  return (
    <>
      <a className="quiet-link strong" href={`/${zone}/${archived ? 'registers/project' : 'projects'}/${id}`}>
        {name}
      </a>
      {archived ? <small>{say({ zh: '（已归档）', en: ' (archived)' })}</small> : null}
    </>
  )
}
