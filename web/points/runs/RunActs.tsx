import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import {
  openPointsRun,
  type PointsRunPage,
  publishPointsRun,
  recomputePointsRun,
} from '../../../contract/points/runs.ts'
import { call } from '../../api.ts'
import { useAct, useAskedAct } from '../../app/act.ts'
import { useSay } from '../../app/language.ts'
import { Ask } from '../../parts/form/Ask.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { PublishedAs } from './PublishedAs.tsx'
import { words } from './words.ts'

/** What may be done with a finished count: compared, recomputed, published. */
export function RunActs({ page }: { page: PointsRunPage }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const params = { run: page.id }
  const [as, setAs] = useState<'official' | 'demonstration'>('demonstration')
  const publish = useAskedAct<true, undefined>(() => call(publishPointsRun, { params, body: { as } }), [openPointsRun])
  const again = useAct(() => call(recomputePointsRun, { params }))
  return (
    <>
      <a className="button" href={`/${zone}/points/runs/${page.id}/comparison`}>
        {say(words.compare)}
      </a>
      {page.mayRecompute ? (
        <button type="button" className="button" aria-busy={again.busy} onClick={() => again.run(undefined)}>
          {again.answer ? <Lamp state={again.answer.same ? 'green' : 'red'} size={12} silent /> : null}
          {again.answer ? say(again.answer.sentence) : say(again.refused ?? words.recompute)}
        </button>
      ) : null}
      {page.mayPublish && page.published === null ? (
        <button type="button" className="button primary" onClick={() => publish.ask(true)}>
          {say(words.publish)}
        </button>
      ) : null}
      {publish.asked ? (
        <Ask
          title={say(words.publish)}
          act={say(words.publish)}
          refused={publish.refused ? say(publish.refused) : null}
          busy={publish.busy}
          onAct={() => publish.run(undefined)}
          close={publish.close}
        >
          <p>{say(words.publishWhat)}</p>
          <PublishedAs as={as} change={setAs} />
        </Ask>
      ) : null}
    </>
  )
}
