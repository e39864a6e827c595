import { listNominationBatches, seeNominationBatch } from '../../contract/ladder/nominations.ts'
import type { Language } from '../../kernel/label.ts'
import { withClient } from '../client.ts'
import { type Command, exitCodes, Misunderstood, textOf, wordsOf, zoneOption } from '../command.ts'
import { table } from '../table.ts'

const list: Command = {
  name: 'ladder batches',
  label: { zh: '申报批次：称号、申报期、走到哪一步', en: 'Batches of nominations: title, window, phase' },
  options: { ...zoneOption },
  examples: ['jixia ladder batches --zone zibo', 'jixia ladder batches --zone zibo --json'],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const { options, language } = invocation
      const [zone] = await client.zones(textOf(options, 'zone'))
      const found = await client.call(listNominationBatches, { zone })
      invocation.answer(
        found,
        table(
          found.batches.map(({ serial, name, title, firstDay, lastDay, stateLabel, reason, counts }) => [
            String(serial),
            name,
            title.label[language],
            `${firstDay}–${lastDay}`,
            stateLabel[language],
            reason[language],
            counts ? String(counts.all) : '',
          ]),
        ),
      )
      return exitCodes.done
    }),
}

const show: Command = {
  name: 'ladder batch',
  words: 'SERIAL',
  label: {
    zh: '一个申报批次：每家走到哪一步、为什么',
    en: 'One batch of nominations: where each enterprise stands, and why',
  },
  options: { ...zoneOption },
  examples: ['jixia ladder batch 1 --zone zibo', 'jixia ladder batch 2 --zone zibo --json'],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const { options, language } = invocation
      const [serial] = wordsOf(invocation, 'SERIAL')
      const [zone] = await client.zones(textOf(options, 'zone'))
      const { batches } = await client.call(listNominationBatches, { zone })
      const wanted = batches.find((one) => String(one.serial) === serial)
      if (!wanted) throw noSuchBatch(serial, batches, language)
      const page = await client.call(seeNominationBatch, { params: { batch: wanted.id }, zone })
      invocation.answer(page, [
        `${page.name}　${page.stateLabel[language]}　${page.reason[language]}`,
        ...table(
          page.nominations.map(({ enterprise, stateLabel, reason }) => [
            enterprise.creditCode ?? '',
            enterprise.name,
            stateLabel[language],
            reason?.[language] ?? '',
          ]),
        ),
      ])
      return exitCodes.done
    }),
}

function noSuchBatch(serial: string, batches: readonly { readonly serial: number }[], language: Language): Error {
  const known = batches.map((one) => one.serial).join('、') || '—'
  return new Misunderstood(
    { zh: `没有第${serial}号批次，现有：${known}。`, en: `There is no batch ${serial}; there are ${known}.` },
    language,
  )
}

export const nominationCommands: readonly Command[] = [list, show]
