import './ScoreHead.css'
import type { z } from 'zod'
import type { pointsOverYears, ScoredPage } from '../../../../contract/points/enterprise.ts'
import { pointsText } from '../../../../contract/points/printed.ts'
import { useSay } from '../../../app/language.ts'
import { Mark } from '../../../parts/reason/Mark.tsx'
import { placeLabel } from '../../printed.ts'
import { groupsOf, wholeOf } from '../part-tree.ts'
import { words } from '../words.ts'
import { YearLine } from './YearLine.tsx'

type Years = z.infer<typeof pointsOverYears.answer & z.ZodType>['years']

/** The score in large figures, over the years, and what each group brings of what it could. */
export function ScoreHead({ page, years }: { page: ScoredPage; years: Years }) {
  const say = useSay()
  const full = wholeOf(page.parts)?.full ?? 100
  const points = years.map(({ year, score }) => ({ year, value: score, text: pointsText(score) }))
  return (
    <div className="score-head">
      <div className="score-large">
        <p>
          <span className="score-digits">{pointsText(page.score)}</span>
          <span className="score-of">
            {say({ zh: `/ ${full}分`, en: `/ ${full}` })} <Mark origin="derived" />
          </span>
        </p>
        <p className="score-place">{page.score === null ? say(words.noStanding) : say(placeLabel(page))}</p>
      </div>
      {points.length > 1 ? (
        <YearLine
          points={points}
          title={`${say(words.history)} ${points.map(({ year, text }) => `${year} ${text}`).join(' · ')}`}
        />
      ) : null}
      <ul className="score-groups">
        {groupsOf(page.parts).map(({ part }) => (
          <li key={part.id}>
            <span className="score-group">
              {say(part.label)}
              <span className="tight">
                <b>{part.points ?? '—'}</b> / {part.full ?? '—'}
              </span>
            </span>
            <span className="score-bar" aria-hidden="true">
              <span style={{ width: `${Math.min(100, (Number(part.points ?? 0) / (part.full || 1)) * 100)}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
