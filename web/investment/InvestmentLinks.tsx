import { useParams } from '@tanstack/react-router'
import { investmentPages } from '../../contract/pages.ts'
import { useSay } from '../app/language.ts'
import { RoomLinks } from '../indicators/RoomLinks.tsx'
import { type Crumb, Crumbs } from '../parts/page/Section.tsx'
import { words } from './words.ts'

/** The way between the pages of the room of investment. */
export function InvestmentLinks() {
  const say = useSay()
  return <RoomLinks pages={investmentPages} label={say(words.pages)} />
}

/** Where a page lies below the commitments of the zone. */
export function CommitmentCrumbs({ below }: { below: Crumb }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  return (
    <Crumbs
      label={say(words.crumbs)}
      items={[{ text: say(words.commitments), href: `/${zone}/investment/commitments` }, below]}
    />
  )
}
