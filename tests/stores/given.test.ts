import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { Client, type ClientConfig } from 'pg'
import { verifierOf } from '../../server/database/app-password.ts'
import { openGiven } from '../../server/database/given.ts'
import { appConnection, migrate } from '../../server/database/migrate.ts'
import { type Rights, statementsFor } from '../../server/database/rights.ts'
import { refuseShutOut } from '../../server/database/roles.ts'
import { openDatabase } from '../../server/database/zone-session.ts'
import { StartRefusal } from '../../server/start-refusal.ts'
import { eachServer, migrations, openTestDatabase, type TestDatabase } from '../database.ts'

const urlOf = ({ host, port, user, database }: ClientConfig, changed: { user?: string; database?: string } = {}) =>
  `postgres://${changed.user ?? user}@localhost:${port}/${changed.database ?? database}?host=${encodeURIComponent(host ?? '')}`

eachServer('给定的数据库 · a given database', (server) => {
  let test: TestDatabase
  before(async () => {
    test = await openTestDatabase(server, 'given')
    await ask(test.superuser, `create role "${test.database}" login`)
  })
  after(async () => {
    await ask(test.superuser, `drop role "${test.database}"`)
    await test.close()
  })

  it('连上，独占，放手后别人可用 · connects, alone, and lets go', async () => {
    const first = await openGiven(urlOf(test.superuser))
    assert.equal(first.database, test.database)
    await assert.rejects(openGiven(urlOf(test.superuser)), /已有一个稷下正在使用/)
    await first.close()
    const second = await openGiven(urlOf(test.superuser))
    await second.close()
  })

  it('连接被切断：自己重新占住 · a cut connection is taken again', async () => {
    const cluster = await openGiven(urlOf(test.superuser))
    let lost = false
    cluster.onLost(() => {
      lost = true
    })
    await ask(
      test.superuser,
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'jixia server ${process.pid}'`,
    )
    await new Promise((resolve) => setTimeout(resolve, 1200))
    await assert.rejects(openGiven(urlOf(test.superuser)), /已有一个稷下正在使用/)
    assert.equal(lost, false)
    await cluster.close()
  })

  it('只有 CREATEROLE 的账号也能建库、写入 · an account that is no superuser', async () => {
    const owner = `${test.database}_owner`
    await ask(test.superuser, `create role "${owner}" login createrole`)
    await ask(test.superuser, `grant jixia_app, jixia_zone, jixia_system to "${owner}" with admin option`)
    await ask(test.superuser, `create database "${owner}" owner "${owner}"`)
    const config = { ...test.superuser, user: owner, database: owner }
    try {
      assert.ok((await migrate(config, migrations, () => {})) > 0)
      const database = openDatabase(appConnection(config))
      await database.readAsSystem('select id from account').finally(() => database.close())
    } finally {
      await ask(test.superuser, `drop database "${owner}" with (force)`)
      await ask(test.superuser, `drop role "${owner}"`)
    }
  })

  it('没有这个数据库 · no such database', () =>
    refused(urlOf(test.superuser, { database: 'nowhere' }), /没有这个数据库/))
  it('不许这个账号登录 · an unknown account', () =>
    refused(urlOf(test.superuser, { user: 'nobody' }), /不允许这个账号登录|账号或密码/))
  it('账号没有权限：说出管理员先执行哪几句；执行之后就能建库 · the statements that are named suffice', async () => {
    const user = test.database
    const quoted = `"${user}"`
    const told = await openGiven(urlOf(test.superuser, { user })).catch((error: Error) => error.message)
    const statements = String(told)
      .split('\n')
      .filter((line) => line.endsWith(';'))
    assert.deepEqual(statements, [`grant jixia_system to ${quoted};`, `alter database ${quoted} owner to ${quoted};`])
    const fresh = `${user}_fresh`
    await ask(test.superuser, `create database "${fresh}"`)
    try {
      for (const statement of statements)
        await ask(
          { ...test.superuser, database: fresh },
          statement.replace(`database ${quoted}`, `database "${fresh}"`),
        )
      await ask(
        { ...test.superuser, database: fresh },
        `revoke all on schema public from public; revoke connect on database "${fresh}" from public`,
      )
      const cluster = await openGiven(urlOf(test.superuser, { user, database: fresh }))
      assert.ok((await migrate(cluster.superuser, migrations, () => {})) > 0)
      const database = openDatabase(appConnection(cluster.superuser))
      await database.readAsSystem('select id from account').finally(() => database.close())
      await cluster.close()
    } finally {
      await ask(test.superuser, `drop database "${fresh}" with (force)`)
      await ask(test.superuser, `revoke jixia_system from ${quoted}`)
    }
  })

  it('写出的密码是 PostgreSQL 自己存的样子 · a verifier as the server itself makes it', async () => {
    const role = `${test.database}_scram`
    await ask(test.superuser, `set password_encryption = 'scram-sha-256'; create role "${role}" password '稷下-1'`)
    const client = new Client(test.superuser)
    await client.connect()
    const { rows } = await client.query<{ kept: string }>(
      `select rolpassword as kept from pg_authid where rolname = '${role}'`,
    )
    await client.query(`drop role "${role}"`)
    await client.end()
    const salt = /^SCRAM-SHA-256\$4096:([^$]+)\$/.exec(rows[0]!.kept)![1]!
    assert.equal(verifierOf('稷下-1', Buffer.from(salt, 'base64')), rows[0]!.kept)
  })

  it('jixia_app 不许登录 · the application is shut out', () =>
    assert.rejects(refuseShutOut({ ...test.superuser, user: 'jixia_zone' }), /pg_hba\.conf/))
})

describe('错误的数据库地址 · a wrong database address', () => {
  it('没有数据库在听 · nothing listens', () => refused('postgres://a:secret@127.0.0.1:1/x', /没有数据库在监听/))
  it('不是 PostgreSQL · another protocol', () => refused('mysql://a:secret@127.0.0.1/x', /不是 PostgreSQL 地址/))
  it('没有这台主机 · an unknown host', () => refused('postgres://a:secret@nowhere.invalid/x', /找不到这台主机/))
  it('在听的不是数据库 · something else listens', () =>
    answering('HTTP/1.1 400 Bad Request\r\n\r\n', (port) =>
      refused(`postgres://a:secret@127.0.0.1:${port}/x`, /不像 PostgreSQL 那样应答/),
    ))

  it('jixia_app 的密码不对：写出改密码的一句，不写密码 · another password', () => {
    const fields = 'SFATAL\0C28P01\0Mno\0\0'
    const length = Buffer.alloc(4)
    length.writeInt32BE(fields.length + 4)
    return answering(Buffer.concat([Buffer.from('E'), length, Buffer.from(fields)]), (port) =>
      assert.rejects(
        refuseShutOut({ host: '127.0.0.1', port, user: 'jixia_app', password: 'secret', database: 'x' }),
        (error) => {
          assert.match(
            String(error),
            /同一个账号和密码.*\nalter role jixia_app password 'SCRAM-SHA-256\$4096:[^']+';$/s,
          )
          assert.doesNotMatch(String(error), /secret/)
          return true
        },
      ),
    )
  })
})

describe('管理员先执行的几句 · what an administrator runs first', () => {
  const owner: Rights = {
    account: 'jixia_owner',
    database: 'jixia',
    publicOwner: 'pg_database_owner',
    roles: [],
    joined: false,
    system: false,
    createsRoles: false,
    grantsRoles: false,
    createsSchemas: true,
    handsOn: true,
  }
  const roles = ['jixia_app', 'jixia_zone', 'jixia_system']
  const three = [
    'create role jixia_app login noinherit;',
    'create role jixia_zone;',
    'create role jixia_system;',
    'grant jixia_zone, jixia_system to jixia_app;',
    'grant jixia_system to "jixia_owner";',
  ]
  const cases: [title: string, rights: Partial<Rights>, statements: string[]][] = [
    ['数据库的主人，不能建角色', {}, three],
    ['能建角色的主人，什么都不缺', { createsRoles: true }, []],
    ['角色是别人建的，16以上要有人授予', { createsRoles: true, roles, joined: true }, three.slice(4)],
    ['角色都在、都授过', { roles, joined: true, system: true }, []],
    [
      '不是主人，public 也不归主人',
      { roles, joined: true, system: true, handsOn: false, publicOwner: 'postgres' },
      ['alter database "jixia" owner to "jixia_owner";', 'alter schema public owner to "jixia_owner";'],
    ],
  ]
  for (const [title, rights, statements] of cases)
    it(title, () => assert.deepEqual(statementsFor({ ...owner, ...rights }, undefined), statements))
})

/** Something on a port that answers anybody with the same bytes. */
async function answering(bytes: string | Buffer, work: (port: number) => Promise<void>): Promise<void> {
  const server = createServer((socket) => socket.on('error', () => {}).end(bytes)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  await work((server.address() as AddressInfo).port).finally(() => server.close())
}

async function refused(url: string, sentence: RegExp): Promise<void> {
  await assert.rejects(openGiven(url), (error) => {
    assert.ok(error instanceof StartRefusal, String(error))
    assert.match(error.message, sentence)
    assert.doesNotMatch(error.message, /secret/)
    return true
  })
}

async function ask(config: ClientConfig, statement: string): Promise<void> {
  const client = new Client(config)
  await client.connect()
  await client.query(statement)
  await client.end()
}
