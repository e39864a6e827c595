import { reportTenDays } from '../../contract/delivery/acts.ts'
import { openReportForm } from '../../contract/delivery/ledger.ts'
import type { ReportForm } from '../../contract/delivery/project.ts'
import { type Day, isDay } from '../../kernel/day.ts'
import type { Language } from '../../kernel/label.ts'
import type { Period } from '../../kernel/period.ts'
import { withClient } from '../client.ts'
import { type Command, exitCodes, given, Misunderstood, textOf, wordsOf, zoneOption } from '../command.ts'
import { table } from '../table.ts'
import { findProject } from './delivery.ts'

export const projectReport: Command = {
  name: 'projects report',
  words: 'PROJECT',
  label: {
    zh: '填旬报：进度、开工完工、本旬投资；什么也不写时，看要填什么',
    en: 'Hand in a ten-day report: progress, starts and ends, money; without anything, see what is asked',
  },
  options: {
    ...zoneOption,
    period: {
      type: 'string',
      value: 'PERIOD',
      label: {
        zh: '哪一旬，如 2025-06-X1；不写是本旬',
        en: 'which ten days, such as 2025-06-X1; the current ones unless given',
      },
    },
    task: {
      type: 'string',
      multiple: true,
      value: 'TASK=…',
      label: {
        zh: '任务=42 完成42%；任务=2025-06-03 当天开始；任务=2025-06-03..2025-06-08 起止；里程碑=..2025-06-08',
        en: 'TASK=42 percent; TASK=2025-06-03 began; TASK=2025-06-03..2025-06-08 began and ended; a milestone TASK=..2025-06-08',
      },
    },
    invested: {
      type: 'string',
      value: 'AMOUNT',
      label: { zh: '本旬完成投资，万元', en: 'money spent in the ten days, 万元' },
    },
    stuck: { type: 'string', value: 'TEXT', label: { zh: '卡在哪里', en: 'what it is stuck on' } },
    note: { type: 'string', value: 'TEXT', label: { zh: '说明', en: 'a note' } },
  },
  examples: [
    'jixia projects report SD-2024-035',
    'jixia projects report SD-2024-035 --task structure=42 --task start=..2025-03-18 --invested 860 --stuck 劳务缺60人',
  ],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const { language, options } = invocation
      const [wanted] = wordsOf(invocation, 'PROJECT')
      const [zone] = await client.zones(textOf(options, 'zone'))
      const project = await findProject(client, wanted, zone, language)
      const form = await client.call(openReportForm, { params: { project }, query: given(invocation, 'period'), zone })
      const tasks = tasksIn(options.task, language)
      const said = given(invocation, 'invested', 'stuck', 'note')
      if (tasks.length === 0 && Object.keys(said).length === 0) {
        invocation.answer(form, formLines(form, language))
        return exitCodes.done
      }
      const body = { period: form.period as Period, tasks, ...said }
      const page = await client.call(reportTenDays, { params: { project }, body, zone })
      invocation.answer(page, [
        { zh: `${form.label.zh}旬报已记下。`, en: `The report of ${form.label.en} is recorded.` }[language],
        page.sentence[language],
      ])
      return exitCodes.done
    }),
}

type Said = { task: string; percent?: number; started?: Day; finished?: Day }

function tasksIn(values: unknown, language: Language): Said[] {
  return (Array.isArray(values) ? values.map(String) : []).map((text) => {
    const at = text.lastIndexOf('=')
    const [task, value] = [text.slice(0, at), text.slice(at + 1)]
    const [from = '', to = ''] = value.includes('..') ? value.split('..') : [value]
    if (at > 0 && /^\d+(\.\d+)?$/.test(value)) return { task, percent: Number(value) }
    if (at > 0 && [from, to].every((day) => day === '' || isDay(day)) && value !== '' && value !== '..') {
      return { task, ...(from && { started: from as Day }), ...(to && { finished: to as Day }) }
    }
    throw new Misunderstood(
      {
        zh: `“${text}”读不懂，可写 structure=42、structure=2025-06-03 或 structure=2025-06-03..2025-06-08。`,
        en: `“${text}” is not understood: write structure=42, structure=2025-06-03 or structure=2025-06-03..2025-06-08.`,
      },
      language,
    )
  })
}

function formLines(form: ReportForm, language: Language): string[] {
  const percent = (value: number | null): string => (value === null ? '—' : `${value}%`)
  const head = {
    zh: ['任务', '', '上旬', '计划', '本旬'],
    en: ['Task', '', 'last', 'planned', 'now'],
  }[language]
  return [
    `${form.project.name}  ${form.label[language]}`,
    {
      zh: `${form.reported ? '已报过，再报即更正；' : ''}${form.due} 前报；本旬计划投资 ${form.planned ?? '—'} 万元，已报 ${form.invested ?? '—'} 万元`,
      en: `${form.reported ? 'Reported; another one corrects it. ' : ''}Due ${form.due}; planned ${form.planned ?? '—'} 万元, reported ${form.invested ?? '—'} 万元`,
    }[language],
    ...table([
      head,
      ...form.tasks.map((task) => [
        task.id,
        task.label[language],
        percent(task.last),
        percent(task.planned),
        task.finished ?? percent(task.percent),
      ]),
    ]),
  ]
}
