import {
  answerOf,
  type Direction,
  directionOf,
  networkOfCase,
  readCases,
  scheduleOf,
} from '../../engines/delivery/interchange/case.ts'
import { readMspdi } from '../../engines/delivery/interchange/mspdi-read.ts'
import { type Network, taskLabel } from '../../engines/delivery/scheduling/network.ts'
import { NetworkError } from '../../engines/delivery/scheduling/refusal.ts'
import type { Schedule } from '../../engines/delivery/scheduling/schedule.ts'
import { isDay } from '../../kernel/day.ts'
import type { Label, Language } from '../../kernel/label.ts'
import { type Command, exitCodes, Misunderstood, textOf, wordsOf } from '../command.ts'
import { readNamed } from '../named-file.ts'
import { table } from '../table.ts'

/** A network of a file, with the direction that the file itself names. */
type Asked = { readonly id: string; readonly network: Network; readonly direction?: Direction | undefined | '' }

export const projectSchedule: Command = {
  name: 'projects schedule',
  words: 'FILE',
  label: {
    zh: '排工期：读 Microsoft Project XML 或 JSON 网络，顺排或倒排；不用服务器',
    en: 'Schedule a network of Microsoft Project XML or JSON, forward or back from a day; needs no server',
  },
  options: {
    forward: { type: 'string', value: 'DAY', label: { zh: '从这一天起顺排', en: 'from this day on' } },
    backward: { type: 'string', value: 'DAY', label: { zh: '从这一天起倒排', en: 'back from this day' } },
  },
  examples: ['jixia projects schedule 项目.xml --backward 2025-06-30', 'jixia projects schedule networks.json --json'],
  async run(invocation) {
    const { options, language, answer } = invocation
    const [path] = wordsOf(invocation, 'FILE')
    const given = askedDirection(textOf(options, 'forward'), textOf(options, 'backward'), language)
    const { asked, several } = await readAsked(path, language)
    const schedules = asked.map(({ id, network, direction = given }) => {
      const chosen = given ?? direction
      if (!chosen) {
        const sentence = {
          zh: `${id} 没有说从哪天排：请写 --forward 日期 或 --backward 日期。`,
          en: `${id} names no day: give --forward DAY or --backward DAY.`,
        }
        throw new Misunderstood(sentence, language)
      }
      return { id, schedule: told(language, () => scheduleOf(network, chosen)) }
    })
    const answers = schedules.map(({ id, schedule }) => answerOf(id, schedule))
    answer(
      several ? answers : answers[0],
      schedules.flatMap(({ id, schedule }) => linesOf(id, schedule, language)),
    )
    return exitCodes.done
  },
}

function askedDirection(forward: string | undefined, backward: string | undefined, language: Language) {
  if (forward !== undefined && backward !== undefined) {
    throw new Misunderstood(
      { zh: '--forward 和 --backward 只能写一个。', en: 'Give --forward or --backward, not both.' },
      language,
    )
  }
  const day = forward ?? backward
  if (day === undefined) return undefined
  if (!isDay(day)) {
    throw new Misunderstood({ zh: `“${day}”不是日期，请写成 2025-06-30。`, en: `“${day}” is not a day.` }, language)
  }
  return forward === undefined ? { backward: day } : { forward: day }
}

/** What a file asks for; `several` where it holds a list of cases. */
async function readAsked(path: string, language: Language): Promise<{ asked: Asked[]; several: boolean }> {
  const text = (await readNamed(path, language)).toString('utf8')
  return told(language, () => {
    if (text.trimStart().startsWith('<')) {
      const { network, start } = readMspdi(text)
      return {
        asked: [{ id: network.id ?? path, network, ...(start && { direction: { forward: start } }) }],
        several: false,
      }
    }
    const given = parsed(path, text)
    const asked = readCases(given).map((one) => ({
      id: one.id,
      network: networkOfCase(one),
      direction: directionOf(one),
    }))
    return { asked, several: Array.isArray(given) }
  })
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new NetworkError([
      {
        zh: `${path} 既不是 JSON 也不是 Microsoft Project XML`,
        en: `${path} is neither JSON nor Microsoft Project XML`,
      },
    ])
  }
}

/** Says a refusal of the network in the language of the terminal. */
function told<Value>(language: Language, act: () => Value): Value {
  try {
    return act()
  } catch (error) {
    if (error instanceof NetworkError) throw new Error(error.sentences.map((one) => one[language]).join('\n'))
    throw error
  }
}

const words = {
  task: { zh: '任务', en: 'Task' },
  start: { zh: '开始', en: 'Start' },
  finish: { zh: '完成', en: 'Finish' },
  slack: { zh: '总时差', en: 'Float' },
  free: { zh: '自由时差', en: 'Free float' },
  critical: { zh: '关键', en: 'Critical' },
} as const satisfies Record<string, Label>

function linesOf(id: string, { plan, tasks, start, finish, warning }: Schedule, language: Language): string[] {
  const head = Object.values(words).map((word) => word[language])
  const rows = tasks.map((task, index) => [
    taskLabel(plan.network.tasks[index]!)[language],
    task.start,
    task.finish,
    String(task.slack),
    String(task.free),
    task.critical ? '●' : '',
  ])
  return [
    `${id}  ${start} — ${finish}`,
    ...table([head, ...rows]),
    ...(warning ? [`  ! ${warning[language]}`] : []),
    '',
  ]
}
