import { heightOfSections, type LaidSection } from './sections.ts'

/** The height that sections may take: on the first page, on a page between, and on a last page that is not the first. */
export type Rooms = { readonly first: number; readonly between: number; readonly last: number }

/** How much lower a page is tried when the last one is to be filled too. */
const step = 20

/** Deals sections out to pages; a section goes on over the page with its name, and the pages are filled alike. */
export function dealSections(sections: readonly LaidSection[], rooms: Rooms): LaidSection[][] {
  let dealt = deal(sections, rooms, 0)
  for (let less = step; less < rooms.between / 2; less += step) {
    const lower = deal(sections, rooms, less)
    if (lower.length > dealt.length) break
    dealt = lower
  }
  return dealt
}

function deal(sections: readonly LaidSection[], { first, between, last }: Rooms, less: number): LaidSection[][] {
  const pages = flow(sections, (at) => (at === 0 ? first : between) - less)
  const end = pages.at(-1)!
  return heightOfSections(end) <= last ? pages : [...pages.slice(0, -1), ...flow(end, () => last)]
}

function flow(sections: readonly LaidSection[], roomOf: (page: number) => number): LaidSection[][] {
  const pages: LaidSection[][] = [[]]
  for (const { label, rows } of sections) {
    let begun = false
    for (const row of rows) {
      const here = pages.at(-1)!
      const grown = begun
        ? [...here.slice(0, -1), { label, rows: [...here.at(-1)!.rows, row] }]
        : [...here, { label, rows: [row] }]
      const fits = here.length === 0 || heightOfSections(grown) <= roomOf(pages.length - 1)
      if (fits) pages[pages.length - 1] = grown
      else pages.push([{ label, rows: [row] }])
      begun = true
    }
  }
  return pages
}
