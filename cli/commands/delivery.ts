import { listDelivery, openDelivery, openProject, tryMove } from '../../contract/delivery/ledger.ts'
import type { ProjectLine, ProjectPage } from '../../contract/delivery/project.ts'
import type { Label, Language } from '../../kernel/label.ts'
import { type Lamp, lamps } from '../../kernel/lamp.ts'
import { type Client, withClient } from '../client.ts'
import { type Command, exitCodes, given, Misunderstood, onOption, textOf, wordsOf, zoneOption } from '../command.ts'
import { lampMarks } from '../marks.ts'
import { madeUp, seenOn, severalDaysOf } from '../seen-on.ts'
import { table } from '../table.ts'

const yearOption = {
  year: {
    type: 'string',
    value: 'YEAR',
    label: { zh: '哪一年的台账，不写是最近一年', en: 'the ledger of which year; the newest unless given' },
  },
} as const

const lateText = ({ late, reached }: ProjectLine, language: Language): string => {
  if (late === null) return '—'
  const days = Math.abs(late)
  const over = late > 0 ? { zh: `晚${days}天`, en: `${days}d late` } : { zh: `余${days}天`, en: `${days}d to spare` }
  return reached ? { zh: '已完成', en: 'reached' }[language] : over[language]
}

/** How far the works are by the reports, and how far they are to be. */
const worksText = ({ pace: { reported, asked }, reached }: ProjectLine): string =>
  reached || asked === null ? '—' : `${reported === null ? '?' : `${reported}%`} / ${asked}%`

const rowOf = (line: ProjectLine, language: Language): string[] => [
  lampMarks[line.lamp],
  line.number ?? line.id,
  line.name,
  line.phase?.[language] ?? '—',
  `${line.milestone?.[language] ?? ''} ${line.due ?? '—'} → ${line.expected ?? '—'}`.trim(),
  lateText(line, language),
  worksText(line),
  [line.leader, line.department?.[language], line.obstacle?.[language]].filter(Boolean).join(' · '),
]

const list: Command = {
  name: 'projects list',
  label: {
    zh: '项目推进清单：灯、阶段、期限与预计、形象进度（已报 / 应到）、谁负责',
    en: 'Projects under way: lamp, phase, day in force and expected, works (reported / asked for), who answers',
  },
  options: {
    ...zoneOption,
    ...onOption,
    ...yearOption,
    lamp: {
      type: 'string',
      value: 'LAMP',
      label: { zh: 'green、amber、red 或 unknown', en: 'green, amber, red or unknown' },
    },
    level: { type: 'string', value: 'LEVEL', label: { zh: '级别，如 city', en: 'the level, such as city' } },
    search: {
      type: 'string',
      value: 'TEXT',
      label: { zh: '名称、编号或单位的一部分', en: 'part of name, number or builder' },
    },
  },
  examples: ['jixia projects list --zone zibo --lamp red', 'jixia projects list --search 氮化硅 --json'],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const { language } = invocation
      const lamp = textOf(invocation.options, 'lamp')
      if (lamp !== undefined && !lamps.includes(lamp as Lamp)) {
        const sentence = {
          zh: `没有“${lamp}”这种灯，可写 ${lamps.join('、')}。`,
          en: `There is no lamp “${lamp}”; there are ${lamps.join(', ')}.`,
        }
        throw new Misunderstood(sentence, language)
      }
      const query = {
        ...given(invocation, 'on', 'year', 'level', 'search'),
        ...(lamp !== undefined && { lamp: lamp as Lamp }),
        limit: 2000,
      }
      const [zone] = await client.zones(textOf(invocation.options, 'zone'))
      const answer = await client.call(listDelivery, { query, zone })
      invocation.answer(answer, [
        {
          zh: `${seenOn(answer, language)}：${answer.total}个项目`,
          en: `${seenOn(answer, language)}: ${answer.total} projects`,
        }[language],
        ...severalDaysOf(answer, language),
        ...table(answer.projects.map((line) => rowOf(line, language))),
      ])
      return exitCodes.done
    }),
}

const slip: Command = {
  name: 'projects slip',
  label: {
    zh: '哪些项目会误期，卡在哪里、谁负责',
    en: 'What will slip, where it sticks, who answers',
  },
  options: {
    ...zoneOption,
    ...onOption,
    ...yearOption,
  },
  examples: ['jixia projects slip --zone zibo --on 2024-11-30'],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const [zone] = await client.zones(textOf(invocation.options, 'zone'))
      const { language } = invocation
      const answer = await client.call(openDelivery, { query: given(invocation, 'on', 'year'), zone })
      const stuck = answer.obstacles.map(({ label, days, projects }) => [
        label[language],
        { zh: `${projects}个项目，共误${days}个工作日`, en: `${projects} projects, ${days} working days late` }[
          language
        ],
      ])
      invocation.answer(answer, [
        seenOn(answer, language),
        ...severalDaysOf(answer, language),
        answer.sentence.map(({ text }) => text[language]).join(''),
        ...table(answer.watched.map((line) => rowOf(line, language))),
        ...(stuck.length > 0 ? ['', { zh: '卡在谁那里', en: 'Where they stick' }[language], ...table(stuck)] : []),
      ])
      return exitCodes.done
    }),
}

const trial: Command = {
  name: 'projects try',
  words: 'PROJECT',
  label: {
    zh: '试推一个日子：带动什么，先失守哪个承诺；什么也不写',
    en: 'Move one date to see what it brings along and which promise breaks first; nothing is written',
  },
  options: {
    ...zoneOption,
    ...onOption,
    task: {
      type: 'string',
      value: 'TASK',
      label: { zh: '要推的任务，见 projects show', en: 'the task to move, see projects show' },
    },
    finish: { type: 'string', value: 'DAY', label: { zh: '推到哪天完成', en: 'it ends on this day' } },
    start: { type: 'string', value: 'DAY', label: { zh: '推到哪天开始', en: 'it begins on this day' } },
  },
  examples: ['jixia projects try SD-2024-035 --task structure --finish 2025-06-30'],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const { language } = invocation
      const [wanted] = wordsOf(invocation, 'PROJECT')
      const [zone] = await client.zones(textOf(invocation.options, 'zone'))
      const task = textOf(invocation.options, 'task')
      if (task === undefined) {
        throw new Misunderstood({ zh: '请用 --task 写明推哪一项任务。', en: 'Name the task with --task.' }, language)
      }
      const project = await findProject(client, wanted, zone, language)
      const body = { task, ...given(invocation, 'start', 'finish') }
      const answer = await client.call(tryMove, { params: { project }, query: given(invocation, 'on'), body, zone })
      invocation.answer(answer, [
        answer.text[language],
        ...table(
          answer.moved.map(({ label, from, to, days }) => [
            label[language],
            `${from.finish} → ${to.finish}`,
            { zh: `${days}个工作日`, en: `${days} working days` }[language],
          ]),
        ),
      ])
      return exitCodes.done
    }),
}

const show: Command = {
  name: 'projects show',
  words: 'PROJECT',
  label: {
    zh: '打开一个项目：承诺、计划、实际、关键线路、延期、旬报',
    en: 'Open a project: promise, plan, what happened, critical path, extensions, reports',
  },
  options: { ...zoneOption, ...onOption },
  examples: ['jixia projects show SD-2024-035', 'jixia projects show 氮化硅 --on 2024-06-30 --json'],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const [wanted] = wordsOf(invocation, 'PROJECT')
      const [zone] = await client.zones(textOf(invocation.options, 'zone'))
      const project = await findProject(client, wanted, zone, invocation.language)
      const page = await client.call(openProject, { params: { project }, query: given(invocation, 'on'), zone })
      invocation.answer(page, pageLines(page, invocation.language))
      return exitCodes.done
    }),
}

/** The id of a project by id, number, or a part of its name that only one has. */
export async function findProject(
  client: Client,
  wanted: string,
  zone: string | undefined,
  language: Language,
): Promise<string> {
  if (/^[0-9a-f-]{36}$/.test(wanted)) return wanted
  const { years } = await client.call(listDelivery, { query: { limit: 1 }, zone })
  const found: ProjectLine[] = []
  for (const { year } of years.length > 0 ? years : [{ year: undefined }]) {
    const query = { search: wanted, ...(year !== undefined && { year }) }
    found.push(...(await client.call(listDelivery, { query, zone })).projects)
  }
  const exact = found.filter(({ number, name }) => number === wanted || name === wanted)
  const [one, ...others] = exact.length > 0 ? exact : found
  if (one && others.length === 0) return one.id
  const named = found.slice(0, 5).map(({ number, name }) => `${number ?? ''} ${name}`.trim())
  throw new Error(
    one
      ? {
          zh: `“${wanted}”有${found.length}个，请写编号：${named.join('；')}`,
          en: `${found.length} projects match “${wanted}”; give the number: ${named.join('; ')}`,
        }[language]
      : {
          zh: `没有找到项目“${wanted}”，可用 projects list 看清单。`,
          en: `There is no project “${wanted}”; see projects list.`,
        }[language],
  )
}

/** The tasks of a project, a row each: lamp, id, name, days, how much is done, float, who answers. */
export const taskRows = ({ tasks }: ProjectPage, language: Language): string[][] =>
  tasks.map((task) => [
    task.lamp ? lampMarks[task.lamp] : ' ',
    task.id,
    task.label[language],
    `${task.start} — ${task.finish}`,
    task.state === 'finished' ? '■' : task.done === null ? '' : `${Math.round(task.done * 100)}%`,
    task.critical ? { zh: '关键', en: 'critical' }[language] : String(task.slack),
    task.owner?.[language] ?? '',
  ])

function pageLines(page: ProjectPage, language: Language): string[] {
  const heading = (words: Label): string[] => ['', words[language]]
  return [
    `${lampMarks[page.lamp]} ${page.number ?? ''} ${page.name}${page.demonstration ? madeUp[language] : ''}`,
    page.sentence[language],
    page.judgement.text[language],
    ...table(page.sixOnes.map(({ label, value }) => [label[language], value?.[language] ?? '—'])),
    ...(page.infeasible ? [page.infeasible.text[language]] : []),
    ...heading({ zh: '工期', en: 'Schedule' }),
    ...table(taskRows(page, language)),
    ...heading({ zh: '经过', en: 'What happened' }),
    ...table(page.history.slice(0, 12).map(({ on, person, text }) => [on, person, text[language]])),
  ]
}

export const deliveryCommands: readonly Command[] = [list, show, slip, trial]
