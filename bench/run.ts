import { parseArgs } from 'node:util'
import { cards } from './cards.ts'
import { schedules } from './delivery.ts'
import { imports } from './imports.ts'
import { ladders } from './ladder.ts'
import { ledgers } from './ledgers.ts'
import { machine } from './machine.ts'
import { rankings } from './ranking.ts'
import { registers } from './registers.ts'
import { keepResults } from './results.ts'
import { ruling } from './ruling.ts'
import { scoringParts, scorings } from './scoring.ts'
import { scoringFiles } from './scoring-files.ts'
import { scoringStream } from './scoring-stream.ts'
import { screens } from './screens.ts'
import { starts } from './starts.ts'

const parts = [
  registers,
  imports,
  starts,
  ruling,
  cards,
  schedules,
  scorings,
  scoringParts,
  scoringFiles,
  scoringStream,
  ladders,
  rankings,
  ledgers,
  screens,
]

const { positionals: asked, values: given } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: 'string' } },
})
const unknown = asked.find((name) => !parts.some((part) => part.name === name))
if (unknown !== undefined) {
  const names = parts.map(({ name }) => name).join('、')
  console.error(`没有“${unknown}”这一部分，现有：${names} · There is no part “${unknown}”; there are: ${names}`)
  process.exit(2)
}

/** With other numbers of rows than the results are about, what is measured is shown and not kept. */
const rows = given.rows === undefined ? undefined : Number(given.rows)
if (rows !== undefined && !(Number.isInteger(rows / 100) && rows > 0)) {
  console.error(`行数要是 100 的倍数，如 --rows 100000 · Rows are a multiple of 100, such as --rows 100000`)
  process.exit(2)
}

for (const part of parts.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  console.log(`\n${part.title}`)
  const start = performance.now()
  const chapter = await part.measure((sentence) => console.log(`· ${sentence}`), rows)
  const seconds = Math.round((performance.now() - start) / 1000)
  console.log(chapter)
  if (rows === undefined) await keepResults(part, `${chapter}\n\n${await machine(seconds)}`, parts)
}
