import type { Link, LinkType } from '../scheduling/network.ts'
import { type Drawn, nameOf, refuse } from './drawn.ts'

/** What a link is told by: two tasks may be linked at their beginnings and at their ends at once. */
export type LinkEnds = { readonly from: string; readonly to: string; readonly type: LinkType }

export const endsOf = ({ from, to, type = 'FS' }: Link): LinkEnds => ({ from, to, type })

export const isLink =
  ({ from, to, type }: LinkEnds) =>
  (link: Link): boolean =>
    link.from === from && link.to === to && (link.type ?? 'FS') === type

const withLinks = (drawn: Drawn, links: Link[]): Drawn => ({ ...drawn, network: { ...drawn.network, links } })

/** A new link at the end, or another in the place of the one of the type `former`. */
export function linked(drawn: Drawn, link: Link, former: LinkType | undefined): Drawn {
  const { links = [] } = drawn.network
  const [from, to] = [nameOf(drawn, link.from), nameOf(drawn, link.to)]
  const own = isLink(endsOf(link))
  const replaced = former === undefined ? own : isLink({ ...endsOf(link), type: former })
  const at = links.findIndex(replaced)
  if (former !== undefined && at < 0) refuseUnknown(drawn, { ...endsOf(link), type: former })
  if (links.some((one, index) => index !== at && own(one))) {
    refuse(
      `“${from.zh} → ${to.zh}”已有一条${endsOf(link).type}衔接`,
      `“${from.en} → ${to.en}” is linked by ${endsOf(link).type} already`,
    )
  }
  return withLinks(drawn, at < 0 ? [...links, link] : links.with(at, link))
}

export function unlinked(drawn: Drawn, ends: LinkEnds): Drawn {
  const { links = [] } = drawn.network
  const kept = links.filter((link) => !isLink(ends)(link))
  if (kept.length === links.length) refuseUnknown(drawn, ends)
  return withLinks(drawn, kept)
}

function refuseUnknown(drawn: Drawn, { from, to }: LinkEnds): never {
  const [one, other] = [nameOf(drawn, from), nameOf(drawn, to)]
  return refuse(`没有“${one.zh} → ${other.zh}”这条衔接`, `There is no link “${one.en} → ${other.en}”`)
}
