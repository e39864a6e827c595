import { useParams } from '@tanstack/react-router'
import { type Verification, verifyCard } from '../../contract/reports.ts'
import { cardNoun } from '../../engines/reports/card.ts'
import { dayLabel } from '../../kernel/day.ts'
import { useAnswer } from '../api.ts'
import { useLanguage, useSay } from '../app/language.ts'
import { Facts } from '../parts/page/Section.tsx'
import { Lamp } from '../parts/reason/Lamp.tsx'
import { VerifyFrame } from './VerifyFrame.tsx'
import { countLabel, words } from './words.ts'

const addressOfCard = (code: string): string => `/verify/${code}`

/** What anyone who scans a printed card sees: whether it is genuine, and whether it still computes to the same. */
export function VerifyPage() {
  const { code = '' } = useParams({ strict: false })
  const answer = useAnswer(verifyCard, { params: { code } })
  return (
    <VerifyFrame answer={answer} words={words} addressOf={addressOfCard}>
      {(verified) => <Verified answer={verified} />}
    </VerifyFrame>
  )
}

function Verified({ answer }: { answer: Verification }) {
  const say = useSay()
  const language = useLanguage()
  const gap = language === 'en' ? ' · ' : ''
  return (
    <>
      <p className={answer.same ? 'verify-answer' : 'verify-answer not'}>
        <Lamp state={answer.same ? 'green' : 'red'} size={22} silent />
        {say(answer.same ? words.verified : words.notVerified)}
      </p>
      <p>{say(answer.sentence)}</p>
      <Facts
        rows={[
          { name: say(words.card), value: `${say(answer.title)}${gap}${say(cardNoun)}` },
          { name: say(words.period), value: say(answer.periodLabel) },
          { name: say(words.frozenOn), value: dayLabel(answer.frozenOn)[language] },
          { name: say(words.figures), value: say(countLabel(answer.figures, 0)) },
          { name: say(words.code), value: answer.code },
          { name: say(words.hash), value: <code>{answer.hash}</code> },
          { name: say(words.recomputedHash), value: <code>{answer.recomputed || '—'}</code> },
        ]}
      />
    </>
  )
}
