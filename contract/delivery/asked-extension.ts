import { z } from 'zod'

/** A request for another day. */
export const askedExtension = z.object({
  project: z.string(),
  name: z.string(),
  request: z.string(),
  from: z.string(),
  day: z.string(),
  reason: z.string(),
  person: z.string(),
  on: z.string(),
  demonstration: z.boolean(),
})
