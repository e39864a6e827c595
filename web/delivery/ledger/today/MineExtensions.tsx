import { openToday } from '../../../../contract/delivery/ledger.ts'
import { useAnswer } from '../../../api.ts'
import { AnsweredExtensions } from './AnsweredExtensions.tsx'
import { Extensions } from './Extensions.tsx'

/** On the home of who decides: the requests for another day, where there are some. */
export function MineExtensions({ zone }: { zone: string }) {
  const { data } = useAnswer(openToday, { query: {} })
  return data ? <Extensions rows={data.extensions} here={`/${zone}/projects`} /> : null
}

/** On the home of who asks: what was answered lately. */
export function MineAnswers({ zone }: { zone: string }) {
  const { data } = useAnswer(openToday, { query: {} })
  return data ? <AnsweredExtensions rows={data.answered} here={`/${zone}/projects`} /> : null
}
