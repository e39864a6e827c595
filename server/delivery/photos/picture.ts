import { largestPicture } from '../../../contract/site-photos.ts'
import { sizeText } from '../../../kernel/size-text.ts'
import { unacceptable } from '../../refusal.ts'

const begin = Buffer.from([0xff, 0xd8, 0xff])
const end = Buffer.from([0xff, 0xd9])

/** The bytes of a JPEG that came as Base64; anything else is refused, and what is too large. */
export function readPicture(text: string): Buffer {
  const content = Buffer.from(text, 'base64')
  if (content.length > largestPicture) {
    const [size, most] = [sizeText(content.length), sizeText(largestPicture)]
    throw unacceptable(
      `照片有${size}，最大${most}：请缩小再传`,
      `The photo takes ${sizeText(content.length, ' ')} of at most ${sizeText(largestPicture, ' ')}: make it smaller`,
    )
  }
  if (!content.subarray(0, begin.length).equals(begin) || !content.subarray(-end.length).equals(end))
    throw unacceptable('照片要是完整的 JPEG 文件', 'A photo must be a whole JPEG file')
  return content
}
