import type { Day } from '../../kernel/day.ts'
import type { Label } from '../../kernel/label.ts'
import type { OpenEdition, OpenLadder } from '../ladders/opened.ts'
import type { Subject } from '../ladders/subject.ts'
import { answerEdition } from '../ladders/telling/rung-answer.ts'
import type { Lacking } from './ground.ts'

/** The conditions of an edition that a subject fails, then those that are not known, each with the gap in its own words. */
export function lackingOf(open: OpenLadder, edition: OpenEdition, subject: Subject, on: Day): Lacking[] {
  const { conditions } = answerEdition(open, edition, { subject, on, reasons: false })
  return conditions
    .flatMap(({ label, state, gaps }): Lacking[] =>
      state === 'met' ? [] : [{ label, state, gap: gaps[0]?.text ?? null }],
    )
    .toSorted((one, other) => Number(one.state === 'unknown') - Number(other.state === 'unknown'))
}

/** 差2项，1项待填 */
export function lacksOf(unmet: number, unknown: number): Label {
  if (unmet + unknown === 0) return { zh: '条件已具备', en: 'conditions met' }
  const zh = [unmet > 0 ? `差${unmet}项` : '', unknown > 0 ? `${unknown}项待填` : ''].filter(Boolean)
  const en = [unmet > 0 ? `${unmet} short` : '', unknown > 0 ? `${unknown} to tell` : ''].filter(Boolean)
  return { zh: zh.join('，'), en: en.join(', ') }
}
