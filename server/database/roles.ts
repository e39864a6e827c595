import pg from 'pg'
import { StartRefusal } from '../start-refusal.ts'
import { passwordStatement } from './rights.ts'

/** Two starts on one cluster may create the same role at the same moment; the loser finds it there and goes on. */
async function unlessThere(client: pg.Client, statement: string): Promise<void> {
  await client.query(`do $$ begin ${statement}; exception when duplicate_object or unique_violation then null; end $$`)
}

/**
 * Creates what is absent of the three roles: jixia_app logs in and may do nothing by itself (NOINHERIT);
 * jixia_zone holds the grants of a person inside one zone, jixia_system those of start-up and sign-in.
 */
export async function createRoles(client: pg.Client, appPassword: string | undefined): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "select rolname as name from pg_roles where rolname in ('jixia_app', 'jixia_zone', 'jixia_system')",
  )
  const present = new Set(rows.map((row) => row.name))
  if (!present.has('jixia_app'))
    await unlessThere(client, `create role jixia_app login noinherit${passwordStatement(appPassword)}`)
  if (!present.has('jixia_zone')) await unlessThere(client, 'create role jixia_zone nologin')
  if (!present.has('jixia_system')) await unlessThere(client, 'create role jixia_system nologin')
  const { rows: memberships } = await client.query<{ name: string }>(
    `select granted.rolname as name from pg_auth_members m
     join pg_roles granted on granted.oid = m.roleid join pg_roles holder on holder.oid = m.member
     where holder.rolname = 'jixia_app'`,
  )
  for (const role of ['jixia_zone', 'jixia_system']) {
    if (!memberships.some((row) => row.name === role)) await unlessThere(client, `grant ${role} to jixia_app`)
  }
  await joinSystem(client)
  await openDoors(client)
}

/** Where a careful administrator took the usual rights of everybody away, the three roles get theirs. */
async function openDoors(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ database: string; connect: boolean; usage: boolean }>(
    `select current_database() as database, has_database_privilege('jixia_app', current_database(), 'connect') as connect,
       bool_and(has_schema_privilege(rolname, 'public', 'usage')) as usage
     from pg_roles where rolname in ('jixia_app', 'jixia_zone', 'jixia_system')`,
  )
  const { database, connect, usage } = rows[0]!
  if (!connect) await client.query(`grant connect on database ${pg.escapeIdentifier(database)} to jixia_app`)
  if (!usage) await client.query('grant usage on schema public to jixia_app, jixia_zone, jixia_system')
}

/** Who is no superuser must be a member of a role to hand a function over to it. */
async function joinSystem(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ member: boolean }>(
    "select pg_has_role(current_user, 'jixia_system', 'member') as member",
  )
  if (!rows[0]!.member) await client.query('grant jixia_system to current_user')
}

/** Refuses to go on where jixia_app, as which the application works, is not let in. */
export async function refuseShutOut(app: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(app)
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    throw shutOut((error as { code?: string }).code ?? '', app) ?? error
  } finally {
    await client.end().catch(() => {})
  }
}

function shutOut(code: string, { password }: pg.ClientConfig): StartRefusal | undefined {
  if (code === '28P01') {
    const statement = `alter role jixia_app${passwordStatement(password as string | undefined)};`
    return new StartRefusal(
      `数据库不接受 jixia_app 的密码，它随 DATABASE_URL 的密码而定。如果那个密码改过，请数据库管理员执行最后一句；如果同一台数据库上另有一个稷下，两处要用同一个账号和密码。`,
      `The database does not accept the password of jixia_app, which follows from that of DATABASE_URL. If that one was changed, let the administrator run the last line; if another Jixia uses the same server, both need the same account and password.\n${statement}`,
    )
  }
  if (code === '28000') {
    return new StartRefusal(
      '数据库不让 jixia_app 登录：请在 pg_hba.conf 里像 DATABASE_URL 的账号那样准许它。',
      'The database does not let jixia_app in: admit it in pg_hba.conf as you did the account of DATABASE_URL.',
    )
  }
  return undefined
}
