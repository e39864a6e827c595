import type { ClientBase } from 'pg'
import type { Viewer } from '../viewer.ts'
import { preparedRun } from './prepared.ts'

type Settings = Pick<Viewer, 'zone' | 'account' | 'person' | 'post' | 'department' | 'enterprise' | 'session'>

/** The statement by which a connection takes a role and tells row-level security who asks; both end with the transaction. */
export type Entrance = (client: ClientBase) => string

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

/** Enters as `role`, an SQL expression over what is told; `longest` is the time that one statement may take, `20s`. */
export function entrance(role: string, longest?: string): (as: Settings) => Entrance {
  const settings = [setting('role', role), ...told.map((name, at) => setting(`jixia.${name}`, `$${at + 1}`))]
  if (longest !== undefined) settings.push(setting('statement_timeout', `'${longest}'`))
  const text = `select concat(${settings.join(',')}) as entered`
  return (as) => (client) =>
    preparedRun(
      client,
      text,
      told.map((name) => as[name] ?? ''),
    )
}

export const zoneRole = `'jixia_zone'`
export const systemRole = `'jixia_system'`

/**
 * The role of a zone where the database itself finds the session live and still that of the viewer. Where it does not,
 * no role is taken and whatever follows is denied.
 */
export const roleOfSession = 'role_of_session($1,$2,$3,$4,$5,$6)'
