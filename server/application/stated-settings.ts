import { z } from 'zod'
import { label } from '../../contract/parts/label.ts'
import { StartRefusal } from '../start-refusal.ts'
import type { ApplicationConfiguration } from './settings.ts'

const gigabytes = z
  .number()
  .positive()
  .transform((number) => number * 1e9)

const schema = z.strictObject({
  publicAddress: z
    .url()
    .transform((address) => address.replace(/\/$/, ''))
    .optional(),
  trustProxy: z.boolean().optional(),
  showDemonstration: z.boolean().optional(),
  idleMinutes: z.number().min(1).optional(),
  sessionHours: z.number().min(1).optional(),
  uploadLimits: z
    .strictObject({ account: gigabytes, zone: gigabytes, folder: gigabytes })
    .describe('How many GB uploaded files may take')
    .optional(),
  identityProviders: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]+$/),
        label,
        issuer: z.url(),
        clientId: z.string().min(1),
        clientSecret: z.string().min(1),
        nameClaim: z.string().optional(),
      }),
    )
    .optional(),
})

/** What `jixia.config.ts` may say of the application: `application: { publicAddress, identityProviders, … }`. */
export type StatedSettings = z.input<typeof schema>

/** Reads them; a wrong one is refused with a sentence that names the place. */
export function readStatedSettings(stated: unknown): Partial<ApplicationConfiguration> {
  const read = schema.safeParse(stated ?? {})
  if (read.success) return read.data
  const { path, message } = read.error.issues[0]!
  const place = ['jixia.config.ts', 'application', ...path.map(String)].join(' · ')
  throw new StartRefusal(`${place} 写得不对：${message}`, `${place} is not acceptable: ${message}`)
}
