import { type Pronounce, searchable } from '../register/search.ts'

/** One character of a name: where it stands in the text, how it is compared, how it is pronounced. */
export type Sign = { readonly from: number; readonly to: number; readonly text: string; readonly sound: string }

/** A name that can be found by its characters, by pinyin and by initials. */
export type Name = {
  readonly text: string
  /** Its signs, without blanks. */
  readonly signs: readonly Sign[]
  /** The signs as they are compared, in one text, and for each of its code units the place of the sign that it is of. */
  readonly written: string
  readonly owners: readonly number[]
  /** Whether each sign begins a word: after a blank, a bracket or the like, or where Chinese meets Latin. */
  readonly opens: readonly boolean[]
  /** Whether it is pronounced otherwise than it is written. */
  readonly spoken: boolean
}

const latin = /[\p{Script=Latin}\p{N}]/u

/** Prepares a name; `pronounce` gives a syllable for each of its characters. */
export function nameOf(text: string, pronounce: Pronounce): Name {
  const characters = [...text]
  const sounds = pronounce(text)
  const fits = sounds.length === characters.length
  const signs: Sign[] = []
  const opens: boolean[] = []
  let from = 0
  let before = ''
  for (const [at, character] of characters.entries()) {
    const to = from + character.length
    const plain = searchable(character)
    if (plain !== '') {
      signs.push({ from, to, text: plain, sound: fits ? searchable(sounds[at]!) : plain })
      opens.push(!(latin.test(character) && latin.test(before)))
    }
    from = to
    before = character
  }
  return {
    text,
    signs,
    written: signs.map((sign) => sign.text).join(''),
    owners: signs.flatMap((sign, at) => Array<number>(sign.text.length).fill(at)),
    opens,
    spoken: signs.some((sign) => sign.sound !== sign.text),
  }
}
