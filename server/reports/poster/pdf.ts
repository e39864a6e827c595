import pdfmake from 'pdfmake'
import type { TFontDictionary } from 'pdfmake/interfaces.js'
import { fontFolder, withFontFiles } from '../type/font-files.ts'
import type { Drawing } from './drawing.ts'
import { charactersOf, writeSvg } from './svg.ts'

/** 210 mm in points. */
const pageWidth = 595.28

pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => path.startsWith(fontFolder))

/** The maker keeps one list of fonts for all documents: one document after another. */
let before: Promise<unknown> = Promise.resolve()

/** Sets the pages of a poster as a PDF of A4 with its fonts inside, text that can be searched, and links. */
export function setPdf(pages: readonly Drawing[], author: string): Promise<Buffer> {
  const made = before.then(() => make(pages, author))
  before = made.catch(() => undefined)
  return made
}

const make = (pages: readonly Drawing[], author: string): Promise<Buffer> =>
  withFontFiles(charactersOf(pages), async (paths) => {
    const fonts: TFontDictionary = {}
    for (const [{ id }, path] of paths) fonts[id] = { normal: path }
    pdfmake.setFonts(fonts)
    const document = pdfmake.createPdf({
      pageSize: 'A4',
      pageMargins: 0,
      info: { title: pages[0]?.title ?? '', author },
      content: pages.map((page, at) => ({
        svg: writeSvg([page], ({ id }) => id),
        width: pageWidth,
        ...(at === 0 ? {} : { pageBreak: 'before' as const }),
      })),
      defaultStyle: { font: Object.keys(fonts)[0]! },
    })
    return document.getBuffer()
  })
