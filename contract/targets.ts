import { z } from 'zod'
import { shown } from '../engines/indicators/shown.ts'
import { decimalText } from '../kernel/decimal.ts'
import { expected } from '../kernel/expected.ts'
import { lamps } from '../kernel/lamp.ts'
import { zoneStaff } from './admission.ts'
import { label } from './parts/label.ts'
import { typedNumber } from './parts/typed-number.ts'
import { yearText } from './parts/year.ts'
import { defineRoute } from './route.ts'

/** Why a lamp shows what it shows, as a tree. */
export type ShownReason = {
  text: { zh: string; en: string }
  state?: string
  value?: string
  unit?: string
  children?: readonly ShownReason[]
}
const amount = typedNumber
  .refine(
    (text) => decimalText.test(text),
    expected('写成数字，如 1200 或 12.5', 'write a number, such as 1200 or 12.5'),
  )
  .meta({ pattern: decimalText.source })

export const shownReason: z.ZodType<ShownReason> = z.lazy(() =>
  z.object({
    text: label,
    state: z.string().optional(),
    value: z.string().optional(),
    unit: z.string().optional(),
    children: z.array(shownReason).optional(),
  }),
)

/** A target of a year: who answers for it, how far it is, and whether that keeps up with the time. */
export const targetRow = z.object({
  indicator: z.string(),
  label,
  unit: z.string(),
  year: z.string(),
  period: z.string().describe('The newest period that was reported'),
  periodLabel: label,
  department: label,
  departmentId: z.string(),
  done: shown,
  whole: shown.describe('The target; inferred where only its completion rate was printed'),
  completion: z.string().nullable(),
  points: z.string().nullable().describe('Percentage points before or behind the time'),
  time: z.string().nullable().describe('Time progress in percent'),
  lamp: z.enum(lamps),
  reason: shownReason,
})
export type TargetRow = z.infer<typeof targetRow>

export const listTargets = defineRoute({
  id: 'listTargets',
  method: 'GET',
  path: '/api/targets',
  label: { zh: '目标责任', en: 'Targets' },
  admits: zoneStaff,
  query: z.object({
    year: yearText.optional(),
    period: z.string().optional(),
  }),
  answer: z.object({ year: z.string(), years: z.array(z.string()), targets: z.array(targetRow) }),
})

export type TargetShare = {
  id: string
  label: { zh: string; en: string }
  period: string
  department?: string
  value: string
  pinned?: true
  parts: readonly TargetShare[]
}
const targetShare: z.ZodType<TargetShare> = z.lazy(() =>
  z.object({
    id: z.string(),
    label,
    period: z.string(),
    department: z.string().optional(),
    value: z.string(),
    pinned: z.literal(true).optional(),
    parts: z.array(targetShare),
  }),
)

const planAnswer = z.object({
  row: targetRow,
  plan: targetShare.describe('Year → quarter → month → ten days; every level adds up to the one above'),
  edited: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
  debts: z.array(
    z.object({
      period: z.string(),
      label,
      planned: z.string(),
      carried: z.string().nullable(),
      due: z.string().nullable(),
      done: z.string().nullable(),
      debt: z.string().nullable(),
    }),
  ),
  demonstration: z.boolean().describe('Whether some of what was done was made up: 演示数据'),
  outlook: z.object({
    lamp: z.enum(lamps),
    reason: shownReason,
    impossibleSince: z.string().nullable(),
    lastChance: z.string().nullable(),
    neededEach: z.string().nullable(),
  }),
})
export type TargetPlanPage = z.infer<typeof planAnswer>

/** One target broken down, with the debts that shortfalls leave and the period of no return. */
export const openTarget = defineRoute({
  id: 'openTarget',
  method: 'GET',
  path: '/api/targets/:indicator/:year',
  label: { zh: '打开一个目标', en: 'Open a target' },
  admits: listTargets.admits,
  params: z.object({ indicator: z.string(), year: z.string() }),
  answer: planAnswer,
})

/** Changes one share; the others move so that every level still adds up. */
export const editTargetShare = defineRoute({
  id: 'editTargetShare',
  method: 'POST',
  path: '/api/targets/:indicator/:year/share',
  label: { zh: '调整目标分解', en: 'Change a share of a target' },
  admits: ['statistician', 'supervisor'],
  params: z.object({ indicator: z.string(), year: z.string() }),
  body: z.object({
    path: z.array(z.string()).describe('Ids from the quarter down to the share'),
    value: amount,
    mode: z.enum(['keep-total', 'change-total']),
    reason: z.string().trim().min(1, '请写明为什么调整').max(500),
  }),
  answer: planAnswer,
})

/** Sets or changes the target of a year; the old one stays visible with the reason of the new. */
export const setTarget = defineRoute({
  id: 'setTarget',
  method: 'POST',
  path: '/api/targets',
  label: { zh: '下达目标', en: 'Set a target' },
  admits: ['leader', 'statistician'],
  body: z.object({
    indicator: z.string(),
    year: yearText,
    department: z.string(),
    value: amount,
    reason: z.string().trim().min(1, '请写明依据').max(500),
  }),
  answer: z.object({ row: targetRow }),
})
