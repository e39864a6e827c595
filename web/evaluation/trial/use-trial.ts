import { useMemo, useState } from 'react'
import type { EvaluationPage } from '../../../contract/evaluation/evaluation.ts'
import { openByValues } from '../../../engines/evaluation/by-values.ts'
import { fillEvaluation } from '../../../engines/evaluation/filled.ts'
import { ownScore } from '../../../engines/evaluation/own-score.ts'
import { type PrintedScore, printedScore } from '../../../engines/evaluation/printed-score.ts'
import type { Tried } from '../score/item-rows.tsx'

/** Values that are tried, by the id of the item; of what people judge a share, 0–1. */
export type Changes = Readonly<Record<string, number>>

/** The very engine of the server, opened in the browser on the values of the items. */
export function useTrial(page: EvaluationPage) {
  const [changes, setChanges] = useState<Changes>({})
  const opened = useMemo(
    () => (page.score ? openByValues(fillEvaluation(page.given.edition, page.given.filling)) : undefined),
    [page],
  )
  const tried = useMemo((): PrintedScore | undefined => {
    if (!opened || !page.score || Object.keys(changes).length === 0) return undefined
    const now = Object.fromEntries(
      page.score.items.map(({ id, value, formula, bounds }) => [
        id,
        formula !== null && bounds === null ? null : value,
      ]),
    )
    return printedScore(opened.filled, ownScore(opened.filled, opened.facts({ ...now, ...changes })))
  }, [opened, page, changes])
  const spans: Tried | undefined = tried && new Map(Object.entries({ ...tried.items, ...tried.groups }))
  return { changes, setChanges, tried, spans }
}
