import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdir, open, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { StartRefusal } from '../start-refusal.ts'

/** What the key is used for; for each use another key is drawn from it. */
export type KeyUse = 'audit heads' | 'backups' | 'second factors'

/** The secret of one installation: proves what it wrote outside the database, and seals what the database must not tell. */
export type InstallationKey = {
  /** Eight digits by which a person tells two keys apart; they tell nothing of the key. */
  readonly fingerprint: string
  /** HMAC-SHA256 over a text, as hex. */
  sign(use: KeyUse, text: string): string
  /** Whether `signature` is what this key signs for the text. */
  signed(use: KeyUse, text: string, signature: string): boolean
  /** AES-256-GCM; what is sealed for one owner cannot be opened as another's. */
  seal(use: KeyUse, owner: string, text: string): string
  /** The text that was sealed; null where another key, another owner or a changed text stands there. */
  unseal(use: KeyUse, owner: string, sealed: string): string | null
}

export const keyFile = 'installation.key'

const shape = /^[0-9a-f]{64}\s*$/
const mark = 'sealed:1:'

export const isSealed = (text: string): boolean => text.startsWith(mark)

/** The key that 32 secret bytes make. */
export function keyOf(secret: Buffer): InstallationKey {
  const drawn = (use: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', `jixia ${use}`, 32))
  const sign = (use: KeyUse, text: string): string => createHmac('sha256', drawn(use)).update(text).digest('hex')
  return {
    fingerprint: drawn('fingerprint').toString('hex').slice(0, 8),
    sign,
    signed(use, text, signature) {
      const [wanted, given] = [Buffer.from(sign(use, text)), Buffer.from(signature)]
      return wanted.length === given.length && timingSafeEqual(wanted, given)
    },
    seal(use, owner, text) {
      const start = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', drawn(use), start).setAAD(Buffer.from(owner))
      const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return mark + Buffer.concat([start, cipher.getAuthTag(), hidden]).toString('base64url')
    },
    unseal(use, owner, sealed) {
      const bytes = Buffer.from(sealed.slice(mark.length), 'base64url')
      if (!isSealed(sealed) || bytes.length < 28) return null
      const cipher = createDecipheriv('aes-256-gcm', drawn(use), bytes.subarray(0, 12), { authTagLength: 16 })
      cipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(12, 28))
      try {
        return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8')
      } catch {
        return null
      }
    },
  }
}

/** A key that lives as long as this process, where there is no data folder. */
export const passingKey = (): InstallationKey => keyOf(randomBytes(32))

/** Opens the key of a data folder, or makes one at the first start; one that others may read is refused. */
export async function openKey(folder: string): Promise<InstallationKey> {
  const path = join(folder, keyFile)
  await mkdir(folder, { recursive: true, mode: 0o711 })
  const made = await open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return null
    throw error
  })
  if (made) {
    await made.writeFile(`${randomBytes(32).toString('hex')}\n`)
    await made.sync()
    await made.close()
  }
  const { mode } = await stat(path)
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new StartRefusal(
      `${path} 别人也能读，不能再用作钥匙：请先 chmod 600 ${keyFile}，并查明谁读过。`,
      `${path} can be read by others: chmod 600 ${keyFile} first, and find out who read it.`,
    )
  }
  const text = await readFile(path, 'utf8')
  if (shape.test(text)) return keyOf(Buffer.from(text.trim(), 'hex'))
  throw new StartRefusal(
    `${path} 不是钥匙（应是 64 位十六进制数）：请从另存的一份恢复。`,
    `${path} is no key (64 hexadecimal digits): put back the copy that was kept elsewhere.`,
  )
}
