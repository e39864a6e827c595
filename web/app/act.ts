import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Label } from '../../kernel/label.ts'
import { CallError } from '../api.ts'
import { sessionQuery } from './session.ts'
import { words } from './words.ts'

/**
 * An act of the person on the page: `run` calls the server, then the answers of the `touched` routes are asked afresh.
 * `refused` is the server's sentence where it said no.
 */
export function useAct<Given, Answer>(
  work: (given: Given) => Promise<Answer>,
  { touched = [], done }: { touched?: readonly { readonly id: string }[]; done?: (answer: Answer) => void } = {},
) {
  const answers = useQueryClient()
  const act = useMutation({
    mutationFn: work,
    onSuccess: async (answer) => {
      done?.(answer)
      const stale = [...touched.map(({ id }) => [id]), sessionQuery.queryKey]
      await Promise.all(stale.map((queryKey) => answers.invalidateQueries({ queryKey })))
    },
  })
  const refused: Label | null = act.error
    ? act.error instanceof CallError
      ? act.error.sentence
      : words.noAnswer
    : null
  return {
    run: (given: Given) => {
      if (!act.isPending) act.mutate(given)
    },
    busy: act.isPending,
    answer: act.data,
    refused,
    forget: act.reset,
  }
}
