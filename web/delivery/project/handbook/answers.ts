import { useLocation, useRouter } from '@tanstack/react-router'
import { type Answers, readAnswers, writeAnswers } from '../../../../engines/delivery/handbook/answers.ts'

/** The answers in the address, as it is sent to a colleague, and the function that changes one; '' takes it away. */
export function useAnswers(): {
  answers: Answers
  query: { answers?: string; on?: string }
  answer: (id: string, value: string) => void
} {
  const router = useRouter()
  const { pathname, searchStr } = useLocation()
  const search = new URLSearchParams(searchStr)
  const answers = readAnswers(search.get('answers'))
  const written = writeAnswers(answers)
  const on = search.get('on')
  return {
    answers,
    query: { ...(written && { answers: written }), ...(on && { on }) },
    answer: (id, value) => {
      const { [id]: _, ...others } = answers
      const text = writeAnswers(value === '' ? others : { ...others, [id]: value })
      const next = new URLSearchParams({ ...(on && { on }), ...(text && { answers: text }) })
      router.history.replace(next.size > 0 ? `${pathname}?${next}` : pathname)
    },
  }
}
