import { z } from 'zod'
import { label } from '../../contract/label.ts'

const recentPlace = z.object({ href: z.string(), name: label, kind: label })
export type RecentPlace = z.infer<typeof recentPlace>

const kept = z.object({ post: z.string(), places: z.array(recentPlace) })

const drawer = 'jixia.recent'
const most = 8

function read(post: string): RecentPlace[] {
  try {
    const { data } = kept.safeParse(JSON.parse(localStorage.getItem(drawer) ?? 'null'))
    return data?.post === post ? data.places : []
  } catch {
    return []
  }
}

/** What a person opened by search in a post and a zone, the last first. Another post on the same browser sees none of it. */
export const recentPlaces = (post: string, zone: string): RecentPlace[] =>
  read(post).filter(({ href }) => new RegExp(`^/${zone}(/|$)`).test(href))

/** Remembers what was opened, where the browser keeps anything. */
export function rememberPlace(post: string, place: RecentPlace): void {
  const places = [place, ...read(post).filter(({ href }) => href !== place.href)].slice(0, most)
  try {
    localStorage.setItem(drawer, JSON.stringify({ post, places }))
  } catch {
    // A browser that keeps nothing has no recent places.
  }
}

/** Nothing that was opened stays behind when a person leaves. */
export function forgetPlaces(): void {
  try {
    localStorage.removeItem(drawer)
  } catch {
    // Nothing was kept.
  }
}
