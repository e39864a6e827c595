import type { Viewer } from '../viewer.ts'
import type { Prepared } from './prepared.ts'

type Settings = Pick<Viewer, 'zone' | 'account' | 'person' | 'post' | 'department' | 'enterprise' | 'session'>

export const nobody: Settings = {
  zone: '',
  account: '',
  person: '',
  post: '' as Viewer['post'],
  department: null,
  enterprise: null,
  session: '',
}

const told = ['session', 'account', 'zone', 'post', 'department', 'enterprise', 'person'] as const
const setting = (name: string, value: string): string => `set_config('${name}',${value},true)`

/**
 * The statement by which a connection takes `role`, an SQL expression over what is told, and tells row-level security who
 * asks; both end with the transaction, as do further settings of PostgreSQL.
 */
export function entrance(role: string, further: Readonly<Record<string, string>> = {}): (as: Settings) => Prepared {
  const settings = [
    setting('role', role),
    ...told.map((name, at) => setting(`jixia.${name}`, `$${at + 1}`)),
    ...Object.entries(further).map(([name, value]) => setting(name, `'${value}'`)),
  ]
  const text = `select concat(${settings.join(',')}) as entered`
  return (as) => ({ text, values: told.map((name) => as[name] ?? '') })
}

export const zoneRole = `'jixia_zone'`
export const systemRole = `'jixia_system'`

/**
 * The role of a zone where the database itself finds the session live and still that of the viewer. Where it does not,
 * no role is taken and whatever follows is denied.
 */
export const roleOfSession = 'role_of_session($1,$2,$3,$4,$5,$6)'
