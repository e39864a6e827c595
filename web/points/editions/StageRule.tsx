import type { ScoringEdition } from '../../../engines/scoring/edition.ts'
import { useSay } from '../../app/language.ts'
import { stageBranches } from './stage-rule.ts'

/** The stages in sentences: the first that fits counts. */
export function StageRule({ scheme }: { scheme: ScoringEdition }) {
  const say = useSay()
  return (
    <ol className="edition-stages">
      {stageBranches(scheme).map(({ stage, when }) => (
        <li key={`${stage.zh} ${when.zh}`}>
          <b>{say(stage)}</b>
          {say({ zh: '：', en: ': ' })}
          {say(when)}
        </li>
      ))}
    </ol>
  )
}
