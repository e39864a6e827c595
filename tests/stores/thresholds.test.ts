import assert from 'node:assert/strict'
import { lstat, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { operatorFile } from '../../contract/operator.ts'
import { addressWithin } from '../../contract/parts/return-address.ts'
import { announce } from '../../server/operator/announce.ts'
import { temporaryFolder } from '../database.ts'

describe('登录后回到哪里 · where a sign-in leads on to', () => {
  test('只回本站的页面', () => {
    for (const next of ['/', '/zibo', '/zibo/figures/gdp?period=2023#source']) assert.equal(addressWithin(next), next)
  })

  test('路径里的两道斜线留在本站', () => {
    const address = new URL(addressWithin('/.//evil.example'), 'http://127.0.0.1:7700')
    assert.equal(address.host, '127.0.0.1:7700')
  })

  test('浏览器会读成别的网站的写法，一律回首页', () => {
    const others = ['//evil.example', '/\\evil.example', '/\t/evil.example', '/\n\\evil.example', '/\r//evil.example']
    for (const next of [...others, 'https://evil.example', 'javascript:alert(1)', '', undefined])
      assert.equal(addressWithin(next), '/', JSON.stringify(next))
  })
})

describe('本机操作员的通行证 · the pass of the operator', () => {
  test('别人先放好的文件或链接不会被写进通行证', async () => {
    const folder = await temporaryFolder('operator')
    const trap = join(folder, 'trap')
    await writeFile(trap, '', { mode: 0o644 })
    await symlink(trap, join(folder, `${operatorFile}.new`))
    const announced = await announce(folder, { address: 'http://127.0.0.1:1', token: 'secret' })
    assert.equal(await readFile(trap, 'utf8'), '')
    const path = join(folder, operatorFile)
    assert.ok((await lstat(path)).isFile())
    assert.equal((await stat(path)).mode & 0o777, 0o600)
    await announced.withdraw()
  })
})
