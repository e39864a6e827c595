import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Client, type ClientConfig } from 'pg'
import { openGiven } from '../../server/database/given.ts'
import { appConnection, migrate } from '../../server/database/migrate.ts'
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
  it('账号没有权限 · an account without rights', () =>
    refused(urlOf(test.superuser, { user: test.database }), /缺少 CREATE/))
})

describe('错误的数据库地址 · a wrong database address', () => {
  it('没有数据库在听 · nothing listens', () => refused('postgres://a:secret@127.0.0.1:1/x', /没有数据库在监听/))
  it('不是 PostgreSQL · another protocol', () => refused('mysql://a:secret@127.0.0.1/x', /不是 PostgreSQL 地址/))
  it('没有这台主机 · an unknown host', () => refused('postgres://a:secret@nowhere.invalid/x', /找不到这台主机/))
})

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
