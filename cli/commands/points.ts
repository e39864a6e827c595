import { writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { z } from 'zod'
import { listPointsEditions } from '../../contract/points/editions.ts'
import type { PointsRunLine } from '../../contract/points/points.ts'
import {
  exportPointsScores,
  listPointsRuns,
  listPointsScores,
  openPointsRun,
  type PointsRunPage,
  startPointsRun,
} from '../../contract/points/runs.ts'
import type { Label, Language } from '../../kernel/label.ts'
import { type Client, withClient } from '../client.ts'
import { type Command, exitCodes, given, type Invocation, Misunderstood, textOf, zoneOption } from '../command.ts'
import { countOf, listedOf } from '../counted.ts'
import { outputOf, outputOption } from '../output.ts'
import { table } from '../table.ts'

const yearOption = {
  year: {
    type: 'string',
    value: 'YEAR',
    label: { zh: '哪一年，最近的一年不必写', en: 'the year; the latest unless given' },
  },
} as const

/** Milliseconds between two looks at a count that is under way. */
const patience = 500

/** The most rows that the route gives at once. */
const pageSize = 500

const runRow = (run: PointsRunLine, language: Language): string[] => [
  String(run.serial),
  run.year,
  run.purposeLabel[language],
  run.stateLabel[language],
  `${run.scored ?? '—'}/${run.subjects}`,
  run.edition.name,
  run.edition.stateLabel[language],
  run.published === null ? '' : { zh: '已公布', en: 'published' }[language],
]

const list: Command = {
  name: 'points list',
  label: { zh: '创新积分的各次计分', en: 'The counts of innovation points' },
  options: { ...zoneOption, ...yearOption },
  examples: ['jixia points list --zone qingdao', 'jixia points list --zone qingdao --year 2023 --json'],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const [zone] = await client.zones(textOf(invocation.options, 'zone'))
      const found = await client.call(listPointsRuns, { query: given(invocation, 'year'), zone })
      invocation.answer(found, table(found.runs.map((run) => runRow(run, invocation.language))))
      return exitCodes.done
    }),
}

async function editionIn(client: Client, { options, language }: Invocation, zone: string | undefined) {
  const { editions, years } = await client.call(listPointsEditions, { zone })
  const wanted = textOf(options, 'edition')
  const edition = wanted
    ? editions.find(({ id, name }) => id === wanted || name === wanted)
    : editions.find(({ inForce }) => inForce)
  if (edition) return { edition, years }
  const known = editions.map(({ name }) => name).join('、')
  throw new Misunderstood(
    wanted
      ? {
          zh: `没有“${wanted}”这一版，现有：${known || '没有'}。`,
          en: `No edition “${wanted}”; there are ${known || 'none'}.`,
        }
      : {
          zh: `没有在用的一版；请用 --edition 写一版：${known || '没有'}。`,
          en: `None is in force; name one with --edition: ${known || 'none'}.`,
        },
    language,
  )
}

async function finished(client: Client, run: string, zone: string | undefined): Promise<PointsRunPage> {
  for (;;) {
    const page = await client.call(openPointsRun, { params: { run }, zone })
    if (page.state !== 'counting') return page
    await pause(patience)
  }
}

const stageRow = (
  { stage, count, mean, median, most }: PointsRunPage['stages'][number],
  language: Language,
): string[] => [
  stage,
  `${count} ${{ zh: '家', en: 'enterprises' }[language]}`,
  `${{ zh: '平均', en: 'mean' }[language]} ${mean?.toFixed(1) ?? '—'}`,
  `${{ zh: '中位', en: 'median' }[language]} ${median?.toFixed(1) ?? '—'}`,
  `${{ zh: '最高', en: 'most' }[language]} ${most?.toFixed(1) ?? '—'}`,
]

const count: Command = {
  name: 'points run',
  label: { zh: '按一版办法给一年的企业计分', en: 'Count the points of a year under an edition' },
  options: {
    ...zoneOption,
    ...yearOption,
    edition: {
      type: 'string',
      value: 'EDITION',
      label: { zh: '哪一版，写名称；不写取在用的一版', en: 'the edition by its name; the one in force if left out' },
    },
    simulate: { type: 'boolean', label: { zh: '只试算，不作数', en: 'simulate only' } },
  },
  examples: [
    'jixia points run --zone qingdao --edition 2023年演示版 --year 2023',
    'jixia points run --zone qingdao --simulate --json',
  ],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const { options, language } = invocation
      const [zone] = await client.zones(textOf(options, 'zone'))
      const { edition, years } = await editionIn(client, invocation, zone)
      const year = textOf(options, 'year') ?? years[0] ?? ''
      const purpose = options.simulate === true ? 'simulation' : 'count'
      const begun = await client.call(startPointsRun, { body: { edition: edition.id, year, purpose }, zone })
      const page = await finished(client, begun.id, zone)
      invocation.answer(page, [
        ...table([runRow(page, language)]),
        ...(page.sentence ? [page.sentence[language]] : []),
        ...table(page.stages.map((stage) => stageRow(stage, language))),
      ])
      return page.state === 'done' ? exitCodes.done : exitCodes.failed
    }),
}

const ranking: Command = {
  name: 'points ranking',
  label: { zh: '一年的创新积分排名；可存成 Excel', en: 'The ranking of a year; as a workbook too' },
  options: {
    ...zoneOption,
    ...yearOption,
    limit: {
      type: 'string',
      short: 'n',
      value: 'N',
      label: { zh: '列前几家，默认 50', en: 'the first so many, 50 unless said' },
    },
    ...outputOption(['xlsx']),
  },
  examples: [
    'jixia points ranking --zone qingdao --limit 100',
    'jixia points ranking --zone qingdao --output 积分排名.xlsx',
  ],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const { options, language } = invocation
      const limit = countOf(invocation, 'limit', 1_000_000) ?? 50
      const [zone] = await client.zones(textOf(options, 'zone'))
      const { current, runs } = await client.call(listPointsRuns, { query: given(invocation, 'year'), zone })
      const run = runs.find(({ id }) => id === current)
      if (!run) throw new Error({ zh: '还没有这一年的计分。', en: 'There is no count of that year yet.' }[language])
      const params = { run: run.id }
      if (textOf(options, 'output') !== undefined) {
        const { path } = outputOf(invocation, ['xlsx'], 'points.xlsx')
        await writeFile(path, await client.download(exportPointsScores, { params, query: { language }, zone }))
        invocation.answer({ file: path }, [path])
        return exitCodes.done
      }
      const found = await firstOf(client, params, limit, zone)
      invocation.answer(found, [
        rankingHead(run, found)[language],
        ...table([rankingColumns[language], ...found.rows.map(rankingRow)]),
      ])
      return exitCodes.done
    }),
}

type Scores = z.output<NonNullable<typeof listPointsScores.answer>>

/** The first of a ranking, asked for in as many pages as that takes. */
async function firstOf(client: Client, params: { run: string }, wanted: number, zone: string | undefined) {
  const rows: Scores['rows'] = []
  for (;;) {
    const query = { offset: rows.length, limit: Math.min(wanted - rows.length, pageSize) }
    const page = await client.call(listPointsScores, { params, query, zone })
    rows.push(...page.rows)
    if (page.rows.length === 0 || rows.length >= Math.min(wanted, page.total)) return { total: page.total, rows }
  }
}

const rankingHead = ({ year, edition }: PointsRunLine, { total, rows }: Scores): Label => {
  const { zh, en } = listedOf(rows.length, total)
  return { zh: `${year}年　${edition.name}　${zh}`, en: `${year}  ${edition.name}  ${en}` }
}

const rankingColumns = {
  zh: ['序号', '企业', '阶段', '积分', '阶段内名次/家数', '等级'],
  en: ['No.', 'Enterprise', 'Stage', 'Points', 'Rank/enterprises in the stage', 'Class'],
} as const satisfies Record<Language, readonly string[]>

const rankingRow = ({ number, name, stage, score, rank, of, class: grade }: Scores['rows'][number]): string[] => [
  String(number),
  name,
  stage ?? '—',
  score?.toFixed(1) ?? '—',
  `${rank ?? '—'}/${of ?? '—'}`,
  grade ?? '',
]

export const pointsCommands: readonly Command[] = [list, count, ranking]
