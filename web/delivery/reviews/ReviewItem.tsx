import type { ReviewLine } from '../../../contract/delivery/reviews/review-page.ts'
import { useSay } from '../../app/language.ts'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { ListItem } from '../../parts/table/ListItem.tsx'
import { reviewLabel, words } from './words.ts'

/** A review in one row; where it waits for scores of the viewer, the way to give them. */
export function ReviewItem({ line, zone }: { line: ReviewLine; zone: string }) {
  const say = useSay()
  const { id, serial, title, stateLabel, reason, batch, day, toScore } = line
  const here = `/${zone}/projects/reviews/${id}`
  const parts = [say(reviewLabel(serial)), say(stateLabel), say(reason), ...(batch ? [batch.name] : [])]
  return (
    <ListItem
      sign={<Lamp state={toScore > 0 ? 'amber' : 'green'} reason={say(reason)} />}
      first={<a href={here}>{title}</a>}
      act={
        toScore > 0 ? (
          <a className="button small" href={`${here}/score`}>
            {say(words.score)}
          </a>
        ) : null
      }
      second={parts.join(say({ zh: ' ・ ', en: ' · ' }))}
      beside={day}
    />
  )
}
