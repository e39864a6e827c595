import { findingKinds } from '../../engines/consistency/finding.ts'
import type { Book } from '../../engines/indicators/book.ts'
import { find } from '../../engines/search/find.ts'
import type { Typed } from '../../engines/search/typed.ts'
import { findingsIn } from '../consistency/findings.ts'
import { declaredName, type Shelf, type Thing } from './thing.ts'

const checked = new WeakMap<Book, readonly Thing[]>()

function findingsOf(zone: string, book: Book): readonly Thing[] {
  const known = checked.get(book)
  if (known) return known
  const findings = findingsIn(book, []).map(({ id, kind, text }): Thing => {
    const sort = findingKinds[kind]
    return {
      name: declaredName(text),
      href: `/${zone}/consistency#${encodeURIComponent(id)}`,
      note: sort,
      besides: [{ text: declaredName(sort) }],
    }
  })
  checked.set(book, findings)
  return findings
}

/** What the checks found in the numbers of the zone, by its sentence. */
export const findFindings = (zone: string, book: Book, typed: Typed): Shelf => ({
  kind: 'finding',
  label: { zh: '校核结果', en: 'Findings' },
  found: find(findingsOf(zone, book), typed),
  all: `/${zone}/consistency`,
})
