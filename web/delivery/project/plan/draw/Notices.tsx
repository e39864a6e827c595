import type { ProjectPage } from '../../../../../contract/delivery/project.ts'
import type { Label } from '../../../../../kernel/label.ts'
import { useSay } from '../../../../app/language.ts'
import { Name } from '../../../../parts/Name.tsx'
import { Lamp } from '../../../../parts/reason/Lamp.tsx'
import { words } from './words.ts'

/** What must be known before going on: an older draft, a project that went on meanwhile, a file half understood. */
export function Notices({
  page,
  here,
  left,
  isDraft,
  isKept,
  isChanged,
  isStale,
  catchUp,
  drop,
}: {
  page: ProjectPage
  here: string
  left: readonly Label[]
  isDraft: boolean
  isKept: boolean
  isChanged: boolean
  isStale: boolean
  catchUp: () => void
  drop: () => void
}) {
  const say = useSay()
  return (
    <div className="draw-notices screen-only">
      {isStale ? (
        <p role="alert">
          <Lamp state="amber" size={12} silent /> {say(words.stale)}{' '}
          <a href={here}>
            {say(words.look)} <span className="spoken-only">{page.name}</span>
          </a>{' '}
          <button type="button" className="plain-link" onClick={catchUp}>
            {say(words.catchUp)}
          </button>
        </p>
      ) : null}
      {left.length > 0 ? (
        <p role="alert">
          <Lamp state="amber" size={12} silent /> {say(words.notUnderstood)}
          <Name text={left.map(say).join(say({ zh: '；', en: '; ' }))} />
        </p>
      ) : null}
      {isChanged ? (
        <p>
          {isDraft ? `${say(words.fromDraft)} ` : null}
          <span className={isKept ? 'draw-note' : 'draw-note refused'}>
            {say(isKept ? words.draftKept : words.draftNotKept)}
          </span>{' '}
          <button type="button" className="plain-link" onClick={drop}>
            {say(words.dropDraft)}
          </button>
        </p>
      ) : null}
    </div>
  )
}
