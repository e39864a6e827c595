import { extname } from 'node:path'
import type { Language } from '../kernel/label.ts'
import { Misunderstood, type Option } from './command.ts'

/** The option that names the file in which an answer is kept. */
export const outputOption = (formats: readonly string[]) =>
  ({
    output: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      label: {
        zh: `存成文件，扩展名定格式：${formats.join('、')}`,
        en: `save it; the extension tells how: ${formats.join(', ')}`,
      },
    },
  }) as const satisfies Record<string, Option>

/** What the ending of a file name asks for; a name with another ending is misunderstood. */
export function formatOf<Format extends string>(
  output: string,
  formats: readonly Format[],
  language: Language,
): Format {
  const wanted = extname(output).slice(1).toLowerCase()
  const format = formats.find((candidate) => candidate === wanted)
  if (format) return format
  const known = formats.map((candidate) => `.${candidate}`).join('、')
  throw new Misunderstood(
    { zh: `文件名“${output}”要以 ${known} 之一结尾。`, en: `The file name “${output}” must end in one of ${known}.` },
    language,
  )
}
