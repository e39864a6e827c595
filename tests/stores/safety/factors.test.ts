import assert from 'node:assert/strict'
import { chmod, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import { usersOf } from '../../../server/administration/users.ts'
import { keyFile, openKey, passingKey } from '../../../server/keys/installation-key.ts'
import { signInRoom } from '../../../server/sign-in/routes.ts'
import { sealFactors } from '../../../server/sign-in/sealed-factors.ts'
import { eachServer, temporaryFolder } from '../../database.ts'
import { openFrame, password, signedIn } from '../../frame.ts'

describe('一处安装的钥匙 · the key of an installation', () => {
  test('第一次建立，以后照旧；只有主人能读，别人能读的、写坏的不用', async () => {
    const folder = await temporaryFolder('key')
    const path = join(folder, keyFile)
    const first = await openKey(folder)
    assert.equal((await stat(path)).mode & 0o777, 0o600)
    const text = await readFile(path, 'utf8')
    assert.equal((await openKey(folder)).fingerprint, first.fingerprint)
    assert.ok(!text.includes(first.fingerprint))
    await chmod(path, 0o640)
    await assert.rejects(openKey(folder), /别人也能读/)
    await chmod(path, 0o600)
    await writeFile(path, text.slice(0, 40))
    await assert.rejects(openKey(folder), /不是钥匙/)
  })

  test('封给一个人的，换个人、换把钥匙、改一个字都打不开', () => {
    const key = passingKey()
    const sealed = key.seal('second factors', 'a', 'JBSWY3DP')
    assert.equal(key.unseal('second factors', 'a', sealed), 'JBSWY3DP')
    assert.notEqual(key.seal('second factors', 'a', 'JBSWY3DP'), sealed)
    assert.equal(key.unseal('second factors', 'b', sealed), null)
    assert.equal(key.unseal('backups', 'a', sealed), null)
    assert.equal(passingKey().unseal('second factors', 'a', sealed), null)
    const changed = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA')
    for (const text of [changed, 'sealed:1:', 'sealed:1:AAAA', 'JBSWY3DP', ''])
      assert.equal(key.unseal('second factors', 'a', text), null, text)
  })
})

eachServer('动态口令的密钥 · the secrets of second factors', (server) => {
  test('数据库里只有密文；早先的明文在启动时封好，照样能登录；换了钥匙只能用恢复码或停用', async () => {
    const frame = await openFrame(server, [signInRoom])
    const caller = await signedIn(frame.app, 'demo-leader')
    const url = '/api/session/second-factor'
    const { secret } = (await caller({ method: 'POST', url, payload: { password } })).json() as unknown as {
      secret: string
    }
    const code = () => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: frame.clock.now })
    assert.equal((await caller({ method: 'PUT', url, payload: { code: code() } })).status, 200)
    const kept = async () =>
      (
        await frame.database.readAsSystem<{ kept: string }>(
          'select totp_secret as kept from account_secret where totp_secret is not null',
        )
      )[0]?.kept
    assert.match((await kept())!, /^sealed:1:/)
    assert.ok(!(await kept())!.includes(secret))
    frame.clock.forward(60)
    await signedIn(frame.app, 'demo-leader', { code: code() })

    await frame.database.asSystem((tx) =>
      tx.updateTable('account_secret').set({ totp_secret: secret }).where('totp_secret', 'is not', null).execute(),
    )
    assert.deepEqual(await sealFactors(frame.database, frame.key), { unreadable: 0 })
    assert.match((await kept())!, /^sealed:1:/)
    frame.clock.forward(60)
    await signedIn(frame.app, 'demo-leader', { code: code() })

    const sealed = await kept()
    assert.deepEqual(await sealFactors(frame.database, passingKey()), { unreadable: 1 })
    assert.equal(await kept(), sealed, 'what cannot be opened stays as it is')
    const users = usersOf({ database: frame.database, superuser: frame.superuser, close: async () => {} }, Date.now())
    await users.withoutFactor('demo-leader')
    await signedIn(frame.app, 'demo-leader')
    const acts = await frame.database.readAsSystem<{ person: string }>(
      "select person from audit_entry where account = 'terminal' and act = 'second-factor.removed'",
    )
    assert.match(acts[0]!.person, /^本机操作员（.+）$/)
    await frame.close()
  })
})
