import pdfmake from 'pdfmake'
import type { TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces.js'
import type { OpenFont } from './faces.ts'
import { fontFolder, withFontFiles } from './font-files.ts'

pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => path.startsWith(fontFolder))

/** The maker keeps one list of fonts for all documents: one document after another. */
let before: Promise<unknown> = Promise.resolve()

/**
 * Makes a PDF with the fonts inside that it calls by their id, each cut to the characters that it needs; text can be
 * searched and copied.
 */
export function makePdf(
  needed: ReadonlyMap<OpenFont, ReadonlySet<string>>,
  document: TDocumentDefinitions,
): Promise<Buffer> {
  const made = before.then(() => make(needed, document))
  before = made.catch(() => undefined)
  return made
}

const make = (needed: ReadonlyMap<OpenFont, ReadonlySet<string>>, document: TDocumentDefinitions): Promise<Buffer> =>
  withFontFiles(needed, async (paths) => {
    const fonts: TFontDictionary = {}
    for (const [{ id }, path] of paths) fonts[id] = { normal: path }
    pdfmake.setFonts(fonts)
    return pdfmake.createPdf({ ...document, defaultStyle: { font: Object.keys(fonts)[0]! } }).getBuffer()
  })
