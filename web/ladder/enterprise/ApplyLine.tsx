import { useParams } from '@tanstack/react-router'
import type { RungShown } from '../../../contract/ladder/answer.ts'
import { listNominationBatches } from '../../../contract/ladder/nominations.ts'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { useSession } from '../../app/session.ts'
import { words } from '../words.ts'

/** For an enterprise that is ready: the open batch in which it applies for the title, or that none is open. */
export function ApplyLine({ rung }: { rung: Pick<RungShown, 'id' | 'place' | 'state'> }) {
  const { data: session } = useSession()
  const ready = session?.held.post === 'enterprise' && rung.state === 'met' && rung.place !== 'held'
  return ready ? <Batch title={rung.id} /> : null
}

function Batch({ title }: { title: string }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const { data } = useAnswer(listNominationBatches, {})
  if (!data) return null
  const batch = data.batches.find((one) => one.title.id === title && one.phase === 'open')
  return (
    <p className="list-none">
      {batch ? (
        <a href={`/${zone}/ladder/nominations/${batch.id}/enterprises/own`}>
          {say(batch.own?.stateLabel ?? words.apply)}
          {say({ zh: '：', en: ': ' })}
          {batch.name}
        </a>
      ) : (
        say(words.noBatch)
      )}
    </p>
  )
}
