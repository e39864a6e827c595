import pg from 'pg'
import { StartRefusal } from '../start-refusal.ts'
import { verifierOf } from './app-password.ts'

/** What the account of DATABASE_URL is, may do, and finds. */
export type Rights = {
  readonly account: string
  readonly database: string
  readonly publicOwner: string
  /** Which of the three roles are there. */
  readonly roles: readonly string[]
  /** Whether jixia_app may act as the two others, and the account as jixia_system. */
  readonly joined: boolean
  readonly system: boolean
  readonly createsRoles: boolean
  readonly grantsRoles: boolean
  readonly createsSchemas: boolean
  /** Whether it may create in the schema public, and let others. */
  readonly handsOn: boolean
}

const wanted = ['jixia_app', 'jixia_zone', 'jixia_system']

const asked = `
  with me as (select *, rolsuper or (rolcreaterole and current_setting('server_version_num')::int < 160000) as grants
    from pg_roles where rolname = current_user),
  member as (select holder.rolname as holder, granted.rolname as role, m.admin_option as admin from pg_auth_members m
    join pg_roles holder on holder.oid = m.member join pg_roles granted on granted.oid = m.roleid)
  select me.rolname as account, current_database() as database,
    (select nspowner::regrole::text from pg_namespace where nspname = 'public') as "publicOwner",
    array(select rolname::text from pg_roles where rolname = any($1)) as roles,
    (select count(distinct role) = 2 from member where holder = 'jixia_app' and role in ('jixia_zone', 'jixia_system')) as joined,
    me.rolsuper or exists (select from member where holder = me.rolname and role = 'jixia_system') as system,
    me.rolsuper or me.rolcreaterole as "createsRoles",
    me.grants or (select count(distinct role) = 2 from member
      where holder = me.rolname and admin and role in ('jixia_zone', 'jixia_system')) as "grantsRoles",
    has_database_privilege(current_database(), 'create') as "createsSchemas",
    coalesce(has_schema_privilege(to_regnamespace('public'), 'create with grant option'), false) as "handsOn"
  from me`

/**
 * Refuses an account that could not set up its database, with the statements that its administrator runs first. The
 * password of jixia_app stands in them as PostgreSQL keeps it, so that they may be sent and logged.
 */
export async function refuseWithoutRights(
  client: pg.Client,
  place: string,
  password: string | undefined,
): Promise<void> {
  const { rows } = await client.query<Rights>(asked, [wanted])
  const statements = statementsFor(rows[0]!, password)
  if (statements.length > 0) throw lacking(rows[0]!.account, place, statements)
}

const lacking = (account: string, place: string, statements: readonly string[]): StartRefusal =>
  new StartRefusal(
    `DATABASE_URL 的账号 ${account} 在 ${place} 的权限还不够。请数据库管理员以超级用户连到这个数据库，先执行下面几句。`,
    [
      `The account ${account} of DATABASE_URL lacks rights on ${place}. Let the administrator of the database connect to it as a superuser and run this first.`,
      ...statements,
    ].join('\n'),
  )

/** How jixia_app gets the password that the application signs in with. */
export const passwordStatement = (password: string | undefined): string =>
  password === undefined ? '' : ` password ${pg.escapeLiteral(verifierOf(password))}`

/** What an administrator runs so that the account suffices; nothing where it does. */
export function statementsFor(rights: Rights, password: string | undefined): string[] {
  const statements: string[] = []
  const account = pg.escapeIdentifier(rights.account)
  const missing = wanted.filter((role) => !rights.roles.includes(role))
  const makes = rights.createsRoles && (missing.length === wanted.length || rights.grantsRoles)
  if (!makes) {
    for (const role of missing)
      statements.push(
        role === 'jixia_app'
          ? `create role jixia_app login noinherit${passwordStatement(password)};`
          : `create role ${role};`,
      )
    if (!rights.joined && !rights.grantsRoles) statements.push('grant jixia_zone, jixia_system to jixia_app;')
    if (!rights.system && !rights.grantsRoles) statements.push(`grant jixia_system to ${account};`)
  }
  if (!rights.createsSchemas || !rights.handsOn)
    statements.push(`alter database ${pg.escapeIdentifier(rights.database)} owner to ${account};`)
  if (!rights.handsOn && rights.publicOwner !== 'pg_database_owner')
    statements.push(`alter schema public owner to ${account};`)
  return statements
}
