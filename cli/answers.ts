import { z } from 'zod'
import type { Answers } from '../engines/collection/answers.ts'
import type { Label, Language } from '../kernel/label.ts'
import { Misunderstood } from './command.ts'
import { readNamed } from './named-file.ts'

type Asked = { readonly id: string; readonly label: Label }

const written = z.union([
  z.string(),
  z.number(),
  z.strictObject({
    value: z.union([z.string(), z.number()]).nullable(),
    reason: z.string().default(''),
    kept: z.boolean().default(false),
  }),
])

/**
 * Reads a file of answers by id or by label: `{"foreign-capital": "1,200", "新引进过亿元项目": {"value": null, "reason":
 * "本期未发生"}}`. `kept` says that a number stands although something speaks against it.
 */
export async function readAnswers(path: string, items: readonly Asked[], language: Language): Promise<Answers> {
  const refuse = (zh: string, en: string) => new Misunderstood({ zh, en }, language)
  const text = (await readNamed(path, language)).toString('utf8')
  const read = z.record(z.string(), z.unknown()).safeParse(parse(text))
  if (!read.success) {
    throw refuse(
      `${path} 里要写成 {"项目": 数}，如 {"${items[0]?.id ?? 'foreign-capital'}": "1,200"}`,
      `${path} must hold {"item": number}, such as {"${items[0]?.id ?? 'foreign-capital'}": "1,200"}`,
    )
  }
  const known = new Map(items.flatMap(({ id, label }) => [id, label.zh, label.en].map((name) => [name, id])))
  return Object.fromEntries(
    Object.entries(read.data).map(([name, value]) => {
      const id = known.get(name)
      if (id === undefined) {
        const names = items.map((item) => `${item.id}（${item.label.zh}）`).join('、')
        throw refuse(
          `这件填报不问“${name}”，问的是：${names || '（没有）'}`,
          `“${name}” is not asked; asked are ${items.map((item) => item.id).join(', ') || '(none)'}`,
        )
      }
      const answer = written.safeParse(value)
      if (!answer.success) {
        throw refuse(
          `“${name}”要写一个数，或 {"value": null, "reason": "本期未发生"}`,
          `“${name}” must be a number, or {"value": null, "reason": "nothing happened"}`,
        )
      }
      return [id, answerOf(answer.data)]
    }),
  )
}

function answerOf(given: z.output<typeof written>): Answers[string] {
  if (typeof given !== 'object') return { value: String(given), reason: '', kept: false }
  return { ...given, value: given.value === null ? null : String(given.value) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
