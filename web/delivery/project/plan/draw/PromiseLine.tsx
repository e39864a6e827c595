import { outcomeLabel, outcomeOf } from '../../../../../engines/delivery/editing/outcome.ts'
import { dayLabel } from '../../../../../kernel/day.ts'
import type { Label } from '../../../../../kernel/label.ts'
import { useSay } from '../../../../app/language.ts'
import { Name } from '../../../../parts/Name.tsx'
import { Lamp } from '../../../../parts/reason/Lamp.tsx'
import type { Drawing } from './state/use-drawing.ts'

const promiseLabel = (due: string | null): Label =>
  due
    ? { zh: `承诺${dayLabel(due).zh}；按此计划`, en: `Promised for ${dayLabel(due).en}; by this plan ` }
    : { zh: '还没有承诺日；按此计划', en: 'No day is promised yet; by this plan ' }

const criticalLabel = (steps: number): Label =>
  steps === 0
    ? { zh: '每一步都还有浮动。', en: 'Every step has float.' }
    : { zh: `${steps}步没有浮动，在关键线路上。`, en: `${steps} ${steps === 1 ? 'step is' : 'steps are'} critical.` }

/** What the plan, as it is drawn now, makes of the promise; and, where it cannot be kept, what could be made shorter. */
export function PromiseLine({ drawing: { schedule, now, seen } }: { drawing: Drawing }) {
  const say = useSay()
  const outcome = outcomeOf(schedule, now.promised, seen.due)
  const { late, infeasible, critical } = outcome
  return (
    <div className="draw-promise">
      <p className={late !== null && late > 0 ? 'late' : ''}>
        <Lamp state={late === null ? 'unknown' : late > 0 ? 'red' : 'green'} size={14} silent />{' '}
        {say(promiseLabel(seen.due))}
        <b>
          <Name text={say(outcomeLabel(outcome))} />
        </b>
        {say({ zh: '。', en: '. ' })}
        <span className="draw-critical">{say(criticalLabel(critical))}</span>
      </p>
      {infeasible ? (
        <p className="draw-infeasible">
          <Name text={say(infeasible.reason.text)} />
        </p>
      ) : null}
    </div>
  )
}
