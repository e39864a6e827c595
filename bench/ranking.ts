import { setTimeout as pause } from 'node:timers/promises'
import type { PointsEditionPage } from '../contract/points/editions.ts'
import type { PointsRunLine } from '../contract/points/points.ts'
import { type House, openHouse, type Served } from './house.ts'
import { fillEnterprises } from './many-enterprises.ts'
import { grouped, number, type Part, table } from './part.ts'
import { openBareRanking, rankingQuestions, rowsAsked } from './ranking-questions.ts'
import { compare } from './rounds.ts'
import { scroll } from './scrolling.ts'

const usualCount = 100_000
const bar = 3
const [before, counted] = [2024, 2025]

type Person = (method: 'GET' | 'POST', path: string, body?: object) => Promise<Response>

const personAt = async (served: Served, post: Parameters<Served['enter']>[0]): Promise<Person> => {
  const cookie = await served.enter(post)
  return async (method, path, body) => {
    const answer = await fetch(`http://${served.host}:${served.port}/api/points${path}`, {
      method,
      headers: { cookie, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${(await answer.text()).slice(0, 300)}`)
    return answer
  }
}

type People = { readonly served: Served; readonly statistician: Person; readonly leader: Person }

const read = async <Answer>(answer: Promise<Response>): Promise<Answer> => (await (await answer).json()) as Answer

async function edition({ statistician, leader }: People): Promise<string> {
  const draft = { name: '演示办法', from: 'template' }
  const { id } = await read<PointsEditionPage>(statistician('POST', '/editions', draft))
  await leader('POST', `/editions/${id}/publish`, { version: 1, as: 'demonstration', firstYear: String(before) })
  return id
}

/** Begins a count, and looks at it until it has ended or `until` says enough. */
async function count(
  { statistician }: People,
  given: { readonly edition: string; readonly year: string },
  until: (run: PointsRunLine) => boolean = () => false,
): Promise<PointsRunLine> {
  let run = await read<PointsRunLine>(statistician('POST', '/runs', { ...given, purpose: 'count' }))
  while (run.state === 'counting' && !until(run)) {
    await pause(100)
    run = await read<PointsRunLine>(statistician('GET', `/runs/${run.id}`))
  }
  return run
}

type Act = { readonly seconds: number; readonly processor: number; readonly turn: number }

async function measured<Answer>(served: Served, act: () => Promise<Answer>): Promise<Act & { answer: Answer }> {
  await served.longestTurn()
  const [used, begun] = [await served.processorTime(), performance.now()]
  const answer = await act()
  const seconds = (performance.now() - begun) / 1000
  return {
    answer,
    seconds,
    processor: ((await served.processorTime()) - used) / 1000,
    turn: await served.longestTurn(),
  }
}

const told = (title: string, { seconds, processor, turn }: Act, size = ''): string[] => [
  title,
  `${number(seconds)} s`,
  `${number(processor)} s`,
  `${number(turn)} ms`,
  size,
]

async function questions(
  house: House,
  people: People,
  runs: { readonly run: string; readonly before: string },
  rows: number,
) {
  const bare = await openBareRanking(house.superuser, runs.run, runs.before)
  const lines: string[][] = []
  try {
    for (const question of rankingQuestions(rows)) {
      let bytes = 0
      const ours = async (): Promise<void> => {
        const path = `/runs/${runs.run}/scores?${question.query}&limit=${rowsAsked}`
        const text = await (await people.leader('GET', path)).text()
        bytes = text.length
        if ((JSON.parse(text) as { rows: unknown[] }).rows.length !== rowsAsked) throw new Error(question.title)
      }
      const sides = [
        { name: 'bare', workers: [() => bare.ask(question)] },
        { name: 'ours', workers: [ours] },
      ]
      const [first, second] = await compare(sides, { rounds: 8, milliseconds: 600 })
      lines.push([
        question.title,
        `${number(first!.p50)} ms`,
        `${number(second!.p50)} ms`,
        `${number(second!.p95)} ms`,
        `${grouped(bytes / 1000)} kB`,
        `${number(second!.ratio)} ×`,
        second!.ratio <= bar ? 'met' : '**missed**',
      ])
    }
    return lines
  } finally {
    await bare.close()
  }
}

/** The ranking of a hundred thousand: counted, listed, scrolled and written as a workbook, as people do it. */
export const rankings: Part = {
  name: 'ranking',
  title: 'Ranking',
  async measure(progress, asked) {
    const rows = asked ?? usualCount
    const house = await openHouse('ranking')
    try {
      progress(`${grouped(rows)} enterprises`)
      await fillEnterprises(house.superuser, { count: rows, years: [before, counted] })
      const served = await house.serve()
      try {
        const people = {
          served,
          statistician: await personAt(served, 'statistician'),
          leader: await personAt(served, 'leader'),
        }
        const of = await edition(people)
        progress('counting')
        const former = await count(people, { edition: of, year: String(before) })
        const run = await measured(served, () => count(people, { edition: of, year: String(counted) }))
        const half = await count(people, { edition: of, year: String(counted) }, ({ progress: share }) => share > 0.2)
        const stop = await measured(served, () => people.statistician('POST', `/runs/${half.id}/stop`))
        progress('asking')
        const ids = { run: run.answer.id, before: former.id }
        const lines = await questions(house, people, ids, rows)
        progress('scrolling')
        const address = `http://${served.host}:${served.port}`
        const seen = await scroll(address, await served.enter('leader'), `/points/runs/${ids.run}`)
        progress('writing the workbook')
        const file = await measured(served, async () =>
          (await people.leader('GET', `/runs/${ids.run}/scores.xlsx`)).blob(),
        )
        const acts = [
          told('counted, scored, ranked and kept', run),
          told('stopped on the way', stop),
          told('the ranking as Excel', file, `${(file.answer.size / 1e6).toFixed(1)} MB`),
        ]
        return `${grouped(rows)} enterprises with two years of facts, counted by the template: eighteen criteria, three stages. The server held
at most ${grouped(await served.peakMemory())} MB.

${table(['', 'wall', 'processor time of the server', 'longest turn', ''], acts)}

${table([`list, ${rowsAsked} rows and their number`, 'bare p50', 'ours p50', 'ours p95', 'answer', 'ratio of p50', `at most ${bar} ×`], lines)}

${table(
  ['in a browser', ''],
  [
    ['rows that the page holds at once', grouped(seen.rows)],
    ['until the rows of the middle stand', `${number(seen.middle)} ms`],
    ['until the rows of the end stand', `${number(seen.end)} ms`],
    [`frames later than 50 ms, of ${seen.frames} while it glides six rows a frame`, grouped(seen.late)],
    ['longest work of the page in one go', seen.longest === 0 ? 'below 50 ms' : `${number(seen.longest)} ms`],
  ],
)}

Ours: HTTP, session, row-level security, corrections and the year before; asked by one person. Bare: \`pg\` as the owner over a copy
of the scores without policies and with the best index for each question; it counts the rows each time, ours only where there is
a condition. The longest turn is processor time of the server's event
loop: for so long nobody else was heard.`
      } finally {
        await served.close()
      }
    } finally {
      await house.close()
    }
  },
}
