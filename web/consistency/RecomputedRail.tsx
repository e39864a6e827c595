import type { Verdict } from '../../contract/indicators/published.ts'
import type { Label } from '../../kernel/label.ts'
import type { Lamp as LampState } from '../../kernel/lamp.ts'
import { isPeriod, periodLabel } from '../../kernel/period.ts'
import { useSay } from '../app/language.ts'
import { punctuation } from '../app/punctuation.ts'
import { RuleSection } from '../parts/page/Section.tsx'
import { Lamp } from '../parts/reason/Lamp.tsx'
import { words } from './words.ts'

type Differing = {
  readonly key: string
  readonly label: Label
  readonly period: string
  readonly printed: string
  readonly recomputed: string
}

/** How many published derived figures were computed again: equal, different, and those that nobody can compute. */
export function RecomputedRail({
  recomputed: { agree, differ, open },
  zone,
}: {
  recomputed: { readonly agree: number; readonly differ: readonly Differing[]; readonly open: number }
  zone: string
}) {
  const say = useSay()
  const counts: readonly (readonly [LampState, number, Label, Verdict])[] = [
    ['green', agree, words.agree, 'equal'],
    ['red', differ.length, words.differ, 'different'],
    ['unknown', open, words.open, 'open'],
  ]
  return (
    <RuleSection title={say(words.recomputed)}>
      <dl className="recomputed-counts">
        {counts.map(([lamp, count, name, verdict]) => (
          <div key={name.zh}>
            <dt>
              <Lamp state={count > 0 || lamp === 'green' ? lamp : 'green'} size={13} silent /> {say(name)}
            </dt>
            <dd>
              {count > 0 ? (
                <a
                  href={`/${zone}/published?${new URLSearchParams({ verdict })}`}
                  aria-label={say({ zh: `${name.zh}，${count}个，点开看是哪些`, en: `${count} ${name.en}: see which` })}
                >
                  {count}
                </a>
              ) : (
                count
              )}
            </dd>
          </div>
        ))}
      </dl>
      {differ.map((one) => (
        <p key={`${one.key} ${one.period}`} className="recomputed-differing">
          <a href={`/${zone}/figures/${one.key}?${new URLSearchParams({ period: one.period })}`}>
            {say(one.label)}
            {say(punctuation.comma)}
            {isPeriod(one.period) ? say(periodLabel(one.period)) : one.period}
          </a>
          <span>
            {say(words.printed)} <b>{one.printed}</b>
            {say(punctuation.comma)}
            {say(words.computed)} <b>{one.recomputed}</b>
          </span>
        </p>
      ))}
      {open > 0 ? <p className="recomputed-note">{say(words.openNote)}</p> : null}
    </RuleSection>
  )
}
