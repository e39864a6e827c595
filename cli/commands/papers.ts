import { writeFile } from 'node:fs/promises'
import { downloadPaper, listPapers, openPaper, type PaperAnswer, paperFormats } from '../../contract/delivery/papers.ts'
import type { Language } from '../../kernel/label.ts'
import { type Client, withClient } from '../client.ts'
import { type Command, exitCodes, given, Misunderstood, onOption, textOf, wordsOf, zoneOption } from '../command.ts'
import { outputOf, outputOption } from '../output.ts'
import { table } from '../table.ts'

const list: Command = {
  name: 'projects papers',
  label: { zh: '印发的通报：文号、标题、印发日', en: 'Papers issued: number, title, day' },
  options: zoneOption,
  examples: ['jixia projects papers --zone zibo'],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const { language } = invocation
      const [zone] = await client.zones(textOf(invocation.options, 'zone'))
      const { papers } = await client.call(listPapers, { zone })
      const rows = papers.map(({ number, issuedOn, title }) => [number[language], issuedOn, title[language]])
      invocation.answer(papers, table(rows))
      return exitCodes.done
    }),
}

const show: Command = {
  name: 'projects paper',
  words: 'NUMBER',
  label: {
    zh: '打开一份印发的通报，并列出今天的数据会怎么写；存件与摘要不符时退出码为 1',
    en: 'Open a paper that was issued beside what the data say now; ends with 1 where it does not fit its hash',
  },
  options: { ...outputOption(paperFormats), ...zoneOption, ...onOption },
  examples: [
    'jixia projects paper 2024-1 --zone zibo',
    'jixia projects paper 〔2024〕1号 --zone zibo --output 通报.docx',
  ],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const { options, language } = invocation
      const [wanted] = wordsOf(invocation, 'NUMBER')
      const output = outputOf(invocation, paperFormats)
      const [zone] = await client.zones(textOf(options, 'zone'))
      const params = { paper: await findPaper(client, wanted, zone, language) }
      const paper = await client.call(openPaper, { params, query: given(invocation, 'on'), zone })
      if (output) {
        const query = { format: output.format, language }
        await writeFile(output.path, await client.download(downloadPaper, { params, query, zone }))
      }
      invocation.answer(paper, output ? [output.path] : paperLines(paper, language))
      return paper.intact ? exitCodes.done : exitCodes.failed
    }),
}

/** The id of the paper of a number, written `〔2024〕1号` or `2024-1`. */
async function findPaper(
  client: Client,
  wanted: string,
  zone: string | undefined,
  language: Language,
): Promise<string> {
  const { papers } = await client.call(listPapers, { zone })
  const digits = (text: string): string => (text.match(/\d+/g) ?? []).join('-')
  const found = papers.find(({ id, number }) => id === wanted || digits(number.zh) === digits(wanted))
  if (found) return found.id
  const sentence = {
    zh: `没有印发过“${wanted}”；文号见 jixia projects papers，可写成 2024-1。`,
    en: `No paper has the number “${wanted}”; see jixia projects papers and write it as 2024-1.`,
  }
  throw new Misunderstood(sentence, language)
}

const paperLines = ({ number, title, issuedOn, paragraphs, now, hash }: PaperAnswer, language: Language): string[] => [
  `${number[language]}  ${issuedOn}`,
  title[language],
  ...paragraphs.map(({ text }) => text[language]),
  '',
  {
    zh: `按${now.asOf}的数据，${now.differences.length}处不同`,
    en: `By the data of ${now.asOf}: ${now.differences.length} differences`,
  }[language],
  ...now.differences.flatMap(({ earlier, later }) => [
    `- ${earlier?.[language] ?? '—'}`,
    `+ ${later?.[language] ?? '—'}`,
  ]),
  `sha256 ${hash}`,
]

export const paperCommands: readonly Command[] = [list, show]
