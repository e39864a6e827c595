import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Network } from '../engines/delivery/scheduling/network.ts'
import type { Day } from '../kernel/day.ts'

/** Whether TaskJuggler is installed. */
export const hasJuggler = (): boolean => spawnSync('tj3', ['--version']).status === 0

/** Days off beside Saturday and Sunday. */
export type DaysOff = readonly { readonly from: string; readonly after: string }[]

/** Networks of FS and SS links without leads, each a summary of its own, as TaskJuggler reads them. */
export function juggled(networks: readonly Network[], from: Day, daysOff: DaysOff = []): string {
  const summaries = networks.map(({ tasks, links = [] }, index) => {
    const before = Map.groupBy(links, ({ to }) => to)
    const lines = tasks.map(({ id, duration }) => {
      const waits = (before.get(id) ?? []).map(({ from: first, type, lag = 0 }) => {
        const gap = [type === 'SS' ? 'onstart' : '', lag > 0 ? `gaplength ${lag}d` : ''].filter(Boolean).join(' ')
        return gap ? `!${first} { ${gap} }` : `!${first}`
      })
      return `  task ${id} "${id}" { length ${duration}d ${waits.length > 0 ? `depends ${waits.join(', ')}` : ''} }`
    })
    return `task N${index} "N${index}" {\n  start ${from}\n${lines.join('\n')}\n}`
  })
  const leaves = daysOff.map((off) => `leaves holiday "off" ${off.from} - ${off.after}`)
  return `project p "p" 2020-01-01-00:00 - 2034-01-01-00:00 { timezone "Asia/Shanghai" dailyworkinghours 8 }
${leaves.join('\n')}
${summaries.join('\n')}
taskreport "out" { formats csv columns id, end timeformat "%Y-%m-%d" }
`
}

/** Runs TaskJuggler over a text: the last day of each task by its path, and the seconds that it took, at most `longest`. */
export function runJuggler(
  text: string,
  longest = 300,
): { readonly ends: ReadonlyMap<string, string>; readonly seconds: number } {
  const folder = mkdtempSync(join(tmpdir(), 'juggler-'))
  try {
    writeFileSync(join(folder, 'p.tjp'), text)
    const begun = performance.now()
    const bounds = { timeout: longest * 1000, killSignal: 'SIGKILL' } as const
    execFileSync('tj3', ['--silent', 'p.tjp'], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], ...bounds })
    const seconds = (performance.now() - begun) / 1000
    const rows = readFileSync(join(folder, 'out.csv'), 'utf8').trim().split('\n').slice(1)
    const ends = rows.map((row) => row.split(';').map((cell) => cell.replaceAll('"', '')) as [string, string])
    return { ends: new Map(ends), seconds }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
