import './ScoreSpans.css'
import type { EvaluationPage } from '../../../contract/evaluation/evaluation.ts'
import { useSay } from '../../app/language.ts'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { Mark } from '../../parts/reason/Mark.tsx'
import { spanText } from '../printed.ts'
import { words } from '../words.ts'

type Score = NonNullable<EvaluationPage['score']>
type Span = { readonly low: number; readonly high: number }

/** The score and that of each group as spans of what they could be; what is not known is hatched. */
export function ScoreSpans({ score, note }: { score: Score; note: string | null }) {
  const say = useSay()
  return (
    <>
      <p className="span-assumed">
        <Lamp state="amber" silent />
        <span>
          {say(words.assumed)}
          {note === null ? null : (
            <>
              <br />
              {note}
            </>
          )}
        </span>
      </p>
      <dl className="score-spans">
        <SpanRow label={say(words.score)} span={score} full={100} whole />
        {score.groups.map((group) => (
          <SpanRow key={group.id} label={say(group.label)} span={group} full={group.full} />
        ))}
      </dl>
    </>
  )
}

function SpanRow({ label, span, full, whole = false }: { label: string; span: Span; full: number; whole?: boolean }) {
  const share = (points: number): string => `${Math.min(100, Math.max(0, (points / full) * 100))}%`
  return (
    <div className={whole ? 'span-whole' : undefined}>
      <dt>{label}</dt>
      <dd>
        <span className="span-bar" aria-hidden="true">
          <span className="span-known" style={{ width: share(span.low) }} />
          <span className="span-open" style={{ width: share(span.high - span.low) }} />
        </span>
        <span className="span-numbers tight">
          <b>{spanText(span)}</b> <small>/ {Math.round(full)}</small> {whole ? <Mark origin="derived" /> : null}
        </span>
      </dd>
    </div>
  )
}
