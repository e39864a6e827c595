import { z } from 'zod'
import { label } from '../../contract/parts/label.ts'
import { dropKept, keep, readKept } from '../app/offline/kept.ts'

const recentPlace = z.object({ href: z.string(), name: label, kind: label })
export type RecentPlace = z.infer<typeof recentPlace>

const kept = z.object({ post: z.string(), places: z.array(recentPlace) })

const drawer = 'jixia.recent'
const most = 8

function read(post: string): RecentPlace[] {
  const found = readKept(drawer, kept)
  return found?.post === post ? found.places : []
}

/** What a person opened by search in a post and a zone, the last first. Another post on the same browser sees none of it. */
export const recentPlaces = (post: string, zone: string): RecentPlace[] =>
  read(post).filter(({ href }) => new RegExp(`^/${zone}(/|$)`).test(href))

/** Remembers what was opened, where the browser keeps anything. */
export function rememberPlace(post: string, place: RecentPlace): void {
  const places = [place, ...read(post).filter(({ href }) => href !== place.href)].slice(0, most)
  keep(drawer, { post, places })
}

/** Nothing that was opened stays behind when a person leaves. */
export const forgetPlaces = (): void => dropKept(drawer)
