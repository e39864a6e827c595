import { z } from 'zod'
import { plainNumber } from '../../engines/register/reading/plain-number.ts'

/** What a person typed as plain digits, full-width or grouped; what is no number stays as it was typed, to be refused in its own words. */
export const readTyped = (typed: string): string => plainNumber(typed) ?? typed

/** A number as a person types it. */
export const typedNumber = z.string().trim().overwrite(readTyped)
