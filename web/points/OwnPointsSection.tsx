import './moved.css'
import './OwnPoints.css'
import { useQuery } from '@tanstack/react-query'
import { ownPoints, pointsOverYears } from '../../contract/points/enterprise.ts'
import { unreportedLabel } from '../../contract/points/points.ts'
import { pointsText } from '../../contract/points/printed.ts'
import { call, useAnswer } from '../api.ts'
import { useSay } from '../app/language.ts'
import { Empty, Failure, Loading } from '../parts/page/BlankState.tsx'
import { RuleSection } from '../parts/page/Section.tsx'
import { Demonstration, Mark } from '../parts/reason/Mark.tsx'
import { middleText, movedLabel, rankLabel } from './printed.ts'
import { words } from './words.ts'

const full = 100

/** How far along the bar a number of points lies. */
const along = (points: number): string => `${Math.min(full, Math.max(0, points))}%`

/** The points of one's own enterprise, as its day begins: score, place, and how both moved. */
export function OwnPointsSection({ zone }: { zone: string }) {
  const say = useSay()
  const { data, error, refetch } = useAnswer(ownPoints, {})
  const subject = data?.subject
  const current = data?.current
  const years = useQuery({
    queryKey: [pointsOverYears.id, subject?.id],
    queryFn: ({ signal }) => call(pointsOverYears, { params: { enterprise: subject!.id } }, signal),
    enabled: Boolean(subject && current),
  })
  const all = years.data?.years ?? []
  const place = all.findIndex(({ year }) => year === current?.run.year)
  const before = place > 0 ? all[place - 1] : undefined
  const moved = current && before?.stage === current.stage ? movedLabel(current.rank, before?.rank ?? null) : null
  const gaps = current && unreportedLabel(current.unreported)
  return (
    <RuleSection
      title={say(words.mine)}
      note={
        current ? (
          <>
            {say({ zh: `${current.run.year}年`, en: current.run.year })}{' '}
            {current.run.demonstration ? <Demonstration /> : null}
          </>
        ) : null
      }
      side={current ? <a href={`/${zone}/points`}>{say(words.why)} →</a> : null}
    >
      {error ? <Failure title={say(words.notOpened)} error={error} again={refetch} /> : data ? null : <Loading />}
      {data && !current ? (
        <Empty title={say(subject ? words.noneOfYours : words.notLinked)}>
          {say(subject ? words.noneOfYoursNote : words.notLinkedNote)}
        </Empty>
      ) : null}
      {current ? (
        <a className="own-points" href={`/${zone}/points`}>
          <span className="own-score">
            <span className="own-digits">{pointsText(current.score)}</span>
            <span className="own-of">
              / {full} <Mark origin="derived" />
            </span>
          </span>
          <span className="own-place">
            <b>{say(rankLabel(current))}</b>
            {moved ? (
              <span className={(before?.rank ?? 0) > (current.rank ?? 0) ? 'moved-up' : undefined}>{say(moved)}</span>
            ) : null}
          </span>
          {gaps ? <span className="own-gaps">{say(gaps)}</span> : null}
          <span className="own-bar" aria-hidden="true">
            <span style={{ width: along(current.score ?? 0) }} />
            {current.median === null ? null : <i style={{ insetInlineStart: along(current.median) }} />}
          </span>
          {current.median === null ? null : (
            <span className="own-median">
              <span style={{ insetInlineStart: along(current.median) }}>
                {say(words.stageMedian)} {middleText(current.median)}
              </span>
            </span>
          )}
        </a>
      ) : null}
    </RuleSection>
  )
}
