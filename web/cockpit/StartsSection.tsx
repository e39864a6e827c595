import type { CockpitAnswer, CockpitBatch } from '../../contract/cockpit.ts'
import type { Label } from '../../kernel/label.ts'
import { useSay } from '../app/language.ts'
import { Shares } from '../parts/chart/Bullet.tsx'
import { RuleSection } from '../parts/page/Section.tsx'
import { Demonstration } from '../parts/reason/Mark.tsx'
import { admittedLabel, admittedStartedLabel, asOfLabel, lateLabel, readyLabel, startedLabel, words } from './words.ts'

/** Batches of starts: how far the next one is from being ready, and how many of the last have really started. */
export function StartsSection({ starts, zone }: { starts: NonNullable<CockpitAnswer['starts']>; zone: string }) {
  const say = useSay()
  const { asOf, next, last, demonstration } = starts
  return (
    <RuleSection
      title={say(words.starts)}
      note={
        <>
          {say(asOfLabel(asOf))} {demonstration ? <Demonstration /> : null}
        </>
      }
      side={<a href={`/${zone}/projects/batches`}>{say(words.allBatches)} →</a>}
    >
      <ul className="starts">
        {next ? (
          <Batch
            batch={next}
            head={words.nextBatch}
            counted={readyLabel(next.counted, next.projects)}
            admitted={admittedLabel(next.admitted)}
          />
        ) : (
          <li>{say(words.noNextBatch)}</li>
        )}
        {last ? (
          <Batch
            batch={last}
            head={words.lastBatch}
            counted={startedLabel(last.counted, last.projects)}
            admitted={admittedStartedLabel(last.admitted, last.admittedStarted)}
          />
        ) : (
          <li>{say(words.noLastBatch)}</li>
        )}
      </ul>
    </RuleSection>
  )
}

function Batch({
  batch: { name, href, day, counted: count, projects, admitted: exceptions, late, parts },
  head,
  counted,
  admitted,
}: {
  batch: CockpitBatch
  head: Label
  counted: Label
  admitted: Label
}) {
  const say = useSay()
  return (
    <li>
      <a className="start" href={href}>
        <span className="start-head">
          {say(head)} <b>{count}</b>/{projects} <small>{day}</small>
        </span>
        <Shares parts={parts} label={say(counted)} />
        <span className="start-name">{name}</span>
        <small>
          {[counted, ...(late > 0 ? [lateLabel(late)] : []), ...(exceptions > 0 ? [admitted] : [])]
            .map(say)
            .join(say({ zh: '，', en: ', ' }))}
        </small>
      </a>
    </li>
  )
}
