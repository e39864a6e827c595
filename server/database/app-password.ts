import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import type { ClientConfig } from 'pg'

/** The password of jixia_app, drawn from that of the account that owns the database; undefined where it has none. */
export const appPassword = ({ password }: Pick<ClientConfig, 'password'>): string | undefined =>
  typeof password === 'string' && password !== ''
    ? createHmac('sha256', password).update('jixia_app').digest('hex')
    : undefined

const rounds = 4096

/** A password as PostgreSQL keeps it (SCRAM-SHA-256, RFC 5802): whoever reads it in a statement or a log cannot sign in. */
export function verifierOf(password: string, salt = randomBytes(16)): string {
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256')
  const drawn = (name: string): Buffer => createHmac('sha256', salted).update(name).digest()
  const stored = createHash('sha256').update(drawn('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${drawn('Server Key').toString('base64')}`
}
