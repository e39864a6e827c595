import { cpus, loadavg } from 'node:os'
import { ownProgram } from '../server/database/own/program.ts'

/** One line on where and when a part was measured. */
export async function machine(seconds: number): Promise<string> {
  const { major } = await ownProgram()
  const processors = cpus()
  const load = loadavg()
    .map((value) => value.toFixed(1))
    .join(' ')
  const day = new Date().toISOString().slice(0, 10)
  return `<sub>${day}, ${processors.length} cores (${processors[0]?.model.trim()}), Node ${process.version}, PostgreSQL ${major}, load ${load} at the end, ${seconds} s.</sub>`
}
