import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

const systems = { android: 'android', darwin: 'darwin', freebsd: 'freebsd', linux: 'linux', openharmony: 'openharmony' }
const windows = { win32: 'win32', win: 'win32', windows: 'win32' }
const processors = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32']

/** What a platform package runs on, read from its name: `@biomejs/cli-linux-arm64-musl`. */
function platformOf(name) {
  const words = name.split(/[/-]/)
  const system = words.map((word) => systems[word] ?? windows[word]).find(Boolean)
  const processor = words.find((word) => processors.includes(word))
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu')) && 'glibc'
  return {
    ...(processor && { cpu: [processor] }),
    ...(libc && { libc: [libc] }),
    ...(system && { os: [system] }),
  }
}

const holds = (packages, owner, name) => {
  for (let folder = owner; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder && `${folder}/`}node_modules/${name}`]) return true
    if (!folder) return false
  }
}

/**
 * Adds the platform packages that a registry did not offer when the lock was written, and takes out addresses.
 * Without them `npm ci` refuses the lock. Returns the names added.
 */
function completeLock(lock) {
  const added = []
  for (const [owner, entry] of Object.entries(lock.packages)) {
    delete entry.resolved
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (holds(lock.packages, owner, name)) continue
      lock.packages[`node_modules/${name}`] = {
        version,
        ...(entry.dev && { dev: true }),
        optional: true,
        ...platformOf(name),
      }
      added.push(name)
    }
  }
  const [root, ...others] = Object.entries(lock.packages)
  lock.packages = Object.fromEntries([root, ...others.sort(([a], [b]) => a.localeCompare(b, 'en'))])
  return added
}

if (process.argv[1]?.endsWith('complete-lock.mjs')) {
  const path = resolve(process.argv[2] ?? 'package-lock.json')
  const before = readFileSync(path, 'utf8')
  const lock = JSON.parse(before)
  const added = completeLock(lock)
  const after = `${JSON.stringify(lock, null, 2)}\n`
  if (added.length > 0 || before.includes('"resolved":')) writeFileSync(path, after)
  console.log(`added ${added.length}${added.length > 0 ? `: ${added.join(', ')}` : ''}`)
}
