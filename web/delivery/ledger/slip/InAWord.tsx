import type { DeliveryOverview } from '../../../../contract/delivery.ts'
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
  const share = Math.round((first.days / whole) * 100)
  const next = second && second.days > 0 ? second : null
  return {
    zh: `共误期${whole}个工作日，${share}%卡在${first.label.zh}（${first.projects}个项目）${
      next ? `，其次是${next.label.zh}（${next.projects}个项目）` : ''
    }。`,
    en: `${whole} working days late in all; ${share}% of them lie with ${first.label.en} (${first.projects} projects)${
      next ? `, then ${next.label.en} (${next.projects})` : ''
    }.`,
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
