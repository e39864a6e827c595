import { pinyin } from 'pinyin-pro'

const isHan = /\p{Script=Han}/u
const tones = /[\u0300\u0301\u0304\u030c]/gu

/** A syllable as a keyboard types it: nǚ is nv. */
const typed = (syllable: string): string =>
  syllable.normalize('NFD').replace(tones, '').normalize('NFC').replaceAll('ü', 'v')

/** There are some 1,500 syllables with their tones: each is typed once. */
const known = new Map<string, string>()

function toneless(syllable: string): string {
  const found = known.get(syllable)
  if (found !== undefined) return found
  const plain = typed(syllable)
  known.set(syllable, plain)
  return plain
}

/** The pinyin of a text without tones, one syllable for each character, read in context: 重庆 is chong qing. */
export const pronounce = (text: string): string[] => {
  const characters = [...text]
  if (!isHan.test(text)) return characters
  return pinyin(text, { type: 'array', v: true }).map((syllable, place) =>
    syllable === characters[place] ? syllable : toneless(syllable),
  )
}

const sounds = new Map<string, string>()

/** The pinyin of a declared name, kept: its syllables in one piece, a space, its first letters. */
export function soundOf(name: string): string {
  const known = sounds.get(name)
  if (known) return known
  const syllables = pronounce(name)
  const sound = `${syllables.join('')} ${syllables.map((syllable) => syllable[0]).join('')}`.toLowerCase()
  sounds.set(name, sound)
  return sound
}
