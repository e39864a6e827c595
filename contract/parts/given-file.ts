import { z } from 'zod'

/** A file that a person gives along with an act. */
export const givenFile = z.strictObject({
  name: z.string().min(1).max(300),
  content: z.base64().describe('Base64; what it is is told by its content'),
})
export type GivenFile = z.infer<typeof givenFile>
