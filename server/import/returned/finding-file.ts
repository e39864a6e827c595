import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Finding } from '../../../engines/register/reading/finding.ts'

/** Keeps every finding that asks something of the clerk beside the uploaded file, however many there are. */
export function openFindingFile(path: string) {
  const file = createWriteStream(path, { mode: 0o600 })
  let failure: Error | undefined
  file.on('error', (error) => {
    failure = error
  })
  return {
    async report(findings: readonly Finding[]): Promise<void> {
      if (failure) throw failure
      const lines = findings
        .filter((finding) => finding.severity !== 'tidied')
        .map((finding) => `${JSON.stringify(finding)}\n`)
      if (lines.length && !file.write(lines.join(''))) await once(file, 'drain')
    },
    async close(): Promise<void> {
      file.end()
      if (!failure) await once(file, 'close')
    },
  }
}

/** The findings that were kept, in order of rows. */
export async function* readFindings(path: string): AsyncGenerator<Finding> {
  if (!existsSync(path)) return
  for await (const line of createInterface({ input: createReadStream(path) })) yield JSON.parse(line) as Finding
}
