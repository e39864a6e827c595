import './PhaseStrip.css'
import type { ProjectPage } from '../../../../contract/delivery/project.ts'
import { useSay } from '../../../app/language.ts'
import { words } from '../words.ts'

type Phase = ProjectPage['phases'][number]

const stateOf = ({ state, late }: Phase) =>
  state === 'done' ? words.phaseDone : state === 'ahead' ? words.phaseAhead : late ? words.phaseLate : words.phaseNow

/** The whole life of a project from signing to production, with the three guards below the phases that they watch. */
export function PhaseStrip({ phases }: { phases: ProjectPage['phases'] }) {
  const say = useSay()
  const guards = phases.filter(({ guard }, place) => guard.zh !== phases[place - 1]?.guard.zh)
  const breadth = (guard: Phase['guard']): number => phases.filter((phase) => phase.guard.zh === guard.zh).length
  return (
    <div className="phase-strip">
      <ol aria-label={say(words.phases)}>
        {phases.map((phase) => (
          <li
            key={phase.id}
            className={`phase ${phase.state} ${phase.late && phase.state !== 'done' ? 'late' : ''}`}
            {...(phase.state === 'now' ? { 'aria-current': 'step' as const } : {})}
          >
            <span className="phase-bar" aria-hidden="true" />
            {say(phase.label)}
            <span className="spoken-only"> {say(stateOf(phase))}</span>
          </li>
        ))}
      </ol>
      <ul className="phase-guards">
        {guards.map(({ guard }) => (
          <li key={guard.zh} style={{ flexGrow: breadth(guard) }}>
            {say(guard)}
          </li>
        ))}
      </ul>
    </div>
  )
}
