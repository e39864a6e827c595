import './RunProgress.css'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { PointsRunLine } from '../../../contract/points/points.ts'
import { listPointsRuns, openPointsRun, stopPointsRun } from '../../../contract/points/runs.ts'
import { call } from '../../api.ts'
import { useAct } from '../../app/act.ts'
import { useSay } from '../../app/language.ts'
import { momentText } from '../../app/moments.ts'
import { Refused } from '../../parts/form/Refused.tsx'
import { Empty } from '../../parts/page/BlankState.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { words } from './words.ts'

const every = 700

/** How far a count is, and the button that stops it; why one ended without a result. */
export function RunProgress({ run, mayStop }: { run: PointsRunLine; mayStop: boolean }) {
  const say = useSay()
  const answers = useQueryClient()
  const counting = run.state === 'counting'
  useEffect(() => {
    if (!counting) return
    const again = setInterval(() => {
      for (const { id } of [openPointsRun, listPointsRuns]) void answers.invalidateQueries({ queryKey: [id] })
    }, every)
    return () => clearInterval(again)
  }, [counting, answers])
  const stop = useAct(() => call(stopPointsRun, { params: { run: run.id } }), {
    touched: [openPointsRun, listPointsRuns],
  })
  if (!counting)
    return <Empty title={say(run.stateLabel)}>{run.sentence ? say(run.sentence) : momentText(run.begun.at)}</Empty>
  const percent = Math.floor(run.progress * 100)
  return (
    <RuleSection title={say(words.counting)} note={run.edition.name}>
      <div className="run-progress">
        <progress max={100} value={percent} aria-label={say(words.counting)} />
        <b>{percent}%</b>
        {mayStop ? (
          <button type="button" className="button small" aria-busy={stop.busy} onClick={() => stop.run(undefined)}>
            {say(words.stop)}
          </button>
        ) : null}
      </div>
      <p className="run-progress-note">{say(words.stopNote)}</p>
      {stop.refused ? <Refused>{say(stop.refused)}</Refused> : null}
    </RuleSection>
  )
}
