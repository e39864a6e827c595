import { syllablesOf } from '../register/search.ts'

const most = 4
const longest = 30
const initials = /^[a-hj-t\dw-z]{2,}$/
const boundary = /(?<=\p{Script=Han})(?=[a-z0-9])|(?<=[a-z0-9])(?=\p{Script=Han})/u

/**
 * The ways in which a text may be mixed, each in its pieces: characters with letters (`淄博gx`), or pinyin with initials
 * before or behind (`jishugz`, `jsgaizao`). None where it is of one piece.
 */
export function mixesOf(text: string): string[][] {
  const pieces = text.split(boundary)
  if (pieces.length > 1) return [pieces]
  if (!/^[a-z]+$/.test(text) || text.length > longest) return []
  const cuts = Array.from({ length: text.length - 1 }, (_, at) => [text.slice(0, at + 1), text.slice(at + 1)] as const)
  const behind = cuts.filter(([head, tail]) => initials.test(tail) && spoken(head)).reverse()
  const before = cuts.filter(([head, tail]) => initials.test(head) && spoken(tail))
  return [...behind.slice(0, most / 2), ...before.slice(0, most / 2)].map((pair) => [...pair])
}

/** Whether letters can be read as whole syllables of two letters and more. */
const spoken = (letters: string): boolean =>
  syllablesOf(letters).some((parts) => parts.every((part) => part.length > 1 && /[aeiouv]/.test(part)))
