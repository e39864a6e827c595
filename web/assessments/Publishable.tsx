import './Publishable.css'
import { useParams } from '@tanstack/react-router'
import type { AssessmentPage } from '../../contract/assessments/assessments.ts'
import { confirmationWords, publishableText } from '../../kernel/confirmation.ts'
import { useSay } from '../app/language.ts'
import { Lamp } from '../parts/reason/Lamp.tsx'

type Rules = Pick<AssessmentPage['editions'][number], 'id' | 'unconfirmed' | 'inForce'>

/** Whether results by the editions in force may be published, with how much is open and where it is confirmed. */
export function Publishable({
  assessment,
  editions,
  quiet = false,
}: {
  assessment: string
  editions: readonly Rules[]
  /** Whether whoever looks may not open the edition: an enterprise. */
  quiet?: boolean
}) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const waiting = editions.filter(({ inForce, unconfirmed }) => inForce && unconfirmed.length > 0)
  const open = waiting.reduce((sum, { unconfirmed }) => sum + unconfirmed.length, 0)
  if (!editions.some(({ inForce }) => inForce)) return null
  return (
    <p className="assessment-publishable">
      <Lamp state={open === 0 ? 'green' : 'unknown'} size={13} silent /> {say(publishableText(open))}{' '}
      {waiting[0] && !quiet ? (
        <a href={`/${zone}/assessments/${assessment}/editions/${waiting[0].id}`}>{say(confirmationWords.see)} →</a>
      ) : null}
    </p>
  )
}
