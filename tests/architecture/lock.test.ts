import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, it } from 'node:test'

const root = resolve(import.meta.dirname, '../..')
const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8')
const lock = JSON.parse(lockText)
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

describe('依赖锁 · the lock', () => {
  it('各平台的包齐全 · holds the packages of every platform', () => {
    const { stdout } = spawnSync(process.execPath, ['scripts/complete-lock.mjs'], { cwd: root, encoding: 'utf8' })
    assert.equal(stdout, 'added 0\n')
  })

  it('不含任何下载地址 · holds no address', () => {
    assert.equal(lockText.includes('"resolved"'), false)
    assert.equal(/https?:\/\/[^"]*(npmjs|registry)/.test(lockText), false)
  })

  it('与 package.json 一致，版本写死 · agrees with package.json, whose versions are exact', () => {
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
      assert.deepEqual(lock.packages[''][kind], manifest[kind])
      for (const [name, version] of Object.entries<string>(manifest[kind])) assert.match(version, /^\d/, name)
    }
  })
})
