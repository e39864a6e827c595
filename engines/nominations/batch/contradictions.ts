import { addDays, type Day, dayLabel, daysBetween } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import { addWorkdays } from '../../../kernel/workdays.ts'
import { type FoldedNomination, isPending, openObjections } from '../nomination/fold.ts'
import { batchLifecycle } from './acts.ts'
import { windowWorkdays } from './course.ts'
import type { FoldedBatch } from './fold.ts'
import { type BatchEvent, type BatchEventOf, windowDays } from './history.ts'
import { phaseOn } from './phase.ts'

/** Why a batch cannot be opened so; undefined where nothing speaks against it. */
export function contradictsOpening({ firstDay, lastDay, on }: BatchEventOf<'opened'>): Label | undefined {
  return contradictsWindow(firstDay, lastDay) ?? (lastDay < on ? gone(lastDay) : undefined)
}

/** Why a window cannot be so: 申报期只有1个工作日; where working days cannot be counted, days of the calendar are what it has at the most. */
export function contradictsWindow(firstDay: Day, lastDay: Day): Label | undefined {
  if (lastDay < firstDay) return { zh: '申报截止日早于开始日', en: 'The window ends before it begins' }
  const days = windowWorkdays(firstDay, lastDay) ?? daysBetween(firstDay, lastDay) + 1
  if (days >= windowDays.least) return undefined
  const { day } = addWorkdays(addDays(firstDay, -1), windowDays.least)
  return {
    zh: `申报期${firstDay}至${lastDay}只有${days}个工作日，至少要${windowDays.least}个${day ? `，截止日应不早于${day}` : ''}`,
    en: `The window from ${firstDay} to ${lastDay} has ${days} working ${days === 1 ? 'day' : 'days'}; it needs at least ${windowDays.least}${day ? `, ending on ${day} or later` : ''}`,
  }
}

const gone = (day: Day): Label => ({ zh: `${day} 已经过去`, en: `${day} has gone by` })

/** Some names, at most three, and how many there are. */
function namesOf(all: readonly FoldedNomination[], nameOf: (enterprise: string) => string): Label {
  const names = all.slice(0, 3).map(({ enterprise }) => nameOf(enterprise))
  const more = all.length > 3
  return {
    zh: `${names.join('、')}${more ? `等${all.length}家` : ''}`,
    en: `${names.join(', ')}${more ? ` and ${all.length - 3} more` : ''}`,
  }
}

/**
 * Why an event contradicts what is there, whoever caused it; undefined where it does not.
 * @param nominations everything that was nominated in the batch.
 */
export function contradictsBatch(
  batch: FoldedBatch,
  event: BatchEvent,
  nominations: readonly FoldedNomination[],
  nameOf: (enterprise: string) => string,
): Label | undefined {
  const misplaced = batchLifecycle.misplaced(batch, event)
  if (misplaced) return misplaced
  const phase = phaseOn(batch, event.on)
  switch (event.kind) {
    case 'extended':
      if (event.lastDay < event.on) return gone(event.lastDay)
      return event.lastDay <= batch.lastDay
        ? {
            zh: `申报本来就到 ${batch.lastDay}，只能往后延`,
            en: `The window ends on ${batch.lastDay} already; it can only be made longer`,
          }
        : undefined
    case 'published': {
      if (phase !== 'review')
        return {
          zh: `申报到${dayLabel(batch.lastDay).zh}截止，截止后审完才能公示`,
          en: `The window ends on ${batch.lastDay}; the list is published after the review`,
        }
      const pending = nominations.filter((one) => isPending(one, event.on))
      if (pending.length > 0) {
        const { zh, en } = namesOf(pending, nameOf)
        return { zh: `还有${pending.length}家没有审完：${zh}`, en: `Not decided yet: ${en}` }
      }
      return nominations.some(({ state }) => state === 'recommended')
        ? undefined
        : { zh: '没有拟推荐的企业，不用公示', en: 'Nobody is recommended; there is nothing to publish' }
    }
    case 'granted': {
      const { until } = batch.published!
      if (phase === 'publicity')
        return {
          zh: `公示到${dayLabel(until).zh}，期满后才能登记认定`,
          en: `Publicity lasts until ${until}; the grant is recorded after that`,
        }
      const objected = nominations.filter((one) => openObjections(one).length > 0)
      if (objected.length > 0) {
        const { zh, en } = namesOf(objected, nameOf)
        return { zh: `异议还没有答复：${zh}`, en: `Objections wait for an answer: ${en}` }
      }
      return contradictsGrant(batch, event, nominations)
    }
    default:
      return undefined
  }
}

function contradictsGrant(
  { published }: FoldedBatch,
  { firstDay, validUntil, without, on }: BatchEventOf<'granted'>,
  nominations: readonly FoldedNomination[],
): Label | undefined {
  const standing = new Set(
    nominations.flatMap(({ state, enterprise }) => (state === 'recommended' ? [enterprise] : [])),
  )
  const out = new Set(without.map(({ enterprise }) => enterprise))
  if ([...out].some((enterprise) => !standing.has(enterprise)))
    return { zh: '未认定的企业不在公示名单里', en: 'Somebody who is left out is not on the list' }
  if (out.size === standing.size)
    return { zh: '名单里一家也没有认定，请取消批次', en: 'Nobody would be granted the title: cancel the batch' }
  if (firstDay > on) return { zh: `认定日期 ${firstDay} 还没有到`, en: `${firstDay} has not come yet` }
  if (firstDay < published!.on)
    return {
      zh: `认定日期 ${firstDay} 早于公示的那天 ${published!.on}`,
      en: `${firstDay} is before the list was published on ${published!.on}`,
    }
  return validUntil !== undefined && validUntil <= firstDay
    ? { zh: '有效期至应晚于认定日期', en: 'The last day of the title is not after its first' }
    : undefined
}
