import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, it } from 'node:test'

const root = resolve(import.meta.dirname, '../..')

describe('类型 · types', () => {
  it('每一层都通过编译 · every floor compiles', () => {
    const { status, stdout, stderr } = spawnSync('node_modules/.bin/tsc', ['-b', '--pretty', 'false'], {
      cwd: root,
      encoding: 'utf8',
    })
    assert.equal(status, 0, `${stdout}${stderr}`)
  })
})
