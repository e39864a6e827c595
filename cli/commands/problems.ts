import type { ProblemLine, ProblemPage } from '../../contract/delivery/problems/problem-page.ts'
import { listProblems, openProblem } from '../../contract/delivery/problems/problems.ts'
import { isOpen } from '../../engines/delivery/problems/acts.ts'
import { leftLabel } from '../../engines/delivery/problems/clock.ts'
import type { Language } from '../../kernel/label.ts'
import { withClient } from '../client.ts'
import { type Command, exitCodes, given, onOption, textOf, zoneOption } from '../command.ts'
import { lampMarks } from '../marks.ts'
import { opensNumbered } from '../numbered.ts'
import { seenOn, severalDaysOf } from '../seen-on.ts'
import { table } from '../table.ts'

const rowOf = (line: ProblemLine, language: Language): string[] => [
  lampMarks[line.lamp],
  String(line.serial),
  line.title,
  line.project.name,
  line.department?.label[language] ?? '—',
  (line.levelLabel ?? line.stateLabel)[language],
  line.clock && isOpen(line) ? leftLabel(line.clock.left)[language] : '—',
]

const list: Command = {
  name: 'projects problems',
  label: {
    zh: '问题清单：谁承办、剩几天、到了哪一级，超期的在前',
    en: 'Problems: who is in charge, days left, how far escalated; those over their limit first',
  },
  options: {
    ...zoneOption,
    ...onOption,
    department: { type: 'string', value: 'ID', label: { zh: '承办部门的代号', en: 'id of the department' } },
    mine: { type: 'boolean', label: { zh: '只看等我办的', en: 'only what waits for me' } },
    settled: { type: 'boolean', label: { zh: '看已了结的', en: 'those that are settled' } },
  },
  examples: ['jixia projects problems --zone zibo', 'jixia projects problems --mine --json'],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const { language, options } = invocation
      const [zone] = await client.zones(textOf(options, 'zone'))
      const query = {
        ...given(invocation, 'on', 'department'),
        ...(options.mine === true && { view: 'mine' as const }),
        ...(options.settled === true && { settled: 'yes' as const }),
      }
      const answer = await client.call(listProblems, { query, zone })
      const { counts, problems } = answer
      const head = {
        zh: `${seenOn(answer, language)}：在办${counts.all}件，超期${counts.over}件`,
        en: `${seenOn(answer, language)}: ${counts.all} open, ${counts.over} over`,
      }
      invocation.answer(answer, [
        head[language],
        ...severalDaysOf(answer, language),
        ...table(problems.map((line) => rowOf(line, language))),
      ])
      return exitCodes.done
    }),
}

const pageLines = (page: ProblemPage, language: Language): string[] => [
  `${lampMarks[page.lamp]} ${{ zh: `第${page.serial}号`, en: `No. ${page.serial}` }[language]} ${page.title}`,
  page.project.name,
  `${page.stateLabel[language]}${{ zh: '：', en: ': ' }[language]}${page.reason[language]}`,
  ...(page.department ? [page.department.label[language]] : []),
  ...page.responsibilities.map((duty) => `${lampMarks[duty.lamp]} ${duty.due} ${duty.what} ${duty.who}`),
  '',
  ...table(page.timeline.map(({ on, act, person, text }) => [on, act[language], person, text?.[language] ?? ''])),
]

const show = opensNumbered({
  name: 'projects problem',
  label: {
    zh: '打开一个问题：时钟、责任、办理过程',
    en: 'Open a problem: clock, responsibilities, what happened',
  },
  examples: ['jixia projects problem 37 --zone zibo'],
  what: { zh: '问题', en: 'problem' },
  listedBy: list,
  among: async (client, { query, zone }) => {
    const open = await client.call(listProblems, { query, zone })
    const settled = await client.call(listProblems, { query: { ...query, settled: 'yes' }, zone })
    return [...open.problems, ...settled.problems]
  },
  open: (client, id, asked) => client.call(openProblem, { params: { problem: id }, ...asked }),
  lines: pageLines,
})

export const problemCommands: readonly Command[] = [list, show]
