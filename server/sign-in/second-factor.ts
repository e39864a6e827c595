import { createHash, randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

const totp = (secret: string, name: string): TOTP =>
  new TOTP({ issuer: '稷下 Jixia', label: name, secret: Secret.fromBase32(secret), digits: 6, period: 30 })

export const newSecret = (): string => new Secret({ size: 20 }).base32

/** The address that an authenticator reads from the QR code. */
export const secretAddress = (secret: string, name: string): string => totp(secret, name).toString()

/** The 30-second step that a code belongs to, one step early or late allowed; null if it is wrong or was used. */
export function stepOf(secret: string, code: string, now: number, lastStep: number | null): number | null {
  const device = totp(secret, '')
  const delta = device.validate({ token: code.replaceAll(' ', ''), timestamp: now, window: 1 })
  if (delta === null) return null
  const step = device.counter({ timestamp: now }) + delta
  return lastStep === null || step > lastStep ? step : null
}

const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

const recoveryCode = (): string => {
  const signs = [...randomBytes(10)].map((byte) => alphabet[byte % alphabet.length]).join('')
  return `${signs.slice(0, 5)}-${signs.slice(5)}`
}

export const newRecoveryCodes = (): string[] => Array.from({ length: 10 }, recoveryCode)

export const hashRecoveryCode = (code: string): string =>
  createHash('sha256').update(code.trim().toLowerCase()).digest('hex')
