import { ledgerYearLabel } from '../../../contract/parts/year.ts'
import type { Label } from '../../../kernel/label.ts'
import { useSay } from '../../app/language.ts'
import { words } from '../words.ts'
import { ChosenMenu } from './ChosenMenu.tsx'

/** «2024（96个）», or where nobody counts «2024». */
function countedYearLabel({ year, projects }: { readonly year: string; readonly projects?: number }): Label {
  const { zh, en } = ledgerYearLabel(year)
  return projects === undefined ? { zh, en } : { zh: `${zh}（${projects}个）`, en: `${en} (${projects})` }
}

/** Lets another year be chosen; nothing where there is no other. */
export function YearMenu({
  year,
  years,
  choose,
}: {
  year: string | null
  /** Each perhaps with how many projects it has. */
  years: readonly { readonly year: string; readonly projects?: number }[]
  choose: (year: string) => void
}) {
  const say = useSay()
  if (year === null || years.length < 2) return null
  return (
    <ChosenMenu
      label={say(words.year)}
      value={year}
      choices={years.map((one) => ({ value: one.year, text: say(countedYearLabel(one)) }))}
      choose={choose}
    />
  )
}
