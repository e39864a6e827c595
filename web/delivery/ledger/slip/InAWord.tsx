import type { DeliveryOverview } from '../../../../contract/delivery/ledger.ts'
import type { Label } from '../../../../kernel/label.ts'
import { useSay } from '../../../app/language.ts'
import { RuleSection } from '../../../parts/page/Section.tsx'
import { Emphasised } from '../../../parts/reason/Sentence.tsx'
import { words } from './words.ts'

type Obstacle = DeliveryOverview['obstacles'][number]

/** Where the days are lost: of all working days late, the share of the one who holds most of them. */
function lostLabel(obstacles: readonly Obstacle[]): Label | null {
  const whole = obstacles.reduce((sum, { days }) => sum + days, 0)
  const [first, second] = [...obstacles].sort((one, other) => other.days - one.days)
  if (!first || whole <= 0) return null
  const projects = obstacles.reduce((sum, one) => sum + one.projects, 0)
  const share = Math.round((first.days / whole) * 100)
  const next = second && second.days > 0 ? second : null
  if (!next)
    return {
      zh: `将误期的${projects}个项目合计晚${whole}个工作日，都卡在${first.label.zh}。`,
      en: `The ${projects} projects that will slip come ${whole} working days late in all; all of them lie with ${first.label.en}.`,
    }
  return {
    zh: `将误期的${projects}个项目合计晚${whole}个工作日，其中${share}%卡在${first.label.zh}（${first.projects}个项目），其次是${next.label.zh}（${next.projects}个项目）。`,
    en: `The ${projects} projects that will slip come ${whole} working days late in all; ${share}% of the days lie with ${first.label.en} (${first.projects} projects), then ${next.label.en} (${next.projects}).`,
  }
}

/** One sentence on where the days are lost. */
export function InAWord({ obstacles }: { obstacles: readonly Obstacle[] }) {
  const say = useSay()
  const lost = lostLabel(obstacles)
  if (!lost) return null
  return (
    <RuleSection title={say(words.inOneWord)}>
      <p className="in-a-word">
        <Emphasised text={say(lost)} />
      </p>
    </RuleSection>
  )
}
