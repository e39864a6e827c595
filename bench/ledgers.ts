import { batchStarts } from '../mechanisms/delivery/batch-starts/batch-starts.ts'
import type { ProjectBatch } from '../mechanisms/demonstration/projects.ts'
import { mechanisms } from '../mechanisms/mechanisms.ts'
import type { ZonePack } from '../mechanisms/zone-pack.ts'
import { demonstrateBatches } from '../server/delivery/batches/demonstrate.ts'
import { loadPacks } from '../server/packs/load.ts'
import { demo } from '../zones/demo/pack.ts'
import { zibo } from '../zones/zibo/pack.ts'
import { clerk, type House, openHouse, type Served } from './house.ts'
import { grouped, number, type Part, table } from './part.ts'
import { median } from './rounds.ts'

/** So many times over the ledgers of a zone lie in one. */
const times = 7
const rounds = 7
/** Of so many neighbours in the list of projects a batch is made. */
const inBatch = 5
/** Milliseconds for which a turn of the event loop may last. */
const bar = 50

const recipes = zibo.records.projects ?? []
const batches = Array.from({ length: times }, (_, at) =>
  recipes.map((batch): ProjectBatch => ({ ...batch, seed: batch.seed + 100 * at, code: `${batch.code}${at}` })),
).flat()
const projects = batches.reduce((sum, { count }) => sum + count, 0)

/** The fictional zone with the ledgers of a real one, several times over. */
const crowded: ZonePack = { ...demo, departments: zibo.departments, records: { parks: [], projects: batches } }

/** Who brings in what is made up. */
const loader = { ...clerk, account: 'pack', post: 'system-administrator' } as const

const days = Array.from({ length: rounds }, (_, at) => `2024-0${at + 1}-05`)

/** What is asked, on a day that nobody has looked at before where `fresh`, else on one that is known. */
const questions: readonly { readonly title: string; readonly path: string; readonly fresh?: true }[] = [
  { title: 'Overview of a year, on a day nobody has looked at', path: '/api/delivery?year=2024', fresh: true },
  { title: 'Overview of a year', path: '/api/delivery?year=2024' },
  { title: 'List of projects, 200 lines', path: '/api/delivery/projects?year=2024' },
  { title: 'List of projects as Excel', path: '/api/delivery/projects.xlsx?year=2024' },
  { title: 'Due days as iCalendar', path: '/api/delivery/calendar.ics?year=2024' },
  { title: 'Projects as OC4IDS', path: '/api/delivery/oc4ids.json?year=2024' },
  { title: 'Today', path: '/api/delivery/today?year=2024' },
  { title: 'Statistics', path: '/api/delivery/statistics?year=2024' },
  { title: 'Project clinic', path: '/api/delivery/clinic?' },
  { title: 'Three lists', path: '/api/delivery/problems?' },
  { title: 'Assessment', path: '/api/delivery/assessment?' },
  { title: 'Batches of starts', path: '/api/delivery/batches?' },
  { title: 'Batches of starts, on a day nobody has looked at', path: '/api/delivery/batches?', fresh: true },
  { title: 'Doubtful projects', path: '/api/delivery/doubts?year=2024' },
  { title: 'Doubtful projects, on a day nobody has looked at', path: '/api/delivery/doubts?year=2024', fresh: true },
]

/** Fills the zone with made-up batches of a few projects each. */
const crowdBatches = (database: House['database']): Promise<number> =>
  database.inZone(loader, async (tx) => {
    const made = await demonstrateBatches(tx, {
      ...batchStarts,
      demonstration: (candidates, lastDays) =>
        candidates.flatMap((_, at) => batchStarts.demonstration(candidates.slice(at, at + inBatch), lastDays)),
    })
    return made.length
  })

type Cost = { readonly turn: number; readonly processor: number }

/** Asks as two people at once: the longest turn of the server's event loop meanwhile, and the time of one answer, in ms. */
async function costOf({ host, port, cookies, longestTurn, processorTime }: Served, path: string): Promise<Cost> {
  await longestTurn()
  const before = await processorTime()
  const asked = cookies.map(async (cookie) => {
    const answer = await fetch(`http://${host}:${port}${path}`, { headers: { cookie } })
    const body = await answer.text()
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${body.slice(0, 300)}`)
  })
  await Promise.all(asked)
  return { turn: await longestTurn(), processor: ((await processorTime()) - before) / cookies.length }
}

/** How long others have to wait for a turn while large ledgers are looked at. */
export const ledgers: Part = {
  name: 'ledgers',
  title: 'Ledgers',
  async measure(progress) {
    const house = await openHouse('ledgers')
    try {
      progress('loading the projects')
      await loadPacks(house.database, { packs: [crowded], ...mechanisms }, () => undefined, Date.now())
      progress(`${await crowdBatches(house.database)} batches`)
      const served = await house.serve()
      const rows: string[][] = []
      try {
        for (const { title, path, fresh } of questions) {
          const costs: Cost[] = []
          for (const day of days) costs.push(await costOf(served, `${path}&on=${fresh ? day : days[0]}`))
          const measured = costs.map(({ turn }) => turn)
          const usual = median(measured)
          progress(
            `${title}: ${costs.map(({ turn, processor }) => `${number(turn)} of ${number(processor)}`).join(', ')} ms`,
          )
          rows.push([
            title,
            `${number(median(costs.map(({ processor }) => processor)))} ms`,
            `${number(usual)} ms`,
            `${number(Math.max(...measured))} ms`,
            `${bar} ms`,
            usual <= bar ? 'met' : '**missed**',
          ])
        }
      } finally {
        await served.close()
      }
      return `${grouped(projects)} projects.

${table(['asked by two people at once', 'processor time of an answer (median)', 'longest turn (median)', 'longest of all', 'bar', ''], rows)}

The longest turn of the server's event loop while both were answered, of ${rounds} rounds, in processor time: for so
long nobody else was heard. The first row looks at another day each time, so that everything is folded anew.`
    } finally {
      await house.close()
    }
  },
}

if (import.meta.main) console.log(await ledgers.measure((sentence) => console.error(sentence)))
