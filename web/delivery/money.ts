import type { Shown } from '../../engines/indicators/shown.ts'
import { grouped } from '../parts/quantity.ts'

/** A sum as parts show it, with its thousands set apart: 21,800万元. */
export const moneyOf = (value: string | null, unit: '亿元' | '万元'): Shown => ({
  value,
  unit,
  qualifier: 'exact',
  origin: 'reported',
  ...(value === null ? {} : { printed: `${grouped(value)}${unit}` }),
})
