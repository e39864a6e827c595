import { parseArgs } from 'node:util'
import type { Language } from '../kernel/label.ts'
import { auditVerify } from './audit.ts'
import { backup, restore } from './backup.ts'
import { type Command, exitCodes, type Given } from './command.ts'
import { everywhere, helpOf, overview } from './help.ts'
import { importFile } from './import.ts'
import { start } from './start.ts'
import { userCommands } from './user.ts'

const commands: readonly Command[] = [start, importFile, auditVerify, backup, restore, ...userCommands]

// npm runs scripts in the project's folder; the files that a person names lie where the person is.
if (process.env.npm_lifecycle_event === 'jixia' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)

process.exitCode = await perform(process.argv.slice(2))

async function perform(typed: string[]): Promise<number> {
  const language = languageOf(typed)
  const command = commandOf(typed)
  if (!command) return misunderstood(typed, language)
  try {
    const { values, positionals } = parse(command, typed)
    if (values.help) return print(helpOf(command, language))
    return await command.run({
      words: positionals,
      options: values,
      json: values.json === true,
      language,
      answer: (value, lines) => print(values.json ? JSON.stringify(value, null, 2) : lines.join('\n')),
    })
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException
    console.error(message)
    return code?.startsWith('ERR_PARSE_ARGS') ? exitCodes.misunderstood : exitCodes.failed
  }
}

function parse(command: Command, typed: string[]): { values: Record<string, Given>; positionals: string[] } {
  return parseArgs({
    args: typed.slice(command.name.split(' ').length),
    options: { ...command.options, ...everywhere },
    allowPositionals: true,
  })
}

/** The command that the first words name; of two that fit, the longer one. */
function commandOf(typed: readonly string[]): Command | undefined {
  const fits = commands.filter(({ name }) => typed.slice(0, name.split(' ').length).join(' ') === name)
  return fits.sort((a, b) => b.name.length - a.name.length)[0]
}

function misunderstood(typed: readonly string[], language: Language): number {
  const [word] = typed.filter((part) => !part.startsWith('-'))
  if (!word || typed.includes('--help') || word === 'help') return print(overview(commands, language))
  const names = commands.map(({ name }) => name).join('、')
  console.error(
    { zh: `没有“${word}”这个命令，可用：${names}。`, en: `No command “${word}”; there are ${names}.` }[language],
  )
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
