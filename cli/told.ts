import type { Label, Language } from '../kernel/label.ts'

/** Says how far a command is. */
export type Tell = (sentence: Label) => void

/** Does a long work that says on one line of the terminal how far it is; nothing where nobody watches. */
export async function toldOf<Answer>(language: Language, work: (tell: Tell) => Promise<Answer>): Promise<Answer> {
  const { stderr } = process
  if (!stderr.isTTY) return await work(() => undefined)
  const clear = '\r\u001b[2K'
  try {
    return await work((sentence) => stderr.write(clear + sentence[language]))
  } finally {
    stderr.write(clear)
  }
}
