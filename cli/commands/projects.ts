import { answerOf, caseSchema, scheduleOf } from '../../engines/delivery/interchange/case.ts'
import { type NetworkFile, readNetworkFile } from '../../engines/delivery/interchange/network-file.ts'
import { taskLabel } from '../../engines/delivery/scheduling/network.ts'
import { NetworkError } from '../../engines/delivery/scheduling/refusal.ts'
import type { Schedule } from '../../engines/delivery/scheduling/schedule.ts'
import { isDay } from '../../kernel/day.ts'
import type { Label, Language } from '../../kernel/label.ts'
import { type Command, exitCodes, Misunderstood, textOf, wordsOf } from '../command.ts'
import { textIn } from '../csv-file.ts'
import { readNamed } from '../named-file.ts'
import { table } from '../table.ts'

export const projectSchedule: Command = {
  name: 'projects schedule',
  words: 'FILE',
  label: {
    zh: '排工期：读 Microsoft Project XML、JSON 网络或 PSPLIB 文件，顺排或倒排；不用服务器',
    en: 'Schedule a network of Microsoft Project XML, JSON or PSPLIB, forward or back from a day; needs no server',
  },
  options: {
    forward: { type: 'string', value: 'DAY', label: { zh: '从这一天起顺排', en: 'from this day on' } },
    backward: { type: 'string', value: 'DAY', label: { zh: '从这一天起倒排', en: 'back from this day' } },
    schema: {
      type: 'boolean',
      label: { zh: '打印 JSON 网络的 JSON Schema', en: 'print the JSON Schema of a network in JSON' },
    },
  },
  examples: ['jixia projects schedule 项目.xml --backward 2025-06-30', 'jixia projects schedule networks.json --json'],
  async run(invocation) {
    const { options, language, answer } = invocation
    if (options.schema === true) {
      const schema = caseSchema()
      answer(schema, [JSON.stringify(schema, null, 2)])
      return exitCodes.done
    }
    const [path] = wordsOf(invocation, 'FILE')
    const given = askedDirection(textOf(options, 'forward'), textOf(options, 'backward'), language)
    const { asked, several, left } = await readAsked(path, language)
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
    for (const sentence of left) console.error(sentence[language])
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

async function readAsked(path: string, language: Language): Promise<NetworkFile> {
  const bytes = await readNamed(path, language)
  const text = bytes.includes(0) && bytes[0] === 0xd0 ? '' : await textIn(bytes).catch(() => '')
  return told(language, () => readNetworkFile(path, text.replace(/^\uFEFF/u, '')))
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
