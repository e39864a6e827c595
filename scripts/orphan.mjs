// npm forwards no signal: its end takes the shell along, or not even that. When either is gone, this process ends too.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const parent = process.ppid

/** The process that started a process, and its own name. */
function look(pid) {
  if (process.platform === 'linux') {
    const [, name, above] = /^\d+ \((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
    return { above: Number(above), name }
  }
  const told = spawnSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''
  const [above, name = ''] = told.trim().split(/\s+/)
  return { above: Number(above), name: name.split('/').at(-1) }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

if (process.env.npm_lifecycle_event && process.platform !== 'win32') {
  const { above, name } = look(parent)
  const npm = above > 1 && /^(sh|dash|bash|zsh)$/.test(name) ? above : parent
  const watch = setInterval(() => {
    if (process.ppid === parent && isAlive(npm)) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 300)
  watch.unref()
}
