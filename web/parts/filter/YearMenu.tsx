import { ledgerYearLabel } from '../../../contract/year.ts'
import { useSay } from '../../app/language.ts'
import { words } from '../words.ts'
import { ChosenMenu } from './ChosenMenu.tsx'

/** Lets another year be chosen; nothing where there is no other. */
export function YearMenu({
  year,
  years,
  choose,
}: {
  year: string | null
  years: readonly string[]
  choose: (year: string) => void
}) {
  const say = useSay()
  if (year === null || years.length < 2) return null
  return (
    <ChosenMenu
      label={say(words.year)}
      value={year}
      choices={years.map((value) => ({ value, text: say(ledgerYearLabel(value)) }))}
      choose={choose}
    />
  )
}
