import { writeFile } from 'node:fs/promises'
import { exportBatches } from '../../contract/delivery/batches/batches.ts'
import { exportClinic } from '../../contract/delivery/clinic/clinic.ts'
import { exportDelivery, exportStatistics } from '../../contract/delivery/files.ts'
import { exportProblems } from '../../contract/delivery/problems/problems.ts'
import { exportReviews } from '../../contract/delivery/reviews/reviews.ts'
import type { Language } from '../../kernel/label.ts'
import { type Client, withClient } from '../client.ts'
import { type Command, exitCodes, given, Misunderstood, onOption, textOf, wordsOf, zoneOption } from '../command.ts'
import { outputOf, outputOption } from '../output.ts'

type Asked = { readonly on?: string; readonly language: Language }

/** The lists that can be had as a workbook, by the word that asks for them. */
const lists = {
  projects: (client: Client, query: Asked, zone: string | undefined) =>
    client.download(exportDelivery, { query, zone }),
  slips: (client: Client, query: Asked, zone: string | undefined) =>
    client.download(exportDelivery, { query: { ...query, slipping: 'yes' }, zone }),
  problems: (client: Client, query: Asked, zone: string | undefined) =>
    client.download(exportProblems, { query: { ...query, view: 'all' }, zone }),
  consultations: (client: Client, query: Asked, zone: string | undefined) =>
    client.download(exportClinic, { query, zone }),
  batches: (client: Client, query: Asked, zone: string | undefined) => client.download(exportBatches, { query, zone }),
  reviews: (client: Client, query: Asked, zone: string | undefined) => client.download(exportReviews, { query, zone }),
  statistics: (client: Client, { language }: Asked, zone: string | undefined) =>
    client.download(exportStatistics, { query: { language }, zone }),
} as const
const names = Object.keys(lists) as (keyof typeof lists)[]

export const projectExport: Command = {
  name: 'projects export',
  words: 'LIST',
  label: {
    zh: `把一张清单存成 Excel：${names.join('、')}`,
    en: `Save a list as a workbook: ${names.join(', ')}`,
  },
  options: { ...outputOption(['xlsx']), ...zoneOption, ...onOption },
  examples: ['jixia projects export problems --zone zibo --output 问题清单.xlsx'],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const { options, language } = invocation
      const [wanted] = wordsOf(invocation, 'LIST')
      const list = names.find((name) => name === wanted)
      if (!list) {
        const sentence = {
          zh: `没有“${wanted}”这张清单，可写 ${names.join('、')}。`,
          en: `There is no list “${wanted}”; there are ${names.join(', ')}.`,
        }
        throw new Misunderstood(sentence, language)
      }
      const { path } = outputOf(invocation, ['xlsx'], `${list}.xlsx`)
      const [zone] = await client.zones(textOf(options, 'zone'))
      await writeFile(path, await lists[list](client, { ...given(invocation, 'on'), language }, zone))
      invocation.answer({ file: path }, [path])
      return exitCodes.done
    }),
}
