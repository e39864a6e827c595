import { useParams } from '@tanstack/react-router'
import type { AssessmentPage } from '../../../contract/assessments/assessments.ts'
import { useSay } from '../../app/language.ts'
import { Name } from '../../parts/Name.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { ListItem } from '../../parts/table/ListItem.tsx'
import { lacksWords } from '../sentences.ts'
import { words } from '../words.ts'
import { useChosen } from './chosen.ts'

/** Who lacks least of the next grade. */
export function NearList({ page: { assessment, near } }: { page: AssessmentPage }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const [{ on, edition }] = useChosen()
  const kept = new URLSearchParams({ ...(on && { on }), ...(edition && { edition }) })
  const searchStr = kept.size > 0 ? `?${kept}` : ''
  if (near.length === 0) return null
  return (
    <RuleSection
      title={say(assessment.ahead)}
      side={<a href={`/${zone}/assessments/${assessment.id}/near${searchStr}`}>{say(words.all)} →</a>}
    >
      <ul>
        {near.map(({ id, name, next }, place) => (
          <ListItem
            key={id}
            sign={place + 1}
            first={
              <a href={`/${zone}/assessments/${assessment.id}/${id}`}>
                <Name text={name} />
              </a>
            }
            second={say(lacksWords({ next }))}
          />
        ))}
      </ul>
    </RuleSection>
  )
}

/** Who reported something that the bureau has not decided. */
export function WaitingList({ page: { assessment, waiting } }: { page: AssessmentPage }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  if (waiting.length === 0) return null
  return (
    <RuleSection title={say(words.reports)}>
      <ul>
        {waiting.map(({ id, name, reports }) => (
          <ListItem
            key={id}
            sign={reports}
            first={
              <a href={`/${zone}/assessments/${assessment.id}/${id}`}>
                <Name text={name} />
              </a>
            }
            second={say({ zh: `${reports}条待核实`, en: `${reports} to be confirmed` })}
          />
        ))}
      </ul>
    </RuleSection>
  )
}
