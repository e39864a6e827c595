import { type FigurePage, openFigure } from '../../contract/indicators/figures.ts'
import { listPublished } from '../../contract/indicators/published.ts'
import { type Scope, scopes } from '../../engines/indicators/comparison.ts'
import { isPeriod, lastDay } from '../../kernel/period.ts'
import { type Client, withClient } from '../client.ts'
import { type Command, exitCodes, type Invocation, Misunderstood, textOf, wordsOf, zoneOption } from '../command.ts'
import { figureText } from './figure-text.ts'

export const figure: Command = {
  name: 'figure',
  words: 'KEY',
  label: {
    zh: '打开一个数：公布、公式、输入、记录、文件、谁何时',
    en: 'Open a figure: published, formula, inputs, records, documents, who and when',
  },
  options: {
    period: {
      type: 'string',
      short: 'p',
      value: 'PERIOD',
      label: {
        zh: '时期，如 2023、2023-Q1；不写取最近公布的',
        en: 'such as 2023, 2023-Q1; the latest published if left out',
      },
    },
    ...zoneOption,
    subject: {
      type: 'string',
      value: 'NAME',
      label: { zh: '不是全区时，是谁的数', en: 'whose number, where it is not the zone’s' },
    },
    scope: { type: 'string', value: Object.keys(scopes).join('|'), label: { zh: '范围', en: 'scope' } },
  },
  examples: [
    'jixia figure tech-renovation-projects:growth --period 2023-01..09',
    'jixia figure tech-renovation-projects --zone zibo --json',
  ],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const page = await openPage(client, invocation)
      invocation.answer(page, figureText(page, invocation.language))
      return page.shown.value === null ? exitCodes.failed : exitCodes.done
    }),
}

async function openPage(client: Client, invocation: Invocation): Promise<FigurePage> {
  const { options } = invocation
  const [key] = wordsOf(invocation, 'KEY')
  const scope = scopeOf(textOf(options, 'scope'), invocation)
  const { zone, period } = await placeOf(client, key, invocation)
  const query = { period, subject: textOf(options, 'subject'), scope }
  return client.call(openFigure, { params: { key }, query, zone })
}

function scopeOf(text: string | undefined, { language }: Invocation): Scope | undefined {
  if (text === undefined || text in scopes) return text as Scope | undefined
  const known = Object.keys(scopes).join('、')
  throw new Misunderstood(
    { zh: `没有“${text}”这个范围，可用：${known}。`, en: `No scope “${text}”; there are ${known}.` },
    language,
  )
}

type Place = { readonly zone: string | undefined; readonly period: string }

/** Zone and period: those that were named, else the first zone that published the figure, and the last period of it. */
async function placeOf(client: Client, key: string, { options, language }: Invocation): Promise<Place> {
  const [zone, period] = [textOf(options, 'zone'), textOf(options, 'period')]
  const zones = await client.zones(zone)
  if (period !== undefined && zones.length === 1) return { zone, period }
  const subject = textOf(options, 'subject') ?? ''
  for (const candidate of zones) {
    const { figures } = await client.call(listPublished, { zone: candidate })
    const own = figures.filter((one) => one.key === key && one.subject === subject).map((one) => one.period)
    const found = period === undefined ? lastOf(own) : own.find((each) => each === period)
    if (found !== undefined) return { zone: candidate, period: found }
  }
  if (period !== undefined) return { zone, period }
  throw new Misunderstood(
    { zh: `没有公布过“${key}”，请用 --period 写明时期。`, en: `“${key}” was never published: name a --period.` },
    language,
  )
}

const lastOf = (periods: readonly string[]): string | undefined =>
  periods.filter(isPeriod).toSorted((one, other) => (lastDay(one) < lastDay(other) ? 1 : -1))[0]
