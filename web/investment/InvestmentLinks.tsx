import { useParams } from '@tanstack/react-router'
import { investmentPages } from '../../contract/pages.ts'
import type { Label } from '../../kernel/label.ts'
import { useSay } from '../app/language.ts'
import { RoomLinks } from '../indicators/RoomLinks.tsx'
import { type Crumb, Crumbs } from '../parts/page/Section.tsx'
import { words } from './words.ts'

/** The way between the pages of the room of investment. */
export function InvestmentLinks() {
  const say = useSay()
  return <RoomLinks pages={investmentPages} label={say(words.pages)} />
}

/** Where a page lies below a list of the room. */
function BelowList({ list, path, below }: { list: Label; path: string; below: Crumb }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  return <Crumbs label={say(words.crumbs)} items={[{ text: say(list), href: `/${zone}/investment/${path}` }, below]} />
}

export const CommitmentCrumbs = ({ below }: { below: Crumb }) => (
  <BelowList list={words.commitments} path="commitments" below={below} />
)

export const RateCrumbs = ({ below }: { below: Crumb }) => <BelowList list={words.rates} path="rates" below={below} />
