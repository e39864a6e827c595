import type { Label, Language } from '../kernel/label.ts'
import type { Command, Option } from './command.ts'

/** Options that every command takes. */
export const everywhere = {
  json: { type: 'boolean', label: { zh: '以 JSON 输出', en: 'answer in JSON' } },
  language: { type: 'string', value: 'zh|en', label: { zh: '输出语言', en: 'language of the answer' } },
  help: { type: 'boolean', short: 'h', label: { zh: '显示帮助', en: 'show this help' } },
} as const satisfies Record<string, Option>

const headings = {
  title: { zh: '稷下：国家高新区运行平台', en: 'Jixia: the operating platform of a high-tech zone' },
  usage: { zh: '用法', en: 'Usage' },
  commands: { zh: '命令', en: 'Commands' },
  options: { zh: '选项', en: 'Options' },
  examples: { zh: '例如', en: 'Examples' },
  more: { zh: 'jixia 命令 --help 显示一个命令的用法。', en: 'jixia COMMAND --help shows how to use one.' },
  codes: {
    zh: '退出码：0 完成，1 被拒绝或失败（有一句话说明），2 命令没有写对。',
    en: 'Exit codes: 0 done, 1 refused or failed (with a sentence), 2 the command was not understood.',
  },
} as const satisfies Record<string, Label>

/** The overview: every command with a line. */
export function overview(commands: readonly Command[], language: Language): string {
  const rows = commands.map(({ name, words = '', label }) => [`${name} ${words}`, label[language]] as const)
  const say = (heading: keyof typeof headings) => headings[heading][language]
  return [say('title'), '', `${say('commands')}:`, ...table(rows), '', say('more'), say('codes')].join('\n')
}

/** The help of one command. */
export function helpOf({ name, words = '', label, options, examples = [] }: Command, language: Language): string {
  const say = (heading: keyof typeof headings) => headings[heading][language]
  const rows = Object.entries({ ...options, ...everywhere } as Record<string, Option>).map(
    ([option, { short, value = '', label: meaning }]) =>
      [`${short ? `-${short}, ` : ''}--${option} ${value}`, meaning[language]] as const,
  )
  return [
    label[language],
    '',
    `${say('usage')}: jixia ${name}${words && ` ${words}`} [${say('options')}]`,
    '',
    `${say('options')}:`,
    ...table(rows),
    ...(examples.length > 0 ? ['', `${say('examples')}:`, ...examples.map((example) => `  ${example}`)] : []),
  ].join('\n')
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}
