import { limits } from './limits.ts'
import { openMarkup } from './markup.ts'
import { FileRefusal } from './refusal.ts'

/** Signs that a workbook cannot write are written as `_x000D_`. */
export const spoken = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

/** The texts that the cells of a workbook share, in order. Readings of signs (振り仮名, 拼音) are left out. */
export async function readSharedTexts(pieces: AsyncIterable<string>): Promise<string[]> {
  const texts: string[] = []
  let text = ''
  let inText = false
  let aside = false
  let characters = 0
  const markup = openMarkup({
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') aside = true
      else if (name === 't') inText = !aside
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') aside = false
      else if (name === 'si') {
        texts.push(spoken(text))
        characters += text.length
        if (characters > limits.sharedCharacters || texts.length > limits.sharedTexts)
          throw new FileRefusal(
            '表里的文字太多，放不进内存：请另存为 CSV，再上传',
            'The sheet holds more text than fits into memory: save it as CSV and upload again',
          )
      }
    },
    text(piece) {
      if (inText) text += piece
    },
  })
  for await (const piece of pieces) markup.push(piece)
  markup.end()
  return texts
}
