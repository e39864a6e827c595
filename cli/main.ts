import { parseArgs } from 'node:util'
import type { Language } from '../kernel/label.ts'
import { type Command, exitCodes, type Given, Misunderstood, wordsOf } from './command.ts'
import { everywhere, helpOf, helpOfGroup, overview } from './commands/help.ts'
import { commands } from './commands.ts'
import { unknownCommand } from './unknown-command.ts'

// npm runs scripts in the project's folder; the files that a person names lie where the person is.
if (process.env.npm_lifecycle_event === 'jixia' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)

// `jixia published | head`: whoever reads has enough, which is no failure. The command still ends in order.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.once('exit', () => {
    process.exitCode = exitCodes.unread
  })
})

process.exitCode = await perform(process.argv.slice(2))

async function perform(typed: string[]): Promise<number> {
  const language = languageOf(typed)
  const command = commandOf(typed)
  if (!command) return misunderstood(typed, language)
  try {
    const { values, positionals } = parse(command, typed)
    if (values.help) return print(helpOf(command, language))
    wordsOf({ words: positionals, language }, ...(command.words?.split(' ') ?? []))
    return await command.run({
      words: positionals,
      options: values,
      json: values.json === true,
      language,
      answer: (value, lines) => print(values.json ? JSON.stringify(value, null, 2) : lines.join('\n')),
      remark: (sentence) => console.error(sentence),
    })
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException
    const unknown = code?.startsWith('ERR_PARSE_ARGS') === true
    console.error(unknown ? optionSentence(command, message, language) : message)
    return unknown || error instanceof Misunderstood ? exitCodes.misunderstood : exitCodes.failed
  }
}

function parse(command: Command, typed: string[]): { values: Record<string, Given>; positionals: string[] } {
  return parseArgs({
    args: typed.slice(command.name.split(' ').length),
    options: { ...command.options, ...everywhere },
    allowPositionals: true,
  })
}

/** What is wrong with an option, from the parser's English sentence, which names it between quotes. */
function optionSentence({ name, options }: Command, message: string, language: Language): string {
  const named = /'(?:-\w, )?(--?[^\s'=]+)/.exec(message)?.[1] ?? ''
  const known = Object.keys({ ...options, ...everywhere }).map((option) => `--${option}`)
  const sentence = known.includes(named)
    ? { zh: `${named} 后面的值没有写对。`, en: `The value of ${named} is missing or not wanted.` }
    : {
        zh: `${name} 没有“${named}”这个选项，可用：${known.join('、')}。`,
        en: `${name} has no option “${named}”; there are ${known.join(', ')}.`,
      }
  return sentence[language]
}

/** The command that the first words name; of two that fit, the longer one. */
function commandOf(typed: readonly string[]): Command | undefined {
  const fits = commands.filter(({ name }) => typed.slice(0, name.split(' ').length).join(' ') === name)
  return fits.sort((a, b) => b.name.length - a.name.length)[0]
}

function misunderstood(typed: readonly string[], language: Language): number {
  const options = typed.findIndex((part) => part.startsWith('-'))
  const leading = options < 0 ? typed : typed.slice(0, options)
  const words = leading.length > 0 ? leading : typed.filter((part) => !part.startsWith('-')).slice(0, 1)
  const [word] = words
  const group = commands.filter(({ name }) => name.startsWith(`${word} `))
  const help = typed.includes('--help') || typed.includes('-h')
  if (help && group.length > 0) return print(helpOfGroup(group, language))
  if (!word || word === 'help' || (help && leading.length === 0)) return print(overview(commands, language))
  console.error(unknownCommand(words, commands)[language])
  return exitCodes.misunderstood
}

function languageOf(typed: readonly string[]): Language {
  const at = typed.indexOf('--language')
  const asked = at >= 0 ? typed[at + 1] : typed.find((part) => part.startsWith('--language='))?.slice(11)
  const wanted = asked ?? process.env.LC_ALL ?? process.env.LANG ?? ''
  return wanted.startsWith('en') ? 'en' : 'zh'
}

function print(text: string): number {
  process.stdout.write(`${text}\n`)
  return exitCodes.done
}
