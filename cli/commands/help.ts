import type { Label, Language } from '../../kernel/label.ts'
import type { Command, Option } from '../command.ts'
import { table } from '../table.ts'

/** Options that every command takes. */
export const everywhere = {
  json: { type: 'boolean', label: { zh: '以 JSON 输出', en: 'answer in JSON' } },
  language: {
    type: 'string',
    value: 'zh|en',
    label: { zh: '输出语言，默认看 LANG', en: 'language of the answer; by LANG if left out' },
  },
  help: { type: 'boolean', short: 'h', label: { zh: '显示帮助', en: 'show this help' } },
} as const satisfies Record<string, Option>

const headings = {
  title: { zh: '稷下：国家高新区运行平台', en: 'Jixia: the operating platform of a high-tech zone' },
  usage: { zh: '用法', en: 'Usage' },
  commands: { zh: '命令', en: 'Commands' },
  options: { zh: '选项', en: 'Options' },
  everywhere: { zh: '每个命令都有的选项', en: 'Options of every command' },
  examples: { zh: '例如', en: 'Examples' },
  place: { zh: '连到哪里', en: 'Where it goes' },
  codes: { zh: '退出码', en: 'Exit codes' },
  more: { zh: 'jixia 命令 --help 显示一个命令的用法。', en: 'jixia COMMAND --help shows how to use one.' },
} as const satisfies Record<string, Label>

const codes: readonly (readonly [string, Label])[] = [
  ['0', { zh: '完成', en: 'done' }],
  [
    '1',
    {
      zh: '被拒绝、失败，或查出了问题（校核发现、审计断链、条件不成立）',
      en: 'refused, failed, or something was found (a finding, a broken trail, a condition that does not hold)',
    },
  ],
  ['2', { zh: '命令没有写对', en: 'the command was not understood' }],
  ['141', { zh: '没有输出完，读的一方（如 head）已经走了', en: 'whoever reads, such as head, left before the end' }],
]

const places: readonly Label[] = [
  {
    zh: '本机的稷下：数据目录由 JIXIA_DATA 或 jixia.config.ts 决定。没有运行时，为这条命令临时启动。能读数据目录的人就是操作员。',
    en: 'The Jixia of this machine, by JIXIA_DATA or jixia.config.ts; one is started for the command if none runs. Whoever reads the data folder is its operator.',
  },
  {
    zh: '别处的稷下：写明 JIXIA_URL 和 JIXIA_TOKEN（在“我的账号”里建立令牌），权限同建立令牌的岗位。audit、backup、restore、user 只在本机用。',
    en: 'Another one: JIXIA_URL with JIXIA_TOKEN (made in “My account”), with what the post of its maker may do. audit, backup, restore and user work on this machine only.',
  },
]

const examples = [
  'jixia figure tech-renovation-projects:growth --period 2023-01..09 --zone zibo',
  'jixia published --json > published.json',
  "jixia rule eval '研发费用 / 营业收入 >= 5%' --facts facts.json",
] as const

type Row = readonly [string, string]

const section = (heading: Label, lines: readonly string[], language: Language): string[] => [
  '',
  `${heading[language]}${language === 'zh' ? '：' : ':'}`,
  ...lines,
]

/** The overview: every command with a line, where it goes, what its ending means. */
export function overview(commands: readonly Command[], language: Language): string {
  const rows = commands.map(({ name, words = '', label }): Row => [`${name} ${words}`, label[language]])
  return [
    headings.title[language],
    ...section(headings.commands, table(rows), language),
    ...section(headings.everywhere, optionRows(everywhere, language), language),
    ...section(
      headings.place,
      places.map((place) => `  ${place[language]}`),
      language,
    ),
    ...section(headings.codes, table(codes.map(([code, meaning]): Row => [code, meaning[language]])), language),
    ...section(
      headings.examples,
      examples.map((example) => `  ${example}`),
      language,
    ),
    '',
    headings.more[language],
  ].join('\n')
}

/** The commands of a group, such as `points`. */
export const helpOfGroup = (commands: readonly Command[], language: Language): string =>
  [
    ...section(
      headings.commands,
      table(commands.map(({ name, words = '', label }): Row => [`${name} ${words}`, label[language]])),
      language,
    ).slice(1),
    '',
    headings.more[language],
  ].join('\n')

/** The help of one command. */
export function helpOf({ name, words = '', label, options, examples = [] }: Command, language: Language): string {
  return [
    label[language],
    '',
    `${headings.usage[language]}: jixia ${name}${words && ` ${words}`} [${headings.options[language]}]`,
    ...section(headings.options, optionRows({ ...options, ...everywhere }, language), language),
    ...(examples.length > 0
      ? section(
          headings.examples,
          examples.map((example) => `  ${example}`),
          language,
        )
      : []),
  ].join('\n')
}

const optionRows = (options: Readonly<Record<string, Option>>, language: Language): string[] =>
  table(
    Object.entries(options).map(
      ([name, { short, value = '', label }]): Row => [
        `${short ? `-${short}, ` : ''}--${name} ${value}`,
        label[language],
      ],
    ),
  )
