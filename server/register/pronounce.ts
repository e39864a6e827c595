import { pinyin } from 'pinyin-pro'

const isHan = /\p{Script=Han}/u

/** The pinyin of a text without tones, one syllable for each character, read in context: 重庆 is chong qing. */
export const pronounce = (text: string): string[] => {
  if (!isHan.test(text)) return [...text]
  return pinyin(text, { toneType: 'none', type: 'array', v: true })
}
