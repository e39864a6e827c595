import { useLocation, useRouter } from '@tanstack/react-router'
import { type Change, type Chosen, readChosen, usualOrder, writeChosen } from './chosen.ts'

/** The choice in the address, and the function that changes it; another stage begins in its usual order. */
export function useChosen(): readonly [Chosen, Change] {
  const router = useRouter()
  const { pathname, searchStr } = useLocation()
  const chosen = readChosen(searchStr)
  return [
    chosen,
    (change) => {
      const order = 'stage' in change ? usualOrder(change.stage) : {}
      router.history.push(pathname + writeChosen({ ...chosen, ...order, ...change } as Chosen))
    },
  ]
}
