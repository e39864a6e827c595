import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OpenFont } from './faces.ts'

/** The beginning of the name of every folder that holds cut fonts. */
export const fontFolder = join(tmpdir(), 'jixia-type-')

/** Lays fonts, each cut to the characters needed, into a folder that lasts as long as `work`. */
export async function withFontFiles<Result>(
  needed: ReadonlyMap<OpenFont, ReadonlySet<string>>,
  work: (paths: ReadonlyMap<OpenFont, string>) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(fontFolder)
  try {
    const paths = new Map<OpenFont, string>()
    for (const [font, characters] of needed) {
      const path = join(folder, `${font.id}.ttf`)
      await writeFile(path, await font.cut(characters))
      paths.set(font, path)
    }
    return await work(paths)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
