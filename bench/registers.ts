import { execFile } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { register } from '../mechanisms/registers/register.ts'
import { openBare } from './bare.ts'
import { openConnection } from './connection.ts'
import { openFloor } from './floor.ts'
import { clerk, openHouse } from './house.ts'
import { measureImport } from './import.ts'
import { grouped, number, type Part, table } from './part.ts'
import { openQuestions, type Question } from './questions.ts'
import { type Compared, compare, type Side } from './rounds.ts'

const connections = 8
const enterprises = 100_000
const bar = 3

/** Where the made-up enterprises come from: the tool beside the project. */
export const enterpriseTool = join(import.meta.dirname, '../../shared/tools/enterprises.mjs')

export async function writeEnterprises(path: string, count: number): Promise<void> {
  const tool = execFile(process.execPath, [enterpriseTool, String(count)], { maxBuffer: 1 << 30 })
  await pipeline(tool.stdout!, createWriteStream(path))
}

type Measured = {
  readonly question: Question
  readonly bare: Compared
  readonly ours: Compared
  readonly floor?: Compared
}

/** Registers of 100,000 enterprises: our API over HTTP against bare SQL, by turns in one run. */
export const registers: Part = {
  name: 'registers',
  title: `Registers: ${grouped(enterprises)} enterprises, ${connections} connections`,
  async measure(progress) {
    const house = await openHouse('registers')
    try {
      progress('importing the enterprises')
      const csv = join(house.folder, 'enterprises.csv')
      await writeEnterprises(csv, enterprises)
      const imported = await measureImport(house.database, register, csv, clerk.zone)
      if (imported.lost !== 0) throw new Error(`the import lost ${imported.lost} rows`)
      const measured = await measureQuestions(house, progress)
      return [
        table(
          [
            '',
            'bare p50',
            'bare p95',
            'bare /s',
            'ours p50',
            'ours p95',
            'ours /s',
            'ratio of p50',
            `at most ${bar} ×`,
          ],
          measured.map(({ question, bare, ours }) => [
            question.title,
            ...[bare, ours].flatMap(({ p50, p95, perSecond }) => [
              `${number(p50)} ms`,
              `${number(p95)} ms`,
              grouped(perSecond),
            ]),
            `${number(ours.ratio)} ×`,
            question.hasBar ? (ours.ratio <= bar ? 'met' : '**missed**') : 'no bar',
          ]),
        ),
        '',
        ...measured.flatMap(({ question, floor }) => (floor ? [floorNote(question, floor), ''] : [])),
        'Ours: HTTP with the sessions of two people, row-level security, JSON read. Bare: `pg` as the owner over a copy of the table without policies and with the best index for each question, named prepared statements. The ratio is the median over the rounds. Search asks ours for everything: rooms, figures, tasks, report cards and every register; bare for the names of enterprises alone.',
      ].join('\n')
    } finally {
      await house.close()
    }
  },
}

function floorStatement(question: Question): { name: string; text: string } {
  const { name, text } = question.bare()
  return { name: name!, text }
}

function floorNote({ title }: Question, { p50, perSecond, ratio }: Compared): string {
  const verdict =
    ratio > bar
      ? 'HTTP alone is above the bar'
      : `of ${bar} × that leaves ${number(bar - ratio)} × to session, policies and contract`
  return `The floor of HTTP, measured in the same rounds: plain Fastify with the bare statement, no session, no policies, answers “${title}” in ${number(p50)} ms (${grouped(perSecond)} /s), ${number(ratio)} × bare; ${verdict}.`
}

async function measureQuestions(
  house: Awaited<ReturnType<typeof openHouse>>,
  progress: (sentence: string) => void,
): Promise<Measured[]> {
  const served = await house.serve()
  const bare = await openBare(house.superuser, connections)
  const callers = await Promise.all(Array.from({ length: connections }, () => openConnection(served.host, served.port)))
  try {
    const questions = await openQuestions(bare.first)
    const measured: Measured[] = []
    for (const question of questions) {
      progress(question.title)
      const ask = async (place: number): Promise<unknown> => {
        const { method, path, body } = question.overHttp()
        const answer = await callers[place]!.call(method, path, {
          cookie: served.cookies[place % 2]!,
          body,
        })
        if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.body}`)
        return JSON.parse(answer.body)
      }
      await question.compare?.(await bare.first.query(question.bare(true)), await ask(0))
      const sides: Side[] = [
        { name: 'bare', workers: bare.clients.map((client: pg.Client) => () => client.query(question.bare())) },
        { name: 'ours', workers: callers.map((_, place) => () => ask(place)) },
      ]
      const toFloor = question.toFloor
      const floor =
        toFloor && (await openFloor({ superuser: house.superuser, ...floorStatement(question) }, connections))
      if (floor) sides.push({ name: 'floor', workers: floor.callers.map((call) => () => call(toFloor())) })
      const [first, second, third] = await compare(sides, question.pace).finally(() => floor?.close())
      measured.push({ question, bare: first!, ours: second!, floor: third })
    }
    return measured
  } finally {
    for (const caller of callers) caller.close()
    await bare.close()
    await served.close()
  }
}
