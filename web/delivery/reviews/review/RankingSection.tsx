import type { ReviewPage, ReviewPlace } from '../../../../contract/delivery/reviews/review-page.ts'
import { useSay } from '../../../app/language.ts'
import { FormerProject } from '../../FormerProject.tsx'
import { placeLabel, stopLabel, words } from '../words.ts'

/** The places drawn as bars out of 100, each with how it comes about. */
export function RankingSection({ page }: { page: ReviewPage }) {
  const say = useSay()
  return (
    <ol className="ranking">
      {page.ranking.map((place) => (
        <Place key={place.project.id} place={place} sheet={page.sheet} said={say(words.ofHundred)} />
      ))}
    </ol>
  )
}

function Place({ place, sheet, said }: { place: ReviewPlace; sheet: ReviewPage['sheet']; said: string }) {
  const say = useSay()
  const { project, number, score, reason, leftOut, criteria, remarks } = place
  const labels = new Map(sheet.criteria.map(({ id, label }) => [id, label]))
  const best = sheet.scale[0]?.value ?? 1
  return (
    <li>
      <span className="ranking-place">{say(placeLabel(place.place, place.shared))}</span>
      <div className="ranking-what">
        <FormerProject project={project} />{' '}
        <small>
          {say(stopLabel(number))} ・ {say(reason)}
        </small>
        {score === null ? null : (
          <span className="ranking-bar" aria-hidden="true">
            <span style={{ width: `${Math.min(100, Number(score))}%` }} />
          </span>
        )}
        <details>
          <summary>
            {say(words.why)}
            <span className="spoken-only"> {project.name}</span>
          </summary>
          <dl className="ranking-means">
            {criteria.map(({ id, mean }) => (
              <div key={id}>
                <dt>{say(labels.get(id)!)}</dt>
                <dd>
                  {mean} <small>/ {best}</small>
                </dd>
              </div>
            ))}
          </dl>
          {leftOut.length > 0 ? (
            <ul className="ranking-left-out" aria-label={say(words.leftOut)}>
              {leftOut.map(({ person, score: given, text }) => (
                <li key={`${person} ${text.zh}`}>
                  {say(text)} {person} {given}
                </li>
              ))}
            </ul>
          ) : null}
          {remarks.length > 0 ? (
            <ul className="ranking-left-out" aria-label={say(words.remarks)}>
              {[...new Set(remarks)].map((remark) => (
                <li key={remark}>“{remark}”</li>
              ))}
            </ul>
          ) : null}
        </details>
      </div>
      <span className="ranking-score">
        {score === null ? '—' : <b>{score}</b>} <small>{said}</small>
      </span>
    </li>
  )
}
