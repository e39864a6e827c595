import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { unacceptable } from '../refusal.ts'

/** Hashes with argon2id (19 MiB, two passes). */
export const hashPassword = (password: string): Promise<string> => hash(password)

const nobodys = hash('nobody has this password')

/** Whether a password fits; without a hash it takes as long and is false. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  const fits = await verify(stored ?? (await nobodys), password)
  return stored !== null && fits
}

const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u]
/** What a password has at least: characters, and kinds of them. */
export const passwordPolicy = { shortest: 10, kinds: 3 } as const

/** Refuses a password that is short, simple or holds the account's name. */
export function refuseWeak(password: string, name: string): void {
  const { shortest, kinds: fewest } = passwordPolicy
  if ([...password].length < shortest) {
    throw unacceptable(`密码至少${shortest}个字符`, `A password has at least ${shortest} characters`)
  }
  if (kinds.filter((kind) => kind.test(password)).length < fewest) {
    throw unacceptable(
      '密码要含大写字母、小写字母、数字、其他字符中的三种',
      'A password mixes three of capitals, small letters, digits and other signs',
    )
  }
  if (password.toLowerCase().includes(name)) {
    throw unacceptable('密码不能含有账号名', 'A password may not contain the name of the account')
  }
}

const legible = 'abcdefghjkmnpqrstuvwxyz'
const digits = '23456789'
const draw = (from: string, count: number): string =>
  Array.from({ length: count }, () => from[randomInt(from.length)]).join('')

/** A first password that can be read aloud: `Kmvq-wtrz-5837`. */
export const newPassword = (): string =>
  `${draw(legible.toUpperCase(), 1)}${draw(legible, 3)}-${draw(legible, 4)}-${draw(digits, 4)}`
