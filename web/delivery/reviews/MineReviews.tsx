import { listReviews } from '../../../contract/delivery/reviews/reviews.ts'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { useDaySeen } from '../../app/shell/day-seen.ts'
import { RuleSection } from '../../parts/page/Section.tsx'
import { words as batchWords } from '../batches/words.ts'
import { ReviewItem } from './ReviewItem.tsx'
import { words } from './words.ts'

/** Reviews that wait for a score of the viewer: a section of «我的», left out where there are none. */
export function MineReviews({ zone }: { zone: string }) {
  const say = useSay()
  const { data } = useAnswer(listReviews, { query: { mine: 'yes', ...useDaySeen() } })
  if (!data || data.reviews.length === 0) return null
  return (
    <RuleSection
      title={say(words.mineTitle)}
      note={say({ zh: `${data.reviews.length}次`, en: String(data.reviews.length) })}
      side={<a href={`/${zone}/projects/batches`}>{say(batchWords.allBatches)} →</a>}
    >
      <ul>
        {data.reviews.map((line) => (
          <ReviewItem key={line.id} line={line} zone={zone} />
        ))}
      </ul>
    </RuleSection>
  )
}
