import './WhenceSection.css'
import { pointsOverYears, type ScoredPage } from '../../../contract/points/enterprise.ts'
import { pointsDistributions } from '../../../contract/points/runs.ts'
import type { Label } from '../../../kernel/label.ts'
import { useAnswer } from '../../api.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { RuleSection } from '../../parts/page/Section.tsx'
import { ReasonTree } from '../../parts/reason/ReasonTree.tsx'
import { ScoreHead } from './head/ScoreHead.tsx'
import { reasonRows } from './reason-rows.tsx'
import { words } from './words.ts'

/** Where the points of an enterprise come from: the score over the years, and each part down to its reason. */
export function WhenceSection({ page, tried }: { page: ScoredPage; tried?: ReadonlyMap<string, string | null> }) {
  const say = useSay()
  const language = useLanguage()
  const years = useAnswer(pointsOverYears, { params: { enterprise: page.subject.id } })
  const spread = useAnswer(pointsDistributions, {
    params: { run: page.run.id },
    query: page.stage === null ? {} : { stage: page.stage },
  })
  return (
    <RuleSection
      title={say(words.whence)}
      note={say(whenceNote(page))}
      side={<span className="whence-strip-note">{say(words.stripNote)}</span>}
    >
      <ScoreHead page={page} years={years.data?.years ?? []} />
      <ReasonTree
        caption={say(words.whence)}
        groups={reasonRows(page, spread.data?.distributions ?? [], language, tried)}
      />
    </RuleSection>
  )
}

/** What a row does, and how many criteria were entered from memory. */
function whenceNote({ parts }: ScoredPage): Label {
  const open = parts.filter(({ recalled, formula }) => recalled && formula !== null).length
  const { zh, en } = words.whenceNote
  return open === 0 ? words.whenceNote : { zh: `${zh}；${open}项待核`, en: `${en}; ${open} criteria to be confirmed` }
}
