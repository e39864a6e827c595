import { type CapitalAccount, openCapitalAccount } from '../../contract/investment/capital-account.ts'
import type { CommitmentPage } from '../../contract/investment/commitment-page.ts'
import { listCommitments, openCommitment } from '../../contract/investment/investment.ts'
import { moneyLabel } from '../../engines/investment/currency.ts'
import { commitmentStateIds } from '../../engines/investment/standing.ts'
import type { Language } from '../../kernel/label.ts'
import { withClient } from '../client.ts'
import { type Command, exitCodes, given, Misunderstood, onOption, textOf, zoneOption } from '../command.ts'
import { lampMarks } from '../marks.ts'
import { opensNumbered } from '../numbered.ts'
import { table } from '../table.ts'

const states = [...commitmentStateIds, 'due'] as const

const account: Command = {
  name: 'investment',
  label: { zh: '到位资金：对目标、对全市、对上年', en: 'Paid-in capital against target, city and year before' },
  options: {
    ...zoneOption,
    ...onOption,
    year: { type: 'string', label: { zh: '哪一年，最近的一年不必写', en: 'The year; the latest unless given' } },
  },
  examples: ['jixia investment --zone zibo', 'jixia investment --zone zibo --year 2020 --json'],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const [zone] = await client.zones(textOf(invocation.options, 'zone'))
      const found = await client.call(openCapitalAccount, { query: given(invocation, 'on', 'year'), zone })
      invocation.answer(found, accountLines(found, invocation.language))
      return exitCodes.done
    }),
}

function accountLines({ measures, by, whole, rules, proof }: CapitalAccount, language: Language): string[] {
  const rate = ({ value }: { readonly value: string | null }): string => (value === null ? '—' : `${value}%`)
  return [
    rules.label[language],
    ...table(
      measures.map((one) => [
        lampMarks[one.lamp],
        one.label[language],
        one.periodLabel[language],
        `${one.done ?? '—'} ${one.unit}`,
        `${{ zh: '完成目标', en: 'of target' }[language]} ${rate(one.completion)}`,
        `${{ zh: '占全市', en: 'of the city' }[language]} ${rate(one.share)}`,
        `${{ zh: '同比', en: 'on the year' }[language]} ${rate(one.growth)}`,
      ]),
    ),
    '',
    ...table(
      [...by.origin, whole].map(({ label, arrivals, yuan, unconverted, share }) => [
        label[language],
        String(arrivals),
        `${yuan ?? '—'} 万元`,
        share === null ? '—' : `${share}%`,
        unconverted === 0 ? '' : { zh: `未折算${unconverted}笔`, en: `${unconverted} not converted` }[language],
      ]),
    ),
    '',
    proofLine(proof, language),
  ]
}

const proofLine = ({ arrivals, filed, filedYuan, percent }: CapitalAccount['proof'], language: Language): string =>
  ({
    zh: `附有凭证文件：${arrivals}笔中${filed}笔，${filedYuan ?? '—'} 万元，${percent ?? '—'}%`,
    en: `With a file of the voucher: ${filed} of ${arrivals}, ${filedYuan ?? '—'} 万元, ${percent ?? '—'}%`,
  })[language]

const commitments: Command = {
  name: 'investment commitments',
  label: { zh: '资金承诺：谁、多少、哪天到、逾期几天', en: 'Capital commitments: who, how much, by when, how late' },
  options: {
    ...zoneOption,
    ...onOption,
    state: {
      type: 'string',
      label: { zh: `状态：${states.join('、')}`, en: `State: ${states.join(', ')}` },
    },
  },
  examples: ['jixia investment commitments --zone zibo --state due'],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const { language, options } = invocation
      const [zone] = await client.zones(textOf(options, 'zone'))
      const state = states.find((one) => one === options.state)
      if (options.state !== undefined && !state) throw unknownState(String(options.state), language)
      const query = { ...given(invocation, 'on'), ...(state && { state }) }
      const listed = await client.call(listCommitments, { query, zone })
      const rows = listed.commitments.map((line) => [
        lampMarks[line.lamp],
        line.number,
        line.investor,
        moneyLabel(line.sum, line.currency)[language],
        line.due,
        line.reason[language],
      ])
      invocation.answer(listed, table(rows))
      return exitCodes.done
    }),
}

const unknownState = (wanted: string, language: Language): Misunderstood =>
  new Misunderstood(
    {
      zh: `没有“${wanted}”这个状态，可写：${states.join('、')}。`,
      en: `There is no state “${wanted}”; there are ${states.join(', ')}.`,
    },
    language,
  )

const commitmentLines = (page: CommitmentPage, language: Language): string[] => [
  `${lampMarks[page.lamp]} ${page.number} ${page.investor} ${moneyLabel(page.sum, page.currency)[language]}`,
  `${page.stateLabel[language]}${{ zh: '：', en: ': ' }[language]}${page.reason[language]}`,
  ...table(
    page.arrivals.map(({ on, voucher, bank, sum, yuan, conversion, reason, counters, files }) => [
      on,
      voucher,
      bank,
      moneyLabel(sum, page.currency)[language],
      yuan === null ? '—' : `${yuan} 万元`,
      reason ?? conversion[language],
      counters === null ? filesText(files, language) : '',
    ]),
  ),
]

const filesText = (files: CommitmentPage['arrivals'][number]['files'], language: Language): string =>
  files
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ name }) => name)
    .join({ zh: '、', en: ', ' }[language]) || { zh: '未附凭证', en: 'no file attached' }[language]

const commitment = opensNumbered({
  name: 'investment commitment',
  label: { zh: '打开一笔承诺：每张到账凭证和冲销', en: 'Open a commitment: every voucher and counter-entry' },
  examples: ['jixia investment commitment ZJ-2023-001 --zone zibo'],
  what: { zh: '承诺', en: 'commitment' },
  listedBy: commitments,
  among: async (client, asked) => (await client.call(listCommitments, asked)).commitments,
  open: (client, id, asked) => client.call(openCommitment, { params: { commitment: id }, ...asked }),
  lines: commitmentLines,
})

export const investmentCommands = [account, commitments, commitment]
