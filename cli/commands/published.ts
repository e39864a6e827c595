import { listPublished, type PublishedFigure } from '../../contract/indicators/published.ts'
import { wordValue } from '../../engines/indicators/wording.ts'
import type { Label, Language } from '../../kernel/label.ts'
import { withClient } from '../client.ts'
import { type Command, exitCodes, textOf, zoneOption } from '../command.ts'
import { table } from '../table.ts'

const headings: readonly Label[] = [
  { zh: '报告', en: 'report' },
  { zh: '区', en: 'zone' },
  { zh: '时期', en: 'period' },
  { zh: '公布数', en: 'published' },
  { zh: '重算', en: 'recomputed' },
  { zh: '指标', en: 'indicator' },
]

export const published: Command = {
  name: 'published',
  label: { zh: '列出各区公布过的数，能重算的都重算', en: 'Every published figure, recomputed where it can be' },
  options: zoneOption,
  examples: ['jixia published --zone qingdao', 'jixia published --json > published.json'],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const zones = await client.zones(textOf(invocation.options, 'zone'))
      const figures: PublishedFigure[] = []
      for (const zone of zones) figures.push(...(await client.call(listPublished, { zone })).figures)
      invocation.answer(figures, linesOf(figures, invocation.language))
      return exitCodes.done
    }),
}

function linesOf(figures: readonly PublishedFigure[], language: Language): string[] {
  const recomputed = figures.filter(({ agrees }) => agrees !== null)
  const differing = recomputed.filter(({ agrees }) => !agrees).length
  const counts = {
    zh: `公布数 ${figures.length} 个，重算 ${recomputed.length} 个，其中 ${differing} 个不一致。`,
    en: `${figures.length} published, ${recomputed.length} recomputed, ${differing} of them differ.`,
  }
  return [
    ...table([headings.map((heading) => heading[language]), ...figures.map(rowIn(language))]),
    '',
    counts[language],
  ]
}

const rowIn =
  (language: Language) =>
  ({ seed, zone, period, value, unit, qualifier, recomputed, agrees, label, key, subject }: PublishedFigure) => [
    seed,
    zone,
    period,
    wordValue({ value: String(value), unit, qualifier })[language],
    recomputed === null ? '' : `${recomputed} ${agrees === null ? '' : agrees ? '✓' : '✗'}`,
    `${subject && `${subject} `}${label}  ${key}`,
  ]
