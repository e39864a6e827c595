import { extname } from 'node:path'
import type { Language } from '../kernel/label.ts'
import { type Invocation, Misunderstood, type Option, textOf } from './command.ts'

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
function formatOf<Format extends string>(output: string, formats: readonly Format[], language: Language): Format {
  const wanted = extname(output).slice(1).toLowerCase()
  const format = formats.find((candidate) => candidate === wanted)
  if (format) return format
  const known = formats.map((candidate) => `.${candidate}`).join('、')
  throw new Misunderstood(
    { zh: `文件名“${output}”要以 ${known} 之一结尾。`, en: `The file name “${output}” must end in one of ${known}.` },
    language,
  )
}

type Output<Format> = { readonly path: string; readonly format: Format }
type Given = Pick<Invocation, 'options' | 'language'>

/** The file that `--output` names and what its ending asks for; `otherwise` where none was named. */
export function outputOf<Format extends string>(
  given: Given,
  formats: readonly Format[],
  otherwise: string,
): Output<Format>
export function outputOf<Format extends string>(
  given: Given,
  formats: readonly Format[],
  otherwise?: string,
): Output<Format> | undefined
export function outputOf<Format extends string>(
  { options, language }: Given,
  formats: readonly Format[],
  otherwise?: string,
): Output<Format> | undefined {
  const path = textOf(options, 'output') ?? otherwise
  return path === undefined ? undefined : { path, format: formatOf(path, formats, language) }
}
