import { type SearchGroup, type SearchHit, searchRoute } from '../../contract/search.ts'
import type { Language } from '../../kernel/label.ts'
import { withClient } from '../client.ts'
import { type Command, exitCodes, Misunderstood, textOf, zoneOption } from '../command.ts'
import { countOf } from '../counted.ts'
import { shownText } from '../shown.ts'
import { table } from '../table.ts'

type Found = { readonly zone: string; readonly groups: readonly SearchGroup[] }

export const search: Command = {
  name: 'search',
  words: 'TEXT',
  label: {
    zh: '搜索指标、名录、成绩单、填报和页面；什么也没找到时退出码为 1',
    en: 'Search figures, registers, report cards, tasks and pages; ends with 1 where nothing is found',
  },
  options: {
    ...zoneOption,
    limit: {
      type: 'string',
      short: 'n',
      value: 'COUNT',
      label: { zh: '每类最多几条，1 至 50，不写为 5', en: 'at most so many of each kind, 1 to 50; 5 if left out' },
    },
  },
  examples: ['jixia search jsgz --zone zibo', 'jixia search 91370303 --zone zibo --limit 20 --json'],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const { words, options, language } = invocation
      const text = words.join(' ')
      if (text.trim() === '') throw new Misunderstood({ zh: '还要写上 TEXT。', en: 'TEXT is missing.' }, language)
      const limit = countOf(invocation, 'limit', 50)
      const found: Found[] = []
      for (const zone of await client.zones(textOf(options, 'zone')))
        found.push({ zone, ...(await client.call(searchRoute, { query: { text, limit }, zone })) })
      const some = found.filter(({ groups }) => groups.length > 0)
      const nothing = { zh: `没有找到“${text}”。`, en: `Nothing found for “${text}”.` }
      invocation.answer(found, some.length > 0 ? some.flatMap((one) => linesOf(one, language)) : [nothing[language]])
      return some.length > 0 ? exitCodes.done : exitCodes.failed
    }),
}

const linesOf = ({ zone, groups }: Found, language: Language): string[] =>
  groups.flatMap(({ label, hits }) => [
    `${zone} · ${label[language]}`,
    ...table(hits.map((hit) => rowOf(hit, language))),
    '',
  ])

const rowOf = ({ name, note, shown, periodLabel, href }: SearchHit, language: Language): string[] => [
  name.text[language],
  shown ? `${shownText(shown, language)}  ${periodLabel?.[language] ?? ''}` : (note?.text[language] ?? ''),
  href,
]
