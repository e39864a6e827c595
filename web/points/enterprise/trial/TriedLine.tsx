import { tryPoints } from '../../../../contract/points/enterprise.ts'
import { pointsText } from '../../../../contract/points/printed.ts'
import type { Tried } from '../../../../engines/scoring/advice/trial.ts'
import type { Changes } from '../../../../engines/scoring/advice/what-if.ts'
import type { Label } from '../../../../kernel/label.ts'
import { call } from '../../../api.ts'
import { useAct } from '../../../app/act.ts'
import { useSay } from '../../../app/language.ts'
import { grouped } from '../../../parts/quantity.ts'
import { Told } from '../../../parts/reason/Told.tsx'
import { changeText } from '../../printed.ts'
import { stageLabel } from '../../stages.ts'
import { words as common } from '../../words.ts'
import { words } from '../words.ts'

/** How sure the answer is: as counting everybody again, or what was held as it was counted. */
function basisOf({ compared, held }: Tried, all: boolean): Label {
  if (!all) return words.chosenPeers
  const told = held.length > 0 ? held : compared
  if (told.length === 0) return words.exactly
  const peers = grouped(String(Math.min(...told.map(({ peers: count }) => count))))
  if (held.length > 0)
    return {
      zh: `${told.length}项里同组${peers}家的数按计分时不变，得分和名次为约数。`,
      en: `In ${told.length} criteria ${peers} peers are held as they were counted: score and rank are about right.`,
    }
  return {
    zh: `得分与全部重算相同；${told.length}项也牵动同组${peers}家的得分，名次按它们原来的得分排。`,
    en: `The score is what counting all again would give; ${told.length} criteria also move the points of ${peers} peers, among whose former points the rank is told.`,
  }
}

/** Score, place and class before and after a change, at once; and, if asked, counted again among everybody. */
export function TriedLine({
  before,
  tried,
  changes,
  about: exactly,
  run,
  enterprise,
}: {
  before: Tried
  tried: Tried
  changes: Changes
  /** Whether all values of the peers are at hand. */
  about: boolean
  run: string
  enterprise: string
}) {
  const say = useSay()
  const again = useAct((given: Changes) =>
    call(tryPoints, { params: { run, enterprise }, body: { changes: { ...given } } }).then(({ after }) => ({
      given,
      after,
    })),
  )
  const [was, is] = [before.stand, tried.stand]
  const moved = Object.keys(changes).length > 0
  const gain = was.score !== null && is.score !== null ? is.score - was.score : null
  const exact = again.answer?.given === changes ? again.answer.after : undefined
  return (
    <div className="tried">
      <p className="tried-line" role="status" aria-live="polite">
        <Told name={say(common.score)} was={pointsText(was.score)} is={pointsText(is.score)} moved={moved} />
        <Told name={say(common.rank)} was={placeText(was.rank)} is={placeText(is.rank)} moved={moved} />
        {was.class === null && is.class === null ? null : (
          <Told name={say(common.class)} was={was.class ?? '—'} is={is.class ?? '—'} moved={moved} />
        )}
        {tried.stage !== null && tried.stage !== before.stage ? (
          <Told
            name={say(common.stage)}
            was={before.stage === null ? '—' : say(stageLabel(before.stage))}
            is={say(stageLabel(tried.stage))}
            moved={moved}
          />
        ) : null}
        {moved && gain !== null ? (
          <span className={gain < 0 ? 'tried-gain less' : 'tried-gain'}>
            {changeText(gain)} {say(words.outOf)}
          </span>
        ) : null}
      </p>
      {moved ? (
        <p className="tried-held">
          {say(basisOf(tried, exactly))}{' '}
          {exact ? (
            <b>
              {say({
                zh: `全部重算：${pointsText(exact.score)}分，第${placeText(exact.rank)}名`,
                en: `Counted among all: ${pointsText(exact.score)}, number ${placeText(exact.rank)}`,
              })}
            </b>
          ) : tried.compared.length > 0 || !exactly ? (
            <button type="button" className="plain-link" aria-busy={again.busy} onClick={() => again.run(changes)}>
              {say({ zh: '与全部企业一起重算', en: 'Count everybody again' })}
            </button>
          ) : null}
          {again.refused ? say(again.refused) : null}
        </p>
      ) : null}
    </div>
  )
}

const placeText = (rank: number | null): string => (rank === null ? '—' : grouped(String(rank)))
