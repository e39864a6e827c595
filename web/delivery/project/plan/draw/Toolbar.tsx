import './Toolbar.css'
import { useSay } from '../../../../app/language.ts'
import { Name } from '../../../../parts/Name.tsx'
import type { Drawing } from './state/use-drawing.ts'
import { type Scale, scales } from './timeline/place.ts'
import { words } from './words.ts'

const scaleWords = { fit: words.fit, month: words.byMonth, week: words.byWeek, day: words.byDay } as const

/** What is done to the whole plan: undo and redo by their names, a new step, the scale of time, files. */
export function Toolbar({
  drawing,
  add,
  scale,
  setScale,
  files,
  save,
}: {
  drawing: Drawing
  add: () => void
  scale: Scale | null
  setScale: (scale: Scale) => void
  files: React.ReactNode
  save: React.ReactNode
}) {
  const say = useSay()
  const { sitting } = drawing
  const [last, next] = [sitting.done.at(-1), sitting.undone.at(-1)]
  return (
    <div className="draw-tools screen-only">
      <button type="button" className="button small draw-undo" disabled={!last} onClick={drawing.undo}>
        <span>
          {say(words.undo)}
          {last ? (
            <>
              {say(words.colon)}
              <Name text={say(last.label)} />
            </>
          ) : null}
        </span>
      </button>
      <button type="button" className="button small draw-undo" disabled={!next} onClick={drawing.redo}>
        <span>
          {say(words.redo)}
          {next ? (
            <>
              {say(words.colon)}
              <Name text={say(next.label)} />
            </>
          ) : null}
        </span>
      </button>
      <button type="button" className="button small" onClick={add}>
        {say(words.add)}
      </button>
      {scale ? (
        <select
          className="draw-scale"
          aria-label={say(words.zoom)}
          value={scale}
          onChange={(event) => setScale(event.target.value as Scale)}
        >
          {(Object.keys(scales) as Scale[]).map((one) => (
            <option key={one} value={one}>
              {say(words.zoom)} {say(scaleWords[one])}
            </option>
          ))}
        </select>
      ) : null}
      <span className="draw-files">{files}</span>
      {save}
    </div>
  )
}
