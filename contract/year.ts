import { z } from 'zod'
import { expected } from '../kernel/expected.ts'

const fourDigits = /^\d{4}$/

/** A year in an address or a body: `2024`. */
export const yearText = z
  .string()
  .refine((text) => fourDigits.test(text), expected('年份写成四位数', 'a year has four digits'))
  .meta({ pattern: fourDigits.source })
