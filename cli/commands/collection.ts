import type { z } from 'zod'
import {
  listRounds,
  listTasks,
  moveTask,
  readRound,
  readTask,
  saveDraft,
} from '../../contract/collection/collection.ts'
import type { RoundSummary, TaskPage, TaskSummary } from '../../contract/collection/task.ts'
import { taskStates } from '../../engines/collection/collection.ts'
import { roundName } from '../../engines/collection/round-name.ts'
import type { Label, Language } from '../../kernel/label.ts'
import { readAnswers } from '../answers.ts'
import { type Client, withClient } from '../client.ts'
import { type Command, exitCodes, given, onOption, textOf, wordsOf, zoneOption } from '../command.ts'
import { lampMarks } from '../marks.ts'
import { table } from '../table.ts'

const rounds: Command = {
  name: 'collection rounds',
  label: { zh: '填报轮次：应报、未交、待审、锁定', en: 'Rounds of collection: owed, not in, to review, locked' },
  options: { ...zoneOption, ...onOption },
  examples: ['jixia collection rounds', 'jixia collection rounds --zone zibo --on 2026-11-20 --json'],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const query = given(invocation, 'on')
      const found: ({ zone: string } & z.output<NonNullable<typeof listRounds.answer>>)[] = []
      for (const zone of await client.zones(textOf(invocation.options, 'zone')))
        found.push({ zone, ...(await client.call(listRounds, { query, zone })) })
      const { language } = invocation
      invocation.answer(
        found,
        found.flatMap(({ zone, rounds: of, overdueCount }) => [
          {
            zh: `${zone}：${of.length}轮，${overdueCount}件超期`,
            en: `${zone}: ${of.length} rounds, ${overdueCount} overdue`,
          }[language],
          ...table(of.map((round) => roundRow(round, language))),
        ]),
      )
      return exitCodes.done
    }),
}

function roundRow(round: RoundSummary, language: Language): string[] {
  const { open, draft, returned, submitted, reviewed, locked } = round.counts
  const unsent = open + draft + returned
  const lamp = unsent > 0 ? round.dueState.lamp : 'green'
  const counts: Label = {
    zh: `应报${round.total} 未交${unsent} 待审${submitted} 已审${reviewed} 已锁定${locked}`,
    en: `${round.total} owed, ${unsent} not in, ${submitted} to review, ${reviewed} reviewed, ${locked} locked`,
  }
  return [lampMarks[lamp], roundName(round)[language], round.due, counts[language], round.id]
}

const tasks: Command = {
  name: 'collection tasks',
  label: { zh: '要填的填报；写明轮次时列出那一轮的', en: 'Tasks to fill in; those of a round where one is named' },
  options: {
    ...zoneOption,
    ...onOption,
    round: { type: 'string', value: 'ID', label: { zh: '哪一轮，见 collection rounds', en: 'of which round' } },
  },
  examples: ['jixia collection tasks', 'jixia collection tasks --round 018f3c1e-… --json'],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const round = textOf(invocation.options, 'round')
      const query = given(invocation, 'on')
      const [zone] = await client.zones(textOf(invocation.options, 'zone'))
      const found =
        round === undefined
          ? await client.call(listTasks, { query, zone })
          : await client.call(readRound, { params: { round }, query, zone })
      const { language } = invocation
      const none = { zh: '没有填报。', en: 'There are no tasks.' }[language]
      const lines = found.tasks.length > 0 ? table(found.tasks.map((task) => taskRow(task, language))) : [none]
      invocation.answer(found.tasks, lines)
      return exitCodes.done
    }),
}

const unsent = new Set(['open', 'draft', 'returned'])

function taskRow({ state, dueState, name, periodLabel, due, filled, asked, id }: TaskSummary, language: Language) {
  const owed = unsent.has(state)
  return [
    owed ? lampMarks[dueState.lamp] : ' ',
    `${name[language]} ${periodLabel[language]}`,
    taskStates[state][language],
    `${filled ?? '—'}/${asked}`,
    `${due}${owed ? ` ${dueState.text[language]}` : ''}`,
    id,
  ]
}

const show: Command = {
  name: 'collection show',
  words: 'ID',
  label: {
    zh: '打开一件填报：问什么、填了什么、经过',
    en: 'Open a task: what is asked, what was answered, what happened',
  },
  options: { ...zoneOption, ...onOption },
  examples: ['jixia collection show 018f3c1e-… --json'],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const [task] = wordsOf(invocation, 'ID')
      const page = await openTask(client, task, textOf(invocation.options, 'zone'), given(invocation, 'on'))
      invocation.answer(page, pageLines(page, invocation.language))
      return exitCodes.done
    }),
}

async function openTask(client: Client, task: string, asked: string | undefined, query = {}): Promise<TaskPage> {
  const [zone] = await client.zones(asked)
  return client.call(readTask, { params: { task }, query, zone })
}

function pageLines({ task, items, history }: TaskPage, language: Language): string[] {
  const say = (label: Label) => label[language]
  const head = { zh: `${task.name.zh}${task.periodLabel.zh}填报`, en: `${task.name.en}, ${task.periodLabel.en}` }
  return [
    `${say(head)} · ${say(taskStates[task.state])} · ${task.due} ${unsent.has(task.state) ? say(task.dueState.text) : ''}`.trimEnd(),
    ...table(
      items.map(({ id, label, unit, answer, last, finding }) => [
        say(label),
        answer?.value ?? (answer?.reason ? `— ${answer.reason}` : '—'),
        unit,
        last ? `${say(last.when)} ${last.value}` : '',
        finding ? say(finding.text) : '',
        id,
      ]),
    ),
    ...history.map(({ at, person, label, reason }) => `  ${at} ${person} ${say(label)}${reason ? `：${reason}` : ''}`),
  ]
}

const fill: Command = {
  name: 'collection fill',
  words: 'ID FILE',
  label: {
    zh: '把文件里的数填进一件填报，存为草稿；--submit 一并提交',
    en: 'Fill the numbers of a file into a task as a draft; --submit hands it in',
  },
  options: {
    ...zoneOption,
    submit: { type: 'boolean', label: { zh: '填好就提交', en: 'hand it in as well' } },
  },
  examples: ['jixia collection fill 018f3c1e-… 十月.json', 'jixia collection fill 018f3c1e-… 十月.json --submit'],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const [task, file] = wordsOf(invocation, 'ID', 'FILE')
      const { options, language } = invocation
      const [zone] = await client.zones(textOf(options, 'zone'))
      const page = await openTask(client, task, zone)
      const answers = await readAnswers(file, page.items, language)
      const held = page.items.flatMap(({ id, answer }) => (answer ? [[id, answer] as const] : []))
      const given = { ...Object.fromEntries(held), ...answers }
      const params = { task }
      const saved = await client.call(saveDraft, { params, body: { answers: given, version: page.version }, zone })
      if (options.submit) {
        const body = { move: 'submit' as const, version: saved.version, answers: given }
        await client.call(moveTask, { params, body, zone })
      }
      const after = await openTask(client, task, zone)
      const counted: Label = {
        zh: `填入${Object.keys(answers).length}项，${options.submit ? '已提交，待统计审核' : '草稿已存'}`,
        en: `${Object.keys(answers).length} numbers filled in; ${options.submit ? 'handed in' : 'draft saved'}`,
      }
      invocation.answer(after, [counted[language], ...pageLines(after, language)])
      return exitCodes.done
    }),
}

/** Collection from the terminal: reading for everybody who may, filling in for machines with a token. */
export const collectionCommands: readonly Command[] = [rounds, tasks, show, fill]
