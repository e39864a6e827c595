import './StageScores.css'
import type { PointsRunPage } from '../../../contract/points/runs.ts'
import { useSay } from '../../app/language.ts'
import { useNarrow } from '../../app/narrow.ts'
import { grouped } from '../../parts/quantity.ts'
import { middleText } from '../printed.ts'
import { stageLabel } from '../stages.ts'
import { words as common } from '../words.ts'
import type { Change, Chosen } from './chosen.ts'
import { words } from './words.ts'

type Stage = PointsRunPage['stages'][number]

/** How the scores of a stage lie: a bar for every five points, the median, and how many stand in each class. */
export function StageScores({ stage, chosen, change }: { stage: Stage; chosen: Chosen; change: Change }) {
  const say = useSay()
  const most = Math.max(1, ...stage.bars.map(({ count }) => count))
  const end = Math.max(100, ...stage.bars.map(({ to }) => to))
  const at = (points: number): string => `${(points / end) * 100}%`
  const own = !chosen.stage || chosen.stage === stage.stage
  const name = say(stageLabel(stage.stage))
  return (
    <figure className={own ? 'stage-scores' : 'stage-scores faint'}>
      <figcaption>
        <button
          type="button"
          className="plain-link"
          aria-pressed={chosen.stage === stage.stage}
          onClick={() => change({ stage: chosen.stage === stage.stage ? undefined : stage.stage })}
        >
          {name}
        </button>{' '}
        <b>{grouped(String(stage.count))}</b> {say({ zh: '家', en: 'enterprises' })}
        <span>
          {say(words.median)} {middleText(stage.median)} · {say({ zh: '中间一半', en: 'middle half' })}{' '}
          {middleText(stage.lower)}—{middleText(stage.upper)}
        </span>
      </figcaption>
      <div className="stage-bars">
        {stage.bars.map(({ from, to, count }) => {
          const picked = own && chosen.least === String(from)
          const told = say({ zh: `${from}—${to}分 ${count}家`, en: `${from}–${to} points: ${count}` })
          return (
            <Bar
              key={from}
              told={told}
              place={{ left: at(from), width: at(to - from) }}
              count={count}
              share={count / most}
              picked={picked}
              pick={() =>
                change(
                  picked
                    ? { least: undefined, most: undefined }
                    : { stage: stage.stage, least: String(from), most: String(to) },
                )
              }
            />
          )
        })}
        {stage.median === null ? null : <span className="stage-median" style={{ left: at(stage.median) }} />}
      </div>
      <div className="stage-axis" aria-hidden="true">
        {[0, 20, 40, 60, 80, 100].map((points) => (
          <span key={points} style={{ left: at(points) }}>
            {points}
          </span>
        ))}
      </div>
      {stage.classes.length > 0 ? (
        <p className="stage-classes">
          <span className="stage-word">{say(common.class)}</span>
          {stage.classes.map(({ name: label, count }) => (
            <button
              key={label}
              type="button"
              className="plain-link"
              aria-pressed={own && chosen.class === label}
              onClick={() =>
                change(own && chosen.class === label ? { class: undefined } : { stage: stage.stage, class: label })
              }
            >
              {label} <b>{grouped(String(count))}</b>
            </button>
          ))}
        </p>
      ) : null}
    </figure>
  )
}

/** A bar that narrows the list to its points; on a phone it is too narrow for a thumb and only shows. */
function Bar({
  told,
  place,
  count,
  share,
  picked,
  pick,
}: {
  told: string
  place: { readonly left: string; readonly width: string }
  count: number
  share: number
  picked: boolean
  pick: () => void
}) {
  const narrow = useNarrow()
  const inside = (
    <>
      {count > 0 ? <span className="stage-count">{count}</span> : null}
      <span className="stage-column" style={{ height: `${share * 96}px` }} />
    </>
  )
  if (narrow || count === 0)
    return (
      <span className="stage-bar" style={place} title={told}>
        {inside}
      </span>
    )
  return (
    <button
      type="button"
      className="stage-bar"
      style={place}
      title={told}
      aria-label={told}
      aria-pressed={picked}
      onClick={pick}
    >
      {inside}
    </button>
  )
}
