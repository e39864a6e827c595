import { openClinic, openConsultation } from '../../contract/delivery/clinic/clinic.ts'
import type { ConsultationLine, ConsultationPage } from '../../contract/delivery/clinic/consultation-page.ts'
import type { Language } from '../../kernel/label.ts'
import { withClient } from '../client.ts'
import { type Command, exitCodes, given, onOption, textOf, zoneOption } from '../command.ts'
import { lampMarks } from '../marks.ts'
import { opensNumbered } from '../numbered.ts'
import { seenOn, severalDaysOf } from '../seen-on.ts'
import { table } from '../table.ts'

const rowOf = (line: ConsultationLine, language: Language): string[] => [
  lampMarks[line.lamp],
  String(line.serial),
  line.project.name,
  line.gradeLabel[language],
  line.stateLabel[language],
  line.reason[language],
  line.followUp ?? '—',
]

const clinic: Command = {
  name: 'projects clinic',
  label: {
    zh: '项目会诊：按规则应会诊的项目，在诊的，已了结的',
    en: 'The project clinic: whom the rules call in, what is going on, what has ended',
  },
  options: {
    ...zoneOption,
    ...onOption,
    mine: { type: 'boolean', label: { zh: '只看等我的', en: 'only what waits for me' } },
  },
  examples: ['jixia projects clinic --zone zibo', 'jixia projects clinic --mine --json'],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const { language, options } = invocation
      const [zone] = await client.zones(textOf(options, 'zone'))
      const query = { ...given(invocation, 'on'), ...(options.mine === true && { mine: 'yes' as const }) }
      const answer = await client.call(openClinic, { query, zone })
      const { counts, rules, triage, open, ended } = answer
      const head = {
        zh: `${seenOn(answer, language)}：应会诊${counts.emergency + counts.ordinary}个，在诊${counts.open}个，有事超期${counts.late}个`,
        en: `${seenOn(answer, language)}: to be called in ${counts.emergency + counts.ordinary}, in the clinic ${counts.open}, late ${counts.late}`,
      }
      const wanted = (triage ?? []).map(({ lamp, project, gradeLabel, grounds }) => [
        lampMarks[lamp],
        project.name,
        gradeLabel[language],
        grounds.map((ground) => ground[language]).join({ zh: '，', en: '; ' }[language]),
      ])
      const lines = [...open, ...(options.mine === true ? [] : ended)]
      invocation.answer(answer, [
        head[language],
        ...severalDaysOf(answer, language),
        rules.label[language],
        ...table(lines.map((line) => rowOf(line, language))),
        ...(wanted.length > 0 && options.mine !== true ? ['', ...table(wanted)] : []),
      ])
      return exitCodes.done
    }),
}

const pageLines = (page: ConsultationPage, language: Language): string[] => [
  `${lampMarks[page.lamp]} ${{ zh: `第${page.serial}号会诊`, en: `Consultation ${page.serial}` }[language]} ${page.complaint}`,
  page.project.name,
  `${page.stateLabel[language]}${{ zh: '：', en: ': ' }[language]}${page.reason[language]}`,
  ...page.rounds.flatMap(({ asked, diagnosis, prescriptions }) => [
    ...asked.map(
      ({ lamp, department, reason, opinion }) =>
        `${lampMarks[lamp]} ${department[language]} ${reason[language]} ${opinion?.text ?? ''}`,
    ),
    ...(diagnosis ? [`${diagnosis.cause[language]} ${diagnosis.text}`] : []),
    ...prescriptions.map(
      ({ due, measure, department, problem }) =>
        `${problem ? lampMarks[problem.lamp] : lampMarks.unknown} ${due} ${measure} ${department[language]}`,
    ),
  ]),
  '',
  ...table(page.timeline.map(({ on, act, person, text }) => [on, act[language], person, text?.[language] ?? ''])),
]

const consultation = opensNumbered({
  name: 'projects consultation',
  label: {
    zh: '打开一次会诊：部门意见、诊断、处方、办理过程',
    en: 'Open a consultation: opinions, diagnosis, prescriptions, what happened',
  },
  examples: ['jixia projects consultation 3 --zone zibo'],
  what: { zh: '会诊', en: 'consultation' },
  listedBy: clinic,
  among: async (client, asked) => {
    const { open, ended } = await client.call(openClinic, asked)
    return [...open, ...ended]
  },
  open: (client, id, asked) => client.call(openConsultation, { params: { consultation: id }, ...asked }),
  lines: pageLines,
})

export const clinicCommands: readonly Command[] = [clinic, consultation]
