import { useState } from 'react'
import type { EvaluationPage } from '../../../contract/evaluation/evaluation.ts'
import { scoreAt } from '../../../engines/evaluation/assumed-curve.ts'
import { curveOf, proposedScore, usualStep } from './assumed.ts'

type Span = { readonly low: number; readonly high: number }

/** The fields of the target as they are typed. */
const fields = { aim: '', score: '', step: String(usualStep), rise: '0', cap: '20' }
export type TargetField = keyof typeof fields

const orNothing = (text: string): number => Math.max(0, Number(text) || 0)

/** The place that is aimed at, what is assumed of the others, and what the place would take. */
export function useTarget({ rivals }: Pick<EvaluationPage, 'rivals'>, own: Span) {
  const [typed, setTyped] = useState<Partial<Record<TargetField, string>>>({})
  const given = { ...fields, aim: String(rivals.target?.place ?? 30), ...typed }
  const aim = Number(given.aim)
  const known = Number.isInteger(aim) && aim >= 1 && aim < rivals.zones
  const [step, rise] = [orNothing(given.step), orNothing(given.rise)]
  const proposed = known ? proposedScore(rivals, own, aim, step) : null
  const score = typed.score ?? (proposed === null ? '' : String(proposed))
  const found = known ? curveOf(rivals, own, { aim, score, step, rise }) : undefined
  const [curve, refused] = found && 'points' in found ? [found, undefined] : [undefined, found]
  return {
    typed: { ...given, score },
    type: (field: TargetField, text: string) =>
      setTyped((before) => {
        const { score: _, ...others } = before
        return field === 'aim' ? { ...others, aim: text } : { ...before, [field]: text }
      }),
    aim: known ? aim : undefined,
    rise,
    step,
    /** How much better each item may get at most, as a part of itself. */
    share: orNothing(given.cap) / 100,
    proposed: typed.score === undefined,
    curve,
    refused,
    needed: curve ? scoreAt(curve, aim) : undefined,
  }
}
export type Target = ReturnType<typeof useTarget>
