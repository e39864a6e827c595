import type { EvaluationEditionLine } from '../../contract/evaluation/evaluation.ts'
import { useSay } from '../app/language.ts'
import { ChosenMenu } from '../parts/filter/ChosenMenu.tsx'
import { FilterLine } from '../parts/filter/FilterLine.tsx'
import { useAsked } from './use-asked.ts'
import { words } from './words.ts'

/** Chooses the edition and the year of the facts. */
export function EvaluationFilter({
  editions = [],
  edition,
  year,
  years = [],
  children,
}: {
  editions?: readonly EvaluationEditionLine[]
  edition: string
  year: number
  years?: readonly number[]
  children?: React.ReactNode
}) {
  const say = useSay()
  const { go } = useAsked()
  return (
    <FilterLine>
      {editions.length > 1 ? (
        <ChosenMenu
          label={say(words.edition)}
          value={edition}
          choices={editions.map((one) => ({
            value: one.year,
            text: say({ zh: `${one.year}年版`, en: `Edition ${one.year}` }),
          }))}
          choose={(chosen) => go({ edition: chosen, item: undefined })}
        />
      ) : null}
      {years.length > 1 ? (
        <ChosenMenu
          label={say(words.factsOf)}
          value={String(year)}
          choices={years.map((one) => ({ value: String(one), text: String(one) }))}
          choose={(chosen) => go({ year: chosen })}
        />
      ) : null}
      {children}
    </FilterLine>
  )
}
