import { meantName } from '../engines/rules/vocabulary.ts'
import type { Label } from '../kernel/label.ts'
import type { Command } from './command.ts'

/** What a person reads who typed a command that does not exist: the name that was meant, and what there is. */
export function unknownCommand([word = '', next]: readonly string[], commands: readonly Command[]): Label {
  const names = [...new Set(commands.map(({ name }) => firstOf(name)))]
  if (names.includes(word)) return unknownWithin(word, next, commands)
  const meant = meantName(word, names)
  if (meant === undefined)
    return {
      zh: `没有“${word}”这个命令，可用：${names.join('、')}；全部命令见 jixia --help。`,
      en: `No command “${word}”; there are ${names.join(', ')}. jixia --help lists them all.`,
    }
  const below = listed(meant, commands)
  return {
    zh: `没有“${word}”这个命令，是不是 ${meant}？${below.zh}`,
    en: `No command “${word}”; did you mean ${meant}?${below.en}`,
  }
}

function unknownWithin(group: string, next: string | undefined, commands: readonly Command[]): Label {
  const below = listed(group, commands)
  if (next === undefined)
    return { zh: `${group} 后面还要写一个词。${below.zh}`, en: `${group} needs one word more.${below.en}` }
  const meant = meantName(next, namesBelow(group, commands))
  return {
    zh: `${group} 下没有“${next}”${meant ? `，是不是 ${group} ${meant}？` : '。'}${below.zh}`,
    en: `No “${next}” under ${group}${meant ? `; did you mean ${group} ${meant}?` : '.'}${below.en}`,
  }
}

function listed(group: string, commands: readonly Command[]): Label {
  const below = namesBelow(group, commands)
  if (below.length === 0) return { zh: '', en: '' }
  return { zh: `${group} 下有：${below.join('、')}。`, en: ` Under ${group}: ${below.join(', ')}.` }
}

const firstOf = (name: string): string => name.split(' ')[0]!

const namesBelow = (group: string, commands: readonly Command[]): string[] =>
  commands.flatMap(({ name }) => (name.startsWith(`${group} `) ? [name.slice(group.length + 1)] : []))
