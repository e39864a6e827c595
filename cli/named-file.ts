import { readFile } from 'node:fs/promises'
import type { Language } from '../kernel/label.ts'
import { Misunderstood } from './command.ts'

/** The bytes of a file that was named; one that cannot be read is misunderstood. */
export async function readNamed(path: string, language: Language): Promise<Buffer> {
  return await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Misunderstood(
      { zh: `读不到 ${path}：${error.code}`, en: `${path} cannot be read: ${error.code}` },
      language,
    )
  })
}
