import { type EvaluationPage, listContributions, openEvaluation } from '../../contract/evaluation/evaluation.ts'
import { notYetScored, toldScore } from '../../contract/evaluation/not-yet-scored.ts'
import type { Language } from '../../kernel/label.ts'
import { withClient } from '../client.ts'
import { type Command, exitCodes, given, textOf, zoneOption } from '../command.ts'
import { table } from '../table.ts'

const evaluationOptions = {
  ...zoneOption,
  edition: {
    type: 'string',
    value: 'EDITION',
    label: { zh: '哪一版，如 2021（默认）、2024', en: 'the edition, 2021 (unless said) or 2024' },
  },
  year: {
    type: 'string',
    value: 'YEAR',
    label: { zh: '哪一年的数据，最近的一年不必写', en: 'the year of the facts; the latest unless given' },
  },
} as const

const usual = '2021'
const points = (value: number): string => value.toFixed(2)
const between = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  points(low) === points(high) ? points(low) : `${points(low)}—${points(high)}`

/** How sure it is, in a line: nothing of it is a published score. */
const standing = ({ edition, toConfirm }: EvaluationPage, language: Language): string =>
  ({
    zh: `全国最小值、最大值是设定；${toConfirm.length}处没有核定，${edition.weights.lacking}项赋权暂按1计`,
    en: `national bounds are assumed; ${toConfirm.length} things are unconfirmed, ${edition.weights.lacking} weights count 1`,
  })[language]

const score: Command = {
  name: 'evaluation score',
  label: {
    zh: '本区综合评价测算得分：各组、各项从最少到最多，缺什么',
    en: 'The own score of the zone, from least to most, and what is missing',
  },
  options: evaluationOptions,
  examples: ['jixia evaluation score --zone zibo --edition 2021', 'jixia evaluation score --zone zibo --json'],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const { options, language } = invocation
      const [zone] = await client.zones(textOf(options, 'zone'))
      const params = { edition: textOf(options, 'edition') ?? usual }
      const page = await client.call(openEvaluation, { params, query: given(invocation, 'year'), zone })
      invocation.answer(page, [
        `${page.edition.label[language]}　${page.year}`,
        ...page.lacks.map((lack) => lack[language]),
        ...(page.score ? scoreLines(page, page.score, language) : []),
      ])
      return page.score ? exitCodes.done : exitCodes.failed
    }),
}

function scoreLines(
  page: EvaluationPage,
  { groups, items, ...total }: NonNullable<EvaluationPage['score']>,
  language: Language,
) {
  const head = { zh: '请补，最有用的在前：', en: 'To report, the most useful first:' }[language]
  return [
    toldScore(page)
      ? `${{ zh: '综合得分', en: 'Score' }[language]}　${between(total)} / 100`
      : notYetScored(page)[language],
    standing(page, language),
    ...groups.flatMap((group) => [
      '',
      `${group.label[language]}　${between(group)} / ${group.full.toFixed(0)}`,
      ...table(
        items
          .filter((item) => item.group === group.id)
          .map((item) => [item.number, item.label[language], between(item), `/ ${points(item.full)}`]),
      ),
    ]),
    ...(page.questions.length > 0 ? ['', head] : []),
    ...table(page.questions.slice(0, 12).map(({ label, waiting }) => [label[language], points(waiting)])),
  ]
}

const contribution: Command = {
  name: 'evaluation contribution',
  label: { zh: '各企业对本区得分的贡献：去掉它会少几分', en: 'What each enterprise brings to the score' },
  options: {
    ...evaluationOptions,
    item: {
      type: 'string',
      value: 'NUMBER',
      label: { zh: '只看一项，如 1.3', en: 'of one item, such as 1.3' },
    },
    least: { type: 'boolean', label: { zh: '拉低最多的在前', en: 'those that pull down most come first' } },
    limit: { type: 'string', value: 'N', label: { zh: '列几家，默认 50', en: 'so many enterprises, 50 unless said' } },
  },
  examples: [
    'jixia evaluation contribution --zone zibo --edition 2021',
    'jixia evaluation contribution --zone zibo --item 1.3 --least --json',
  ],
  run: (invocation) =>
    withClient(invocation, async (client) => {
      const { options } = invocation
      const [zone] = await client.zones(textOf(options, 'zone'))
      const found = await client.call(listContributions, {
        params: { edition: textOf(options, 'edition') ?? usual },
        query: {
          ...given(invocation, 'year', 'item', 'limit'),
          order: options.least === true ? 'least' : 'most',
        },
        zone,
      })
      const numbers = new Map(found.items.map(({ id, number }) => [id, number]))
      invocation.answer(
        found,
        table(
          found.rows.map(({ name, creditCode, points: brings, items }) => [
            creditCode ?? '',
            name,
            brings.toFixed(4),
            items
              .filter((one) => one.points !== null && one.points !== 0)
              .slice(0, 3)
              .map((one) => `${numbers.get(one.item)} ${one.points!.toFixed(4)}`)
              .join('  '),
          ]),
        ),
      )
      return exitCodes.done
    }),
}

export const evaluationCommands: readonly Command[] = [score, contribution]
