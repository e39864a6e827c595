import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type AssessedPage, type TriedAssessed, tryAssessed } from '../../../contract/assessments/subject.ts'
import { printNumber } from '../../../kernel/decimal.ts'
import { unitLabel } from '../../../kernel/unit.ts'
import { CallError, call } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { useRested } from '../../app/rested.ts'
import { TrialSection } from '../../parts/form/TrialSection.tsx'
import { ValueSlider } from '../../parts/form/ValueSlider.tsx'
import { grouped, signedText } from '../../parts/quantity.ts'
import { Told } from '../../parts/reason/Told.tsx'
import { words } from '../words.ts'

type Changes = Readonly<Record<string, number>>
type Lever = NonNullable<AssessedPage['scored']>['levers'][number]

/** How long a hand rests before everybody is scored again. */
const rests = 250

/** Sliders over one’s own numbers; score, place and class are worked out again among all. Nothing is saved. */
export function TrialPanel({
  levers,
  wanted,
  query,
  close,
}: {
  levers: readonly Lever[]
  wanted: { readonly assessment: string; readonly subject: string }
  query: { readonly on?: string; readonly edition?: string }
  close: () => void
}) {
  const say = useSay()
  const [changes, change] = useState<Changes>({})
  const settled = useRested(changes, rests)
  const { data, error } = useQuery({
    queryKey: [tryAssessed.id, wanted, query, settled],
    queryFn: ({ signal }) => call(tryAssessed, { params: wanted, query, body: { changes: settled } }, signal),
    placeholderData: keepPreviousData,
    retry: false,
  })
  const moved = Object.keys(changes).length > 0
  return (
    <TrialSection
      words={{ title: words.try, note: words.tryNote, reset: words.tryReset, close: words.tryClose }}
      changed={moved}
      reset={() => change({})}
      close={close}
    >
      <div className="tried">
        {data ? <TriedLine tried={data} moved={moved} /> : null}
        {error instanceof CallError ? <p role="alert">{say(error.sentence)}</p> : null}
      </div>
      <div className="trial-sliders">
        {levers.map((lever) => (
          <LeverSlider
            key={lever.name}
            lever={lever}
            value={changes[lever.name]}
            change={(value) => {
              const { [lever.name]: _, ...others } = changes
              change(value === undefined ? others : { ...others, [lever.name]: value })
            }}
          />
        ))}
      </div>
    </TrialSection>
  )
}

function LeverSlider({
  lever: { label, unit, value: from, least, most },
  value,
  change,
}: {
  lever: Lever
  value: number | undefined
  change: (value: number | undefined) => void
}) {
  const say = useSay()
  const span = most - least
  return (
    <ValueSlider
      name={say(label)}
      unit={unit ? say(unitLabel(unit)) : ''}
      from={from}
      value={value}
      least={least}
      most={most}
      step={span > 20 ? 1 : 0.1}
      was={
        from === null
          ? say(words.unreported)
          : say({ zh: `现为${grouped(String(from))}`, en: `now ${grouped(String(from))}` })
      }
      lowest={0}
      change={change}
    />
  )
}

function TriedLine({ tried: { before, after }, moved }: { tried: TriedAssessed; moved: boolean }) {
  const say = useSay()
  const points = (score: number | null): string => (score === null ? '—' : printNumber(score, 2))
  const gain = before.score !== null && after.score !== null ? after.score - before.score : null
  return (
    <p className="tried-line" role="status" aria-live="polite">
      <Told name={say(words.score)} was={points(before.score)} is={points(after.score)} moved={moved} />
      {before.rank === null && after.rank === null ? null : (
        <Told name={say(words.rank)} was={String(before.rank ?? '—')} is={String(after.rank ?? '—')} moved={moved} />
      )}
      {before.grade === null && after.grade === null ? null : (
        <Told
          name={say(words.grade)}
          was={before.grade ? say(before.grade) : '—'}
          is={after.grade ? say(after.grade) : '—'}
          moved={moved}
        />
      )}
      {moved && gain !== null ? (
        <span className={gain < 0 ? 'tried-gain less' : 'tried-gain'}>{signedText(gain, 2)}</span>
      ) : null}
    </p>
  )
}
