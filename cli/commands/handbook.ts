import { writeFile } from 'node:fs/promises'
import {
  exportHandbook,
  type HandbookAnswer,
  type HandbookItem,
  handbookFormats,
  openHandbook,
} from '../../contract/delivery/handbook.ts'
import type { Language } from '../../kernel/label.ts'
import { withClient } from '../client.ts'
import { type Command, exitCodes, given, onOption, textOf, wordsOf, zoneOption } from '../command.ts'
import { outputOf, outputOption } from '../output.ts'
import { table } from '../table.ts'
import { findProject } from './delivery.ts'

export const projectHandbook: Command = {
  name: 'projects handbook',
  words: 'PROJECT',
  label: {
    zh: '一个项目的落地手册：要办哪几件、次序、材料、天数；可存成 Word 或 PDF',
    en: 'The handbook of landing of a project: items, order, papers, days; saved as Word or PDF',
  },
  options: {
    ...outputOption(handbookFormats),
    answers: {
      type: 'string',
      value: 'ANSWERS',
      label: {
        zh: '台账里没有的，如 coal:1200,hazardous:no',
        en: 'what the ledger does not tell, such as coal:1200,hazardous:no',
      },
    },
    ...zoneOption,
    ...onOption,
  },
  examples: [
    'jixia projects handbook SD-2024-035',
    'jixia projects handbook SD-2024-035 --answers hazardous:no --output 手册.pdf',
  ],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const { options, language } = invocation
      const [wanted] = wordsOf(invocation, 'PROJECT')
      const output = outputOf(invocation, handbookFormats)
      const [zone] = await client.zones(textOf(options, 'zone'))
      const params = { project: await findProject(client, wanted, zone, language) }
      const query = given(invocation, 'on', 'answers')
      const handbook = await client.call(openHandbook, { params, query, zone })
      if (output) {
        const asked = { ...query, format: output.format, language }
        await writeFile(output.path, await client.download(exportHandbook, { params, query: asked, zone }))
      }
      invocation.answer(handbook, output ? [output.path] : handbookLines(handbook, language))
      return exitCodes.done
    }),
}

const needs = {
  open: { zh: '待定', en: 'open' },
  spared: { zh: '不用办', en: 'not needed' },
} as const

const stateOf = ({ need, stateLabel, difference }: HandbookItem, language: Language): string =>
  [need === 'needed' ? stateLabel : needs[need], difference]
    .flatMap((label) => label?.[language] ?? [])
    .join(language === 'zh' ? '，' : ', ')

const handbookLines = (
  { project, sentence, toldByPlan, published, basis, items }: HandbookAnswer,
  language: Language,
): string[] => [
  project.name,
  sentence[language],
  ...(toldByPlan ? [toldByPlan[language]] : []),
  ...published.map(({ text, source }) => `${text[language]} (${source[language]})`),
  ...table(
    items.map((item) => [
      String(item.number),
      item.label[language],
      item.owner[language],
      { zh: `${item.days}个工作日`, en: `${item.days} working days` }[language],
      stateOf(item, language),
      item.doneOn ?? '',
    ]),
  ),
  basis[language],
]
