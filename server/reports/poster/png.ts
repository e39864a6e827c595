import { renderAsync } from '@resvg/resvg-js'
import { withFontFiles } from '../type/font-files.ts'
import type { Drawing } from './drawing.ts'
import { charactersOf, writeSvg } from './svg.ts'

/** Draws a poster as PNG, twice as many dots as CSS pixels. */
export const drawPng = (drawing: Drawing, zoom = 2): Promise<Buffer> =>
  withFontFiles(charactersOf(drawing), async (paths) => {
    const svg = writeSvg(drawing, ({ family }) => family)
    const image = await renderAsync(svg, {
      font: { loadSystemFonts: false, fontFiles: [...paths.values()] },
      fitTo: { mode: 'zoom', value: zoom },
    })
    return image.asPng()
  })
