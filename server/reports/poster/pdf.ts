import { makePdf } from '../type/pdf.ts'
import type { Drawing } from './drawing.ts'
import { charactersOf, writeSvg } from './svg.ts'

/** 210 mm in points. */
const pageWidth = 595.28

/** Sets the pages of a poster as a PDF of A4 with its fonts inside, text that can be searched, and links. */
export const setPdf = (pages: readonly Drawing[], author: string): Promise<Buffer> =>
  makePdf(charactersOf(pages), {
    pageSize: 'A4',
    pageMargins: 0,
    info: { title: pages[0]?.title ?? '', author },
    content: pages.map((page, at) => ({
      svg: writeSvg([page], ({ id }) => id),
      width: pageWidth,
      ...(at === 0 ? {} : { pageBreak: 'before' as const }),
    })),
  })
