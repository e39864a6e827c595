import { renderAsync } from '@resvg/resvg-js'
import { withFontFiles } from '../type/font-files.ts'
import type { Drawing } from './drawing.ts'
import { charactersOf, writeSvg } from './svg.ts'

/** Draws the pages of a poster one below the other as PNG, twice as many dots as CSS pixels. */
export const drawPng = (pages: readonly Drawing[], zoom = 2): Promise<Buffer> =>
  withFontFiles(charactersOf(pages), async (paths) => {
    const svg = writeSvg(pages, ({ family }) => family)
    const image = await renderAsync(svg, {
      font: { loadSystemFonts: false, fontFiles: [...paths.values()] },
      fitTo: { mode: 'zoom', value: zoom },
    })
    return image.asPng()
  })
