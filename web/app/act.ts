import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
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

/**
 * An act that asks first: `asked` is what it asks about while its window or form is open; it closes where the server
 * agrees.
 */
export function useAskedAct<Asked, Given>(
  work: (given: Given) => Promise<unknown>,
  touched: readonly { readonly id: string }[],
) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  const { run, busy, refused, forget } = useAct(work, { touched, done: close })
  const ask = (given: Asked) => {
    forget()
    setAsked(given)
  }
  return { asked, ask, close, run, busy, refused }
}
