import type { Day } from '../kernel/day.ts'

const chinaStandardTime = 8 * 3_600_000

/** The day in China at a moment, in milliseconds since 1970. */
export const dayAt = (moment: number): Day => new Date(moment + chinaStandardTime).toISOString().slice(0, 10) as Day
