import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, it } from 'node:test'
import { auditActs } from '../../contract/audit-acts.ts'

const server = resolve(import.meta.dirname, '../../server')
const named =
  /(?:\brecord\(tx, |\brecordFor\([^;]*?, |\bact\(viewer, |\bactOnAccount\([^;]*?, |values: \[)'([a-z-]+\.[a-z-]+|sign-in|sign-out)'/g

describe('审计记录里的办理', () => {
  const written = globSync('**/*.ts', { cwd: server }).flatMap((path) =>
    [...readFileSync(join(server, path), 'utf8').matchAll(named)].map((found) => found[1]!),
  )

  it('程序会写进去的，都有中文和英文的名字', () => {
    assert.ok(written.length >= 20, String(written.length))
    assert.deepEqual([...new Set(written)].filter((act) => !(act in auditActs)).sort(), [])
  })
})
