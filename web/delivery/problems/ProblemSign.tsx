import type { ProblemLine } from '../../../contract/delivery/problems/problem-page.ts'
import { isOpen } from '../../../engines/delivery/problems/acts.ts'
import { useSay } from '../../app/language.ts'
import { Clock } from '../../parts/reason/Clock.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'

/** The sign before a problem: its clock while somebody is at it, else its lamp. */
export function ProblemSign({ line }: { line: ProblemLine }) {
  const say = useSay()
  const { clock, lamp, reason } = line
  return clock && isOpen(line) ? (
    <Clock limit={clock.limit} used={clock.used} paused={clock.running ? 0 : clock.paused} size={40} />
  ) : (
    <Lamp state={lamp} reason={say(reason)} />
  )
}
