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
          {score.partial > 0 ? (
            <>
              <br />
              {say({
                zh: `${score.partial}个指标的企业数没有报全：增长只比两年都报的同一批企业，其余合计只含已报的；逐项标“${words.partial.zh}”。`,
                en: `${score.partial} items lean on numbers that not every enterprise reported: growth compares the same enterprises of both years, other sums hold who reported; each is marked “${words.partial.en}”.`,
              })}
            </>
          ) : null}
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
          <SpanRow key={group.id} label={say(group.label)} span={group} full={group.full} partial={group.partial} />
        ))}
      </dl>
    </>
  )
}

function SpanRow({
  label,
  span,
  full,
  partial = 0,
  whole = false,
}: {
  label: string
  span: Span
  full: number
  partial?: number
  whole?: boolean
}) {
  const say = useSay()
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
          {partial > 0 ? (
            <small className="span-partial">
              {say({ zh: `${partial}项${words.partial.zh}`, en: `${partial} ${words.partial.en}` })}
            </small>
          ) : null}
        </span>
      </dd>
    </div>
  )
}
