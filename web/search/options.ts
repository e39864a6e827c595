import { admits } from '../../contract/admission.ts'
import { rooms } from '../../contract/rooms.ts'
import type { FoundLabel, SearchGroup, SearchHit } from '../../contract/search.ts'
import type { Label } from '../../kernel/label.ts'
import type { Post } from '../../kernel/post.ts'
import type { RecentPlace } from './recent.ts'
import { allOf, words } from './words.ts'

/** One line of the list: a hit, or the way to all of its kind. */
export type Choice = {
  readonly href: string
  readonly kind: string
  readonly kindLabel: Label
  readonly name: FoundLabel
  readonly hit: SearchHit | null
}

export type ChoiceGroup = { readonly kind: string; readonly label: Label; readonly choices: readonly Choice[] }

const plain = (text: Label): FoundLabel => ({ text, parts: { zh: [], en: [] } })

/** What was found, as lines to choose from. */
export const choicesOf = (groups: readonly SearchGroup[]): ChoiceGroup[] =>
  groups.map(({ kind, label, hits, all }) => ({
    kind,
    label,
    choices: [
      ...hits.map((hit): Choice => ({ href: hit.href, kind, kindLabel: label, name: hit.name, hit })),
      ...(all ? [{ href: all, kind: 'all', kindLabel: label, name: plain(allOf(label)), hit: null }] : []),
    ],
  }))

/** What is offered before anything is typed: what was opened lately, and the rooms. */
export function offeredChoices(zone: string, post: Post, recent: readonly RecentPlace[]): ChoiceGroup[] {
  const lately: ChoiceGroup = {
    kind: 'recent',
    label: words.recent,
    choices: recent.map(({ href, name, kind }) => ({
      href,
      kind: 'recent',
      kindLabel: kind,
      name: plain(name),
      hit: aside(href, name, kind),
    })),
  }
  const places = rooms
    .filter((room) => room.open && admits(room.admits, post))
    .map((room): Choice => {
      const href = `/${zone}${room.path}`
      return {
        href,
        kind: 'room',
        kindLabel: words.rooms,
        name: plain(room.label),
        hit: aside(href, room.label, room.holds),
      }
    })
  return [...(recent.length > 0 ? [lately] : []), { kind: 'room', label: words.rooms, choices: places }]
}

const aside = (href: string, name: Label, note: Label): SearchHit => ({
  href,
  name: plain(name),
  note: plain(note),
  shown: null,
  periodLabel: null,
  demonstration: false,
})
