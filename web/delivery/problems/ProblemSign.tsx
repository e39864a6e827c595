import type { ProblemLine } from '../../../contract/problem-page.ts'
import { useSay } from '../../app/language.ts'
import { Clock } from '../../parts/reason/Clock.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'

const settled = (state: ProblemLine['state']): boolean => state === 'closed' || state === 'withdrawn'

/** The sign before a problem: its clock while somebody is at it, else its lamp. */
export function ProblemSign({ line }: { line: ProblemLine }) {
  const say = useSay()
  const { clock, state, lamp, reason } = line
  return clock && !settled(state) ? (
    <Clock limit={clock.limit} used={clock.used} paused={clock.running ? 0 : clock.paused} size={40} />
  ) : (
    <Lamp state={lamp} reason={say(reason)} />
  )
}
