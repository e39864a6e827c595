import { writeFile } from 'node:fs/promises'
import { downloadCard, formats, listCards, type OpenedCard, openCard, verifyCard } from '../../contract/reports.ts'
import type { Language } from '../../kernel/label.ts'
import { type Client, withClient } from '../client.ts'
import { type Command, exitCodes, type Invocation, Misunderstood, textOf, wordsOf, zoneOption } from '../command.ts'
import { outputOf, outputOption } from '../output.ts'
import { shownText } from '../shown.ts'
import { table } from '../table.ts'

const report: Command = {
  name: 'report',
  words: 'CARD',
  label: { zh: '打开成绩单，或存成文件', en: 'Open a report card, or save it as a file' },
  options: {
    ...outputOption(formats),
    format: {
      type: 'string',
      short: 'f',
      value: formats.join('|'),
      label: { zh: '存成这种文件，文件名取成绩单编号', en: 'save it as such a file, named after the card' },
    },
    code: {
      type: 'string',
      value: 'CODE',
      label: { zh: '某次冻结的核验码：存成当时的样子', en: 'a signing: save the card as it was then' },
    },
    ...zoneOption,
  },
  examples: ['jixia report list', 'jixia report zibo-2024', 'jixia report zibo-2024 --output 成绩单.pdf'],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const { options, language } = invocation
      const [card] = wordsOf(invocation, 'CARD')
      const wanted = textOf(options, 'format')
      const output = outputOf(invocation, formats, wanted === undefined ? undefined : `${card}.${wanted}`)
      const zone = await zoneOf(client, card, invocation)
      const opened = await client.call(openCard, { params: { card }, zone })
      if (output) {
        await writeFile(
          output.path,
          await client.download(downloadCard, {
            params: { card },
            query: { format: output.format, language, code: textOf(options, 'code') },
            zone,
          }),
        )
      }
      invocation.answer(opened, output ? [output.path] : cardText(opened, language))
      return exitCodes.done
    }),
}

const list: Command = {
  name: 'report list',
  label: { zh: '列出成绩单', en: 'The report cards' },
  options: zoneOption,
  examples: ['jixia report list --zone zibo'],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const { language } = invocation
      const cards = await everyCard(client, textOf(invocation.options, 'zone'))
      const rows = cards.map(({ zone, id, title, periodLabel, frozen }) => [
        zone,
        id,
        periodLabel[language],
        frozen?.code ?? '',
        title[language],
      ])
      invocation.answer(cards, table(rows))
      return exitCodes.done
    }),
}

const verify: Command = {
  name: 'report verify',
  words: 'CODE',
  label: {
    zh: '按核验码重算冻结的成绩单，不一致时退出码为 1',
    en: 'Recompute a signed card by its code; ends with 1 where it differs',
  },
  examples: ['jixia report verify 7F3A-19C2'],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const [code] = wordsOf(invocation, 'CODE')
      const verification = await client.call(verifyCard, { params: { code } })
      const { title, zone, periodLabel, sentence, same, hash } = verification
      const { language } = invocation
      const lines = [`${title[language]} · ${zone[language]} · ${periodLabel[language]}`, sentence[language], hash]
      invocation.answer(verification, lines)
      return same ? exitCodes.done : exitCodes.failed
    }),
}

export const reportCommands: readonly Command[] = [report, list, verify]

async function everyCard(client: Client, asked: string | undefined) {
  const found = []
  for (const zone of await client.zones(asked)) {
    const { cards } = await client.call(listCards, { zone })
    found.push(...cards.map((card) => ({ zone, ...card })))
  }
  return found
}

/** The zone that was asked for, else the only one that has the card. */
async function zoneOf(client: Client, card: string, { options, language }: Invocation): Promise<string> {
  const asked = textOf(options, 'zone')
  if (asked !== undefined) return (await client.zones(asked))[0]!
  const cards = await everyCard(client, undefined)
  const [first, second] = cards.filter(({ id }) => id === card)
  if (first && !second) return first.zone
  const known = [...new Set(cards.map(({ zone, id }) => (first ? zone : `${zone}/${id}`)))].join('、')
  const sentence = first
    ? { zh: `几个区都有“${card}”，请用 --zone 写明。`, en: `Several zones have “${card}”: name one with --zone.` }
    : { zh: `没有“${card}”这张成绩单，现有：${known}。`, en: `There is no card “${card}”; there are ${known}.` }
  throw first ? new Misunderstood(sentence, language) : new Error(sentence[language])
}

function cardText({ card, hash, frozen, restatements }: OpenedCard, language: Language): string[] {
  const rows = card.sections.map(({ label, blocks }) => [
    '',
    label[language],
    ...table(
      blocks.map((block) => [
        block.name[language],
        shownText(block, language),
        block.beside.map((figure) => `${figure.name[language]} ${shownText(figure, language)}`).join('  '),
      ]),
    ),
  ])
  const signed = frozen[0] && { zh: `已冻结 ${frozen[0].code}`, en: `signed ${frozen[0].code}` }
  const changed = {
    zh: `冻结之后有 ${restatements.length} 个数更正过`,
    en: `${restatements.length} figures were restated since`,
  }
  return [
    card.title[language],
    card.lead[language],
    ...rows.flat(),
    '',
    ...(signed ? [signed[language], changed[language]] : []),
    `sha256 ${hash}`,
  ]
}
