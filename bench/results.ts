import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Part } from './part.ts'

const file = join(import.meta.dirname, 'RESULTS.md')
const opening = `# Measured

Written by \`npm run bench\`; \`npm run bench -- NAME…\` measures some parts and leaves the other chapters as they are.
Ratios compare two sides of one run, by turns: absolute times depend on the machine and on who else uses it.
`

/** Puts the chapter of a part into the results; the others stay. */
export async function keepResults(part: Part, chapter: string, parts: readonly Part[]): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const chapters = new Map(
    text
      .split(/^## /m)
      .slice(1)
      .map((known) => [known.slice(0, known.indexOf('\n')).trim(), known.slice(known.indexOf('\n')).trim()]),
  )
  chapters.set(part.title, chapter)
  const ordered = parts.flatMap(({ title }) => {
    const known = chapters.get(title)
    return known === undefined ? [] : [`## ${title}\n\n${known}\n`]
  })
  await writeFile(file, [opening, ...ordered].join('\n'))
}
