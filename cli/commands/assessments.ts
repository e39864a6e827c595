import { writeFile } from 'node:fs/promises'
import {
  exportAssessed,
  listAssessed,
  listAssessments,
  openAssessment,
  type StandingShown,
} from '../../contract/assessments/assessments.ts'
import { openAssessmentEdition } from '../../contract/assessments/editions.ts'
import { type AssessedPage, type GroundShown, openAssessed } from '../../contract/assessments/subject.ts'
import { confirmationWords, publishableText } from '../../kernel/confirmation.ts'
import type { Label, Language } from '../../kernel/label.ts'
import { withClient } from '../client.ts'
import { type Command, exitCodes, given, onOption, textOf, wordsOf, zoneOption } from '../command.ts'
import { outputOf, outputOption } from '../output.ts'
import { table } from '../table.ts'

const unregistered: Label = { zh: '未登记', en: 'not registered' }
const withoutRules: Label = { zh: '没有适用的办法', en: 'no rules' }

const listOptions = {
  of: {
    type: 'string',
    value: 'ASSESSMENT',
    label: {
      zh: '哪一项的名单，如 output-per-mu；不写列出各项',
      en: 'whose list, such as output-per-mu; all if left out',
    },
  },
  grade: { type: 'string', value: 'GRADE', label: { zh: '只列这一级，如 A', en: 'only this grade, such as A' } },
} as const

const list: Command = {
  name: 'assessments list',
  label: {
    zh: '评价与培育：各项各级各多少；--of 列出一项的名单，可存成 Excel',
    en: 'Assessments with how many stand at each grade; --of lists one of them, as a workbook too',
  },
  options: { ...zoneOption, ...onOption, ...listOptions, ...outputOption(['xlsx']) },
  examples: [
    'jixia assessments list --zone zibo',
    'jixia assessments list --of output-per-mu --grade D --zone zibo --json',
    'jixia assessments list --of output-per-mu --output 亩均评价.xlsx',
  ],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const { options, language } = invocation
      const [zone] = await client.zones(textOf(options, 'zone'))
      const assessment = textOf(options, 'of')
      if (assessment === undefined) {
        const found = await client.call(listAssessments, { query: given(invocation, 'on'), zone })
        const rows = found.assessments.flatMap(({ id, label, edition, grades, ungraded, counts, total }) =>
          total === null
            ? [[id, label[language], (edition ? unregistered : withoutRules)[language]]]
            : counts.map(({ grade, count }) => [
                id,
                label[language],
                (grades.find((one) => one.id === grade)?.label ?? ungraded)[language],
                String(count),
              ]),
        )
        invocation.answer(found, [found.asOf, ...table(rows)])
        return exitCodes.done
      }
      const params = { assessment }
      const query = given(invocation, 'on', 'grade')
      if (textOf(options, 'output') !== undefined) {
        const { path } = outputOf(invocation, ['xlsx'], 'assessment.xlsx')
        await writeFile(path, await client.download(exportAssessed, { params, query: { ...query, language }, zone }))
        invocation.answer({ file: path }, [path])
        return exitCodes.done
      }
      const found = await client.call(listAssessed, { params, query: { ...query, limit: 500 }, zone })
      invocation.answer(found, table(found.rows.map((row) => standingRow(row, language))))
      return exitCodes.done
    }),
}

const standingRow = ({ code, name, gradeLabel, score, next }: StandingShown, language: Language): string[] => [
  code ?? '',
  name,
  gradeLabel[language],
  score?.toFixed(1) ?? '',
  next ? `${next.grade[language]} ${next.lacks[language]}` : '',
]

const explain: Command = {
  name: 'assessments explain',
  words: 'ASSESSMENT CODE',
  label: {
    zh: '一家在一项评价里的等级：为什么、差多少、请补什么',
    en: 'The grade of one in an assessment: why, what lacks, what to report',
  },
  options: { ...zoneOption, ...onOption },
  examples: ['jixia assessments explain output-per-mu 913703030045AL8U5U --zone zibo'],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const { options, language } = invocation
      const [assessment, subject] = wordsOf(invocation, 'ASSESSMENT', 'CODE')
      const [zone] = await client.zones(textOf(options, 'zone'))
      const page = await client.call(openAssessed, {
        params: { assessment, subject },
        query: given(invocation, 'on'),
        zone,
      })
      invocation.answer(page, linesOf(page, language))
      return exitCodes.done
    }),
}

const states = {
  met: { zh: '满足', en: 'met' },
  unmet: { zh: '不满足', en: 'unmet' },
  unknown: { zh: '未知', en: 'unknown' },
} as const satisfies Record<NonNullable<GroundShown['state']>, Label>

function linesOf(
  { assessment, standing, asOf, grounds, advice, measures, questions }: AssessedPage,
  language: Language,
) {
  const say = (label: Label): string => label[language]
  const below = (all: readonly GroundShown[], depth: number): string[] =>
    all.flatMap(({ text, state, told, gap, children }) => [
      [`${'  '.repeat(depth)}${say(text)}`, state && say(states[state]), told && say(told), gap && say(gap)]
        .filter(Boolean)
        .join('　'),
      ...below(children, depth + 1),
    ])
  const next = standing.next ? `　${say(standing.next.grade)} ${say(standing.next.lacks)}` : ''
  const ask = { zh: '请补：', en: 'To report: ' }[language]
  return [
    `${standing.name}　${say(assessment.label)}　${asOf}`,
    `${say(standing.gradeLabel)}${next}`,
    ...below(grounds, 0),
    ...advice.map(say),
    ...table(measures.map(({ label, told }) => [say(label), say(told)])),
    ...(questions.length > 0
      ? [`${ask}${questions.map(({ label }) => say(label)).join({ zh: '、', en: ', ' }[language])}`]
      : []),
  ]
}

const rules: Command = {
  name: 'assessments rules',
  words: 'ASSESSMENT',
  label: {
    zh: '一项评价依据的办法，还有几处待核；写明哪一版，逐处列出记录值和本区的核定',
    en: 'The rules of an assessment with how much is to be verified; of an edition each item, recalled and confirmed',
  },
  options: {
    ...zoneOption,
    edition: {
      type: 'string',
      value: 'EDITION',
      label: { zh: '哪一版，列出它的各处', en: 'an edition, item by item' },
    },
  },
  examples: [
    'jixia assessments rules output-per-mu --zone zibo',
    'jixia assessments rules output-per-mu --edition output-per-mu-shandong-2019 --zone zibo --json',
  ],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const { options, language } = invocation
      const [assessment] = wordsOf(invocation, 'ASSESSMENT')
      const edition = textOf(options, 'edition')
      const [zone] = await client.zones(textOf(options, 'zone'))
      if (edition === undefined) {
        const page = await client.call(openAssessment, { params: { assessment }, query: {}, zone })
        const open = page.editions.filter(({ inForce }) => inForce).flatMap(({ unconfirmed }) => unconfirmed).length
        invocation.answer(page.editions, [
          publishableText(open)[language],
          ...table(
            page.editions.map(({ id, label, firstDay, unconfirmed }) => [
              id,
              label[language],
              firstDay,
              `${confirmationWords.open[language]} ${unconfirmed.length}`,
            ]),
          ),
        ])
        return exitCodes.done
      }
      const page = await client.call(openAssessmentEdition, { params: { assessment, edition }, zone })
      invocation.answer(page, [
        `${page.edition.label[language]}　${page.publishable[language]}`,
        ...table(
          page.items.map(({ label, certainty, values, confirmed }) => [
            label[language],
            values.map((one) => `${one.label[language]} ${one.confirmed ?? one.recalled}${one.unit ?? ''}`).join('、'),
            (confirmed?.text ?? certainty)[language],
          ]),
        ),
      ])
      return exitCodes.done
    }),
}

export const assessmentCommands: readonly Command[] = [list, explain, rules]
