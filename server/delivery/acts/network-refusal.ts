import { NetworkError } from '../../../engines/delivery/scheduling/refusal.ts'
import { Refusal } from '../../refusal.ts'

/** What is wrong with a network as a sentence for the person; any other error stays as it is. */
export function inWords(error: unknown): unknown {
  if (!(error instanceof NetworkError)) return error
  const [first] = error.sentences
  return new Refusal(400, 'unacceptable', first ?? { zh: error.message, en: error.message })
}
