import type pg from 'pg'

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
  const password = appPassword ? ` password ${client.escapeLiteral(appPassword)}` : ''
  if (!present.has('jixia_app')) await unlessThere(client, `create role jixia_app login noinherit${password}`)
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
}

/** Who is no superuser must be a member of a role to hand a function over to it. */
async function joinSystem(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ member: boolean }>(
    "select pg_has_role(current_user, 'jixia_system', 'member') as member",
  )
  if (!rows[0]!.member) await client.query('grant jixia_system to current_user')
}
