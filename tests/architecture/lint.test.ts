import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, it } from 'node:test'

const root = resolve(import.meta.dirname, '../..')

describe('格式与写法 · lint', () => {
  it('biome 没有意见 · biome finds nothing', () => {
    const { status, stdout, stderr } = spawnSync('node_modules/.bin/biome', ['ci', '--colors=off', '.'], {
      cwd: root,
      encoding: 'utf8',
    })
    assert.equal(status, 0, `${stdout}${stderr}`)
  })
})
