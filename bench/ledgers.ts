import type { ProjectBatch } from '../mechanisms/demonstration/projects.ts'
import { mechanisms } from '../mechanisms/mechanisms.ts'
import type { ZonePack } from '../mechanisms/zone-pack.ts'
import { loadPacks } from '../server/packs/load.ts'
import { demo } from '../zones/demo/pack.ts'
import { zibo } from '../zones/zibo/pack.ts'
import { openHouse, type Served } from './house.ts'
import { grouped, number, type Part, table } from './part.ts'
import { median } from './rounds.ts'

/** So many times over the ledgers of a zone lie in one. */
const times = 7
const rounds = 7
/** Milliseconds for which a turn of the event loop may last. */
const bar = 50

const recipes = zibo.records.projects ?? []
const batches = Array.from({ length: times }, (_, at) =>
  recipes.map((batch): ProjectBatch => ({ ...batch, seed: batch.seed + 100 * at, code: `${batch.code}${at}` })),
).flat()
const projects = batches.reduce((sum, { count }) => sum + count, 0)

/** The fictional zone with the ledgers of a real one, several times over. */
const crowded: ZonePack = { ...demo, departments: zibo.departments, records: { parks: [], projects: batches } }

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
]

/** Asks as two people at once, and answers the longest turn of the server's event loop meanwhile, in milliseconds. */
async function turnFor({ host, port, cookies, longestTurn }: Served, path: string): Promise<number> {
  await longestTurn()
  const asked = cookies.map(async (cookie) => {
    const answer = await fetch(`http://${host}:${port}${path}`, { headers: { cookie } })
    const body = await answer.text()
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${body.slice(0, 300)}`)
  })
  await Promise.all(asked)
  return longestTurn()
}

/** How long others have to wait for a turn while large ledgers are looked at. */
export const ledgers: Part = {
  name: 'ledgers',
  title: `Ledgers: ${grouped(projects)} projects`,
  async measure(progress) {
    const house = await openHouse('ledgers')
    try {
      progress('loading the projects')
      await loadPacks(house.database, { packs: [crowded], ...mechanisms }, () => undefined, Date.now())
      const served = await house.serve()
      const rows: string[][] = []
      try {
        for (const { title, path, fresh } of questions) {
          const measured: number[] = []
          for (const day of days) measured.push(await turnFor(served, `${path}&on=${fresh ? day : days[0]}`))
          const usual = median(measured)
          progress(`${title}: ${measured.map(number).join(', ')} ms`)
          rows.push([
            title,
            `${number(usual)} ms`,
            `${number(Math.max(...measured))} ms`,
            `${bar} ms`,
            usual <= bar ? 'met' : '**missed**',
          ])
        }
      } finally {
        await served.close()
      }
      return `${table(['asked by two people at once', 'longest turn (median)', 'longest of all', 'bar', ''], rows)}

The longest turn of the server's event loop while both were answered, of ${rounds} rounds, in processor time: for so
long nobody else was heard. The first row looks at another day each time, so that everything is folded anew.`
    } finally {
      await house.close()
    }
  },
}

if (import.meta.main) console.log(await ledgers.measure((sentence) => console.error(sentence)))
