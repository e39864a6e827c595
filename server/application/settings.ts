import { resolve } from 'node:path'
import type { Label } from '../../kernel/label.ts'

/** A provider of identities that people may sign in with (OpenID Connect). */
export type IdentityProvider = {
  /** Part of the address: letters, digits and hyphens. */
  readonly id: string
  readonly label: Label
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** The claim that holds the account's name here, by which an account is linked at the first sign-in; left out, accounts are linked by hand. */
  readonly nameClaim?: string
}

/** So many calls at once, refilled at so many a second. */
export type Rate = { readonly burst: number; readonly perSecond: number }

/** How many bytes uploaded files may take: of one account, of one zone, and altogether. */
export type UploadLimits = { readonly account: number; readonly zone: number; readonly folder: number }

export type ApplicationConfiguration = {
  /** The address under which people reach Jixia; it decides secure cookies and the way back from a provider. */
  readonly publicAddress: string
  /** Whether the address of the caller is the one that the proxy in front saw; what the caller itself claims is not believed. */
  readonly trustProxy: boolean
  /** The built web application, or null to serve none. */
  readonly webFolder: string | null
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info'
  /** Compares each answer with the contract: for tests, as it takes longer than the answer itself. */
  readonly checkAnswers: boolean
  /** Per account, or per address for a visitor; null for none. */
  readonly rate: Rate | null
  readonly signInRate: Rate | null
  readonly uploadLimits: UploadLimits
  readonly identityProviders: readonly IdentityProvider[]
  /** Whether the sign-in page names the demonstration accounts. */
  readonly showDemonstration: boolean
  readonly idleMinutes: number
  readonly sessionHours: number
  /** The clock of sign-in, in milliseconds since 1970. */
  readonly clock: () => number
}

const usual: ApplicationConfiguration = {
  publicAddress: 'http://127.0.0.1:7700',
  trustProxy: false,
  webFolder: resolve(import.meta.dirname, '../../web/dist'),
  logLevel: 'silent',
  checkAnswers: false,
  rate: { burst: 2000, perSecond: 200 },
  signInRate: { burst: 20, perSecond: 0.5 },
  uploadLimits: { account: 4e9, zone: 20e9, folder: 50e9 },
  identityProviders: [],
  showDemonstration: true,
  idleMinutes: 120,
  sessionHours: 12,
  clock: Date.now,
}

export const configured = (given: Partial<ApplicationConfiguration> = {}): ApplicationConfiguration => ({
  ...usual,
  ...given,
})
