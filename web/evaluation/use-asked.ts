import { useLocation, useParams, useRouter } from '@tanstack/react-router'

/** The edition that can be scored by what is known of it. */
const usualEdition = '2021'

/** Which edition and year a page is about, as its address says; `go` asks for others, `href` leads to another page of them. */
export function useAsked() {
  const router = useRouter()
  const { zone = '' } = useParams({ strict: false })
  const { pathname, searchStr } = useLocation()
  const search = new URLSearchParams(searchStr)
  const [edition, year] = [search.get('edition') ?? usualEdition, search.get('year') ?? undefined]
  const said = (changes: Readonly<Record<string, string | undefined>>): string => {
    const query = new URLSearchParams(search)
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined) query.delete(name)
      else query.set(name, value)
    }
    return query.size > 0 ? `?${query}` : ''
  }
  const own = new URLSearchParams(
    Object.entries({ edition: search.get('edition'), year: search.get('year') }).flatMap(([name, value]) =>
      value ? [[name, value]] : [],
    ),
  )
  return {
    zone,
    edition,
    search,
    params: { edition },
    query: year === undefined ? {} : { year },
    go: (changes: Readonly<Record<string, string | undefined>>) => router.history.push(pathname + said(changes)),
    /** A page of the evaluation, of the same edition and year; a path may ask for more and point into the page. */
    href: (path: string) => {
      const [, at = '', more = '', place = ''] = /^([^?#]*)\??([^#]*)(#.*)?$/.exec(path) ?? []
      const asked = new URLSearchParams([...own, ...new URLSearchParams(more)])
      return `/${zone}/evaluation${at}${asked.size > 0 ? `?${asked}` : ''}${place}`
    },
  }
}
