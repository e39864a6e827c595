import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { FastifyRequest } from 'fastify'
import { listAccounts } from '../../contract/administration.ts'
import { listPublished } from '../../contract/indicators/published.ts'
import { operatorFile, operatorPass, personHeader, zoneHeader } from '../../contract/operator.ts'
import type { Route } from '../../contract/route.ts'
import { announce } from '../../server/operator/announce.ts'
import { openOperator } from '../../server/operator/recognise.ts'

type From = { token?: string; zone?: string; person?: string; remote?: string; own?: string }

/** As much of a request as tells who asks. */
const request = ({ token, zone, person, remote = '127.0.0.1', own = '127.0.0.1' }: From) =>
  ({
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(zone && { [zoneHeader]: zone }),
      ...(person && { [personHeader]: person }),
    },
    socket: { remoteAddress: remote, localAddress: own },
  }) as unknown as FastifyRequest

describe('本机操作员 · the operator of the machine', () => {
  const operator = openOperator(['zibo', 'qingdao'])
  const token = operator.issue()
  const ask = (from: From, route: Route = listPublished) => operator.recognise(request(from), route)

  it('凭令牌：以路由所要的岗位、在所写的区 · by its token, in the post of the route and the zone named', () => {
    assert.equal(ask({ token })?.zone, 'zibo')
    assert.equal(ask({ token })?.post, 'statistician')
    const viewer = ask({ token, zone: 'qingdao' }, listAccounts)
    assert.deepEqual([viewer?.zone, viewer?.post, viewer?.account], ['qingdao', 'system-administrator', 'operator'])
  })

  it('写明操作系统的账号；骗人的字样不收 · named with the account of the operating system', () => {
    const named = (person?: string) => ask({ token, person })?.person
    assert.equal(named('wang'), '本机操作员（wang）')
    assert.equal(named(encodeURIComponent('王工')), '本机操作员（王工）')
    for (const odd of [undefined, '%', 'a%0Ab', '%E2%80%AEgnaw', `<b>${'x'.repeat(80)}`])
      assert.equal(named(odd), '本机操作员（未说明）', odd)
  })

  it('没有令牌、令牌不对、不是本机：不是操作员 · nobody without the token, nor from elsewhere', () => {
    assert.equal(ask({}), null)
    assert.equal(ask({ token: `${token}x` }), null)
    assert.equal(ask({ token, remote: '10.0.0.8', own: '10.0.0.9' }), null)
    assert.notEqual(ask({ token, remote: '10.0.0.9', own: '::ffff:10.0.0.9' }), null)
    assert.notEqual(ask({ token, remote: '::1', own: '::1' }), null)
  })

  it('没有这个区：说出有哪些 · an unknown zone is refused with the known ones', () => {
    assert.throws(() => ask({ token, zone: 'atlantis' }), /没有“atlantis”这个高新区，现有：zibo、qingdao/)
  })

  it('新令牌一发，旧的就不算 · a new token ends the old one', () => {
    const other = openOperator(['zibo'])
    const first = other.issue()
    other.issue()
    assert.equal(other.recognise(request({ token: first }), listPublished), null)
    assert.equal(openOperator(['zibo']).recognise(request({ token: first }), listPublished), null)
  })
})

describe('告诉操作员怎样连上 · telling the operator where the server is', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jixia-operator-'))
  })
  after(() => rm(folder, { recursive: true }))

  const read = async () => operatorPass.parse(JSON.parse(await readFile(join(folder, operatorFile), 'utf8')))

  it('只有本人能读；停止时收回 · only its owner reads it, and it goes with the server', async () => {
    const announced = await announce(folder, { address: 'http://0.0.0.0:7700', token: 'secret' })
    assert.equal((await stat(join(folder, operatorFile))).mode & 0o777, 0o600)
    assert.deepEqual(await read(), { address: 'http://127.0.0.1:7700', token: 'secret', pid: process.pid })
    await announced.withdraw()
    assert.deepEqual(await readdir(folder), [])
  })

  it('别的服务写下的不收 · what another server wrote stays', async () => {
    const first = await announce(folder, { address: 'http://127.0.0.1:1', token: 'first' })
    await announce(folder, { address: 'http://[::]:2', token: 'second' })
    await first.withdraw()
    assert.deepEqual(await read(), { address: 'http://[::1]:2', token: 'second', pid: process.pid })
  })
})
