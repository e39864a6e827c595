import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, describe, it } from 'node:test'

const project = resolve(import.meta.dirname, '../..')
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'jixia-installing-')))

/** Stands for npm: `ci` empties node_modules, whatever that is, and says so. */
const npm = `
  import { readdirSync, rmSync, writeFileSync } from 'node:fs'
  for (const name of readdirSync('node_modules')) rmSync('node_modules/' + name, { recursive: true })
  writeFileSync('asked.txt', process.argv.slice(2).join(' '))
`

/** A checkout with the one door and the lock; npm is the one above. */
function checkout(name: string): string {
  const root = join(folder, name)
  mkdirSync(root)
  cpSync(join(project, 'scripts'), join(root, 'scripts'), { recursive: true })
  cpSync(join(project, 'package-lock.json'), join(root, 'package-lock.json'))
  writeFileSync(join(root, 'npm.mjs'), npm)
  writeFileSync(join(root, 'hello.ts'), "console.log('你好')")
  return root
}

const run = (root: string) =>
  spawnSync(process.execPath, [join(root, 'scripts', 'run.mjs'), 'hello.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: join(root, 'npm.mjs'), npm_node_execpath: process.execPath },
  })

describe('安装依赖 · installing what the lock names', () => {
  after(() => rmSync(folder, { recursive: true }))

  it('文件夹是自己的：装好再运行', () => {
    const root = checkout('own')
    mkdirSync(join(root, 'node_modules'))
    const done = run(root)
    assert.equal(done.status, 0, done.stderr)
    assert.match(done.stdout, /你好/)
    assert.ok(existsSync(join(root, 'asked.txt')))
  })

  it('文件夹是指向别处的链接：不安装，说明怎么办，别处的文件还在', () => {
    const root = checkout('borrowed')
    const theirs = join(folder, 'theirs')
    mkdirSync(theirs)
    writeFileSync(join(theirs, 'kept.txt'), '')
    symlinkSync(theirs, join(root, 'node_modules'), 'junction')
    const done = run(root)
    assert.equal(done.status, 1)
    assert.match(done.stderr, /链接.*symbolic link/)
    assert.ok(existsSync(join(theirs, 'kept.txt')))
    assert.ok(!existsSync(join(root, 'asked.txt')))
  })
})
