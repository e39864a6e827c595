import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { csvLine } from '../cli/csv-file.ts'
import { temporaryFolder } from './house.ts'
import { grouped, number, type Part, table } from './part.ts'
import { enterprises, pointsScheme } from './points-edition.ts'

const sizes = [1_000_000, 10_000_000]
const inPiece = 10_000
const cli = resolve(import.meta.dirname, '../cli/main.ts')

/** The rows as a file, in hundredths as statistics are written. */
function* piecesOf(rows: number): Generator<string> {
  const names = Object.keys(enterprises(0, 1).columns)
  yield csvLine(['企业', ...names])
  for (let from = 0; from < rows; from += inPiece) {
    const { subjects, columns } = enterprises(from, Math.min(rows, from + inPiece))
    const all = Object.values(columns)
    yield subjects.map((subject, row) => csvLine([subject, ...all.map((column) => written(column[row]!))])).join('')
  }
}

const written = (cell: string | number | null): string =>
  typeof cell === 'number' ? (Number.isNaN(cell) ? '' : String(Math.round(cell * 100) / 100)) : (cell ?? '')

type Measure = { readonly processor: number; readonly wall: number; readonly peak: number; readonly told: string }

/** What the command of the terminal takes in a process of its own, as the kernel counts it at its end. */
async function scored(edition: string, given: string, out: string): Promise<Measure> {
  const words = ['score', '--language', 'zh', '--edition', edition, '--table', given, '--out', out]
  const begun = performance.now()
  const command = spawn(process.execPath, ['--import', atEnd, cli, ...words], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  let used = { processor: Number.NaN, peak: Number.NaN }
  let told = ''
  command.on('message', (message) => {
    used = message as typeof used
  })
  command.stdout!.setEncoding('utf8').on('data', (text: string) => {
    told += text
  })
  const [code] = await once(command, 'close')
  if (code !== 0) throw new Error(`jixia score ended with ${code}`)
  return { ...used, wall: (performance.now() - begun) / 1000, told }
}

/** Sends what a process used, when it ends. */
const atEnd = `data:text/javascript,${encodeURIComponent(`process.channel.unref();
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  process.send({ processor: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 })
})`)}`

async function linesIn(path: string): Promise<number> {
  let lines = 0
  for await (const _ of createInterface({ input: createReadStream(path) })) lines += 1
  return lines
}

/** `jixia score` from a file of CSV to another. */
export const scoringFiles: Part = {
  name: 'scoring-files',
  title: 'Scoring from file to file',
  async measure(progress, rows) {
    const folder = await temporaryFolder('scoring-files')
    const [edition, given, out] = ['办法.json', '企业.csv', '得分.csv'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    const measured: string[][] = []
    try {
      await writeFile(edition, JSON.stringify(pointsScheme.edition))
      for (const size of rows === undefined ? sizes : [rows]) {
        progress(`${grouped(size)} rows are written`)
        await pipeline(piecesOf(size), createWriteStream(given))
        progress(`${grouped(size)} rows are scored`)
        const { processor, wall, peak, told } = await scored(edition, given, out)
        if ((await linesIn(out)) !== size + 1) throw new Error('Not every row was answered')
        const [, off = 'exact'] = /位次最多差 (\d+) 位/.exec(told) ?? []
        const { size: bytes } = await stat(given)
        measured.push([
          grouped(size),
          `${grouped(bytes / 1e6)} MB`,
          number(processor),
          number(wall),
          `${grouped(peak)} MB`,
          off,
        ])
      }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
    return `${table(['rows × 18, CSV to CSV', 'file', 'CPU s', 'wall s', 'peak', 'off by'], measured)}

\`jixia score --edition --table --out\`, one thread: read once, 50,000 rows at a time, held against their peers, every part, rank and
class written with all its digits.`
  },
}
