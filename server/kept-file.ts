import type { GivenFile } from '../contract/parts/given-file.ts'
import type { Label } from '../kernel/label.ts'
import { type PaperFile, paperFileName, paperFileOf, paperFiles } from '../kernel/paper-file.ts'
import { sizeText } from '../kernel/size-text.ts'
import { unacceptable } from './refusal.ts'

/** A file that is kept, and what it is by its content. */
export type KeptFile = { readonly content: Buffer; readonly type: PaperFile }

/** Which files are kept, and what people call one. */
export type KeptRules = {
  readonly name: Label
  readonly types: readonly PaperFile[]
  /** Bytes at most. */
  readonly largest: number
}

/** The largest body that can bring so many bytes: Base64 takes four signs for three of them; the rest of it is short. */
export const bodyWith = (bytes: number): number => Math.ceil((bytes * 4) / 3) + 8192

/** The bytes of a file that came as Base64; refused where they are too many or not what is kept, whatever its name says. */
export function readKeptFile(text: string, { name, types, largest }: KeptRules): KeptFile {
  const content = Buffer.from(text, 'base64')
  if (content.length > largest) {
    throw unacceptable(
      `${name.zh}有${sizeText(content.length)}，最大${sizeText(largest)}：请缩小再传`,
      `The ${name.en} takes ${sizeText(content.length, ' ')} of at most ${sizeText(largest, ' ')}: make it smaller`,
    )
  }
  const type = paperFileOf(content)
  if (type && types.includes(type)) return { content, type }
  const kinds = types.map((one) => paperFiles[one])
  throw unacceptable(
    `${name.zh}要是完整的 ${kinds.join('、')} 文件：这一个不是，或没有传完整`,
    `The ${name.en} must be a whole ${kinds.join(', ')} file: this one is not, or was cut off`,
  )
}

/** The file that was given, as it is kept: what it is by its content, and a name that does no harm. */
export function keptWithName({ name, content }: GivenFile, rules: KeptRules): KeptFile & { readonly name: string } {
  const kept = readKeptFile(content, rules)
  return { ...kept, name: paperFileName(name, kept.type) }
}
