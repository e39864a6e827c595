import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const sources = ['web', 'contract', 'engines', 'kernel', 'package-lock.json']

/** Builds the web app when what it is made of has changed. Returns whether there is one to serve. */
export function buildWeb(root, node) {
  const stamp = join(root, '.cache', 'web.stamp')
  const wanted = hashOf(root, sources)
  const built = existsSync(join(root, 'web', 'dist', 'index.html'))
  if (built && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true
  console.error('正在构建网页… · building the web app…')
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const done = spawnSync(node, [vite, 'build', 'web', '--logLevel', 'error'], { cwd: root, stdio: 'inherit' })
  if (done.status !== 0) return false
  mkdirSync(join(root, '.cache'), { recursive: true })
  writeFileSync(stamp, wanted)
  return true
}

/** One hash over the names and contents of files and folders, the same wherever the root lies. */
export function hashOf(root, names) {
  const hash = createHash('sha256')
  for (const file of names.flatMap((name) => filesIn(root, name)).sort()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesIn(root, name) {
  if (!statSync(join(root, name)).isDirectory()) return [name]
  const entries = readdirSync(join(root, name)).filter((entry) => entry !== 'dist')
  return entries.flatMap((entry) => filesIn(root, `${name}/${entry}`))
}
