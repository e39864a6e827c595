import { cards } from './cards.ts'
import { schedules } from './delivery.ts'
import { imports } from './imports.ts'
import { machine } from './machine.ts'
import { registers } from './registers.ts'
import { keepResults } from './results.ts'
import { ruling } from './ruling.ts'
import { screens } from './screens.ts'
import { starts } from './starts.ts'

const parts = [registers, imports, starts, ruling, cards, schedules, screens]

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !parts.some((part) => part.name === name))
if (unknown !== undefined) {
  const names = parts.map(({ name }) => name).join('、')
  console.error(`没有“${unknown}”这一部分，现有：${names} · There is no part “${unknown}”; there are: ${names}`)
  process.exit(2)
}

for (const part of parts.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  console.log(`\n${part.title}`)
  const start = performance.now()
  const chapter = await part.measure((sentence) => console.log(`· ${sentence}`))
  const seconds = Math.round((performance.now() - start) / 1000)
  console.log(chapter)
  await keepResults(part, `${chapter}\n\n${await machine(seconds)}`, parts)
}
