import { openEnterpriseLadder } from '../../contract/ladder/ladder.ts'
import { useAnswer } from '../api.ts'
import { useSay } from '../app/language.ts'
import { useDaySeen } from '../app/shell/day-seen.ts'
import { Failure, Loading } from '../parts/page/BlankState.tsx'
import { RuleSection } from '../parts/page/Section.tsx'
import { ladderDoor } from './door.ts'
import { ReturnedList } from './enterprise/ReturnedList.tsx'
import { RungRows } from './enterprise/RungSection.tsx'
import { Flights } from './Staircase.tsx'
import { mainNext, readyOf } from './sentences.ts'
import { words } from './words.ts'

/** The main staircase of an enterprise, the other where the next rung is on it, and what lacks to its next rung; a fact is reported on the spot. */
export function NextRungSection({ zone, enterprise = 'own' }: { zone: string; enterprise?: string }) {
  const say = useSay()
  const query = useDaySeen()
  const { data, error, refetch } = useAnswer(openEnterpriseLadder, {
    params: { enterprise },
    query: { ...query, rung: 'next' },
  })
  const here = `/${zone}/ladder/enterprises/${enterprise}`
  const next = data && mainNext(data)
  const title = next
    ? next.state === 'met'
      ? say({ zh: `${next.label.zh}：${readyOf(next).zh}`, en: `${next.label.en}: ${readyOf(next).en}` })
      : say({ zh: `下一级：${next.label.zh}`, en: `Next: ${next.label.en}` })
    : say(data ? words.topReached : words.nextRung)
  return (
    <RuleSection title={title} side={<a href={here}>{say(words.why)} ›</a>}>
      {error ? <Failure title={say(words.notOpened)} error={error} again={refetch} /> : data ? null : <Loading />}
      {data ? (
        <Flights
          rungs={data.rungs.filter(({ flight }) => flight === data.rungs[0]!.flight || flight === next?.flight)}
          chosen={next?.id}
          hrefOf={({ id }) => `${here}?rung=${id}`}
          step={24}
        />
      ) : null}
      {data ? <ReturnedList page={data} door={ladderDoor(enterprise, query)} /> : null}
      {data && next ? <RungRows page={data} rung={next} door={ladderDoor(enterprise, query)} /> : null}
    </RuleSection>
  )
}
